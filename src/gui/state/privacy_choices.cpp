#include "gui/state/privacy_choices.hpp"

#include <QtCore/QSettings>
#include <algorithm>

#include "gui/state/user_files.hpp"

namespace jointlog::gui {
namespace {
const QString hideAfter = QStringLiteral("privacy/hide_after_minutes");
const QString keepRecent = QStringLiteral("privacy/recent_files");

QSettings settings() {
    return {settingsFile(), QSettings::IniFormat};
}
}  // namespace

int hideAfterMinutes() {
    return std::clamp(settings().value(hideAfter, 0).toInt(), 0, 24 * 60);
}

void setHideAfterMinutes(int minutes) {
    settings().setValue(hideAfter, minutes);
}

bool keepsRecentFiles() {
    return settings().value(keepRecent, true).toBool();
}

void setKeepsRecentFiles(bool keep) {
    settings().setValue(keepRecent, keep);
    if (!keep) {
        forgetAllFiles();
    }
}

}  // namespace jointlog::gui
