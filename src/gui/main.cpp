#include <QtCore/QFile>
#include <QtWidgets/QApplication>
#include <iostream>

#include "gui/main_window.hpp"
#include "gui/options.hpp"
#include "gui/theme/appearance.hpp"
#include "gui/theme/icons.hpp"
#include "jointlog/version.hpp"

namespace {

using namespace jointlog::gui;

int run(int& argc, char** argv, const Options& options) {
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("Jointlog"));
    QApplication::setOrganizationName(QStringLiteral("Jointlog"));
    QGuiApplication::setDesktopFileName(QStringLiteral("io.github.jointlog.Jointlog"));
    Appearance appearance;
    appearance.useForThisRun(options.language, options.theme);
    appearance.apply();
    QApplication::setWindowIcon(programIcon());
    MainWindow window(appearance);
    if (options.sample) {
        window.openSample();
    } else if (!options.file.empty()) {
        window.openFile(QFile::decodeName(options.file.c_str()));
    }
    window.show();
    return QApplication::exec();
}

}  // namespace

int main(int argc, char** argv) {
    // Answered without a display.
    std::string problem;
    const auto options = parseOptions({argv + 1, argv + argc}, problem);
    if (!options) {
        std::cerr << "jointlog: " << problem << '\n' << usage();
        return 2;
    }
    if (options->help) {
        std::cout << usage();
        return 0;
    }
    if (options->version) {
        std::cout << "jointlog " << jointlog::version << '\n';
        return 0;
    }
    return run(argc, argv, *options);
}
