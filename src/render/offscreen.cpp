#include <QtGui/QGuiApplication>
#include <cstdlib>

#include "jointlog/render/chart.hpp"

namespace jointlog::render {

Result<void> with_offscreen(const std::function<Result<void>()>& fn) {
    if (QCoreApplication::instance() != nullptr)
        return fn();
    // The platform is chosen by argument, so that the environment of the process stays as it was.
    static char program[] = "jointlog-cli";
    static char option[] = "-platform";
    static char platform[] = "offscreen";
    char* arguments[] = {program, option, platform, nullptr};
    int count = 3;
    QGuiApplication application(count, arguments);
    return fn();
}

}  // namespace jointlog::render
