#include <QtGui/QGuiApplication>
#include <cstdio>
#include <cstdlib>

#include "jointlog/render/chart.hpp"

namespace jointlog::render {
namespace {

/// Qt's notes on its surroundings (no XDG_RUNTIME_DIR and the like) say nothing about the drawing; what is critical
/// goes on to stderr.
void onlyCritical(QtMsgType type, const QMessageLogContext&, const QString& text) {
    if (type == QtCriticalMsg || type == QtFatalMsg) {
        std::fputs(text.toUtf8().constData(), stderr);
        std::fputc('\n', stderr);
    }
}

}  // namespace

Result<void> with_offscreen(const std::function<Result<void>()>& fn) {
    if (QCoreApplication::instance() != nullptr)
        return fn();
    const QtMessageHandler before = qInstallMessageHandler(onlyCritical);
    // The platform is chosen by argument, so that the environment of the process stays as it was.
    static char program[] = "jointlog-cli";
    static char option[] = "-platform";
    static char platform[] = "offscreen";
    char* arguments[] = {program, option, platform, nullptr};
    int count = 3;
    const QGuiApplication application(count, arguments);
    auto done = fn();
    qInstallMessageHandler(before);
    return done;
}

}  // namespace jointlog::render
