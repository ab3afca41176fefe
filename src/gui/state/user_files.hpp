#pragma once

#include <QtCore/QDateTime>
#include <QtCore/QString>
#include <vector>

namespace jointlog::gui {

/// $XDG_CONFIG_HOME/Jointlog/jointlog.conf: language, theme, text size. Never patient data.
[[nodiscard]] QString settingsFile();
/// $XDG_STATE_HOME/Jointlog, made when missing: recent files, window geometry.
[[nodiscard]] QString stateFolder();
/// The folder proposed for a new record file.
[[nodiscard]] QString documentsFolder();
/// "~/Documents" for a folder below the home folder.
[[nodiscard]] QString shortFolder(const QString& folder);

struct RecentFile {
    QString path;
    QDateTime opened;
    bool found = true;  // false: not there any more
};
/// Newest first, at most eight. Only paths and times are kept.
[[nodiscard]] std::vector<RecentFile> recentFiles();
void rememberFile(const QString& path, const QDateTime& opened);
void forgetFile(const QString& path);
void forgetAllFiles();

}  // namespace jointlog::gui
