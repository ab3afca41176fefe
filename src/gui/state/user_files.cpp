#include "gui/state/user_files.hpp"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <algorithm>

namespace jointlog::gui {
namespace {

constexpr std::size_t keptFiles = 8;

QString recentFile() {
    return stateFolder() + QStringLiteral("/recent.ini");
}

void write(const std::vector<RecentFile>& files) {
    QSettings settings(recentFile(), QSettings::IniFormat);
    settings.clear();
    settings.beginWriteArray(QStringLiteral("recent"));
    for (std::size_t i = 0; i < files.size(); ++i) {
        settings.setArrayIndex(static_cast<int>(i));
        settings.setValue(QStringLiteral("path"), files[i].path);
        settings.setValue(QStringLiteral("opened"), files[i].opened.toString(Qt::ISODate));
    }
    settings.endArray();
    settings.sync();
    // Names and places of files are nobody else's.
    QFile::setPermissions(recentFile(), QFile::ReadOwner | QFile::WriteOwner);
}

}  // namespace

QString settingsFile() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
           + QStringLiteral("/Jointlog/jointlog.conf");
}

QString stateFolder() {
    // Qt 6.4 has no name for the state folder.
    QString base = qEnvironmentVariable("XDG_STATE_HOME");
    if (base.isEmpty()) {
        base = QDir::homePath() + QStringLiteral("/.local/state");
    }
    const QString folder = base + QStringLiteral("/Jointlog");
    QDir().mkpath(folder);
    return folder;
}

QString documentsFolder() {
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return folder.isEmpty() || !QDir(folder).exists() ? QDir::homePath() : folder;
}

QString shortFolder(const QString& folder) {
    const QString home = QDir::homePath();
    if (folder == home) {
        return QStringLiteral("~");
    }
    return folder.startsWith(home + QLatin1Char('/')) ? QLatin1Char('~') + folder.mid(home.size())
                                                      : folder;
}

std::vector<RecentFile> recentFiles() {
    QSettings settings(recentFile(), QSettings::IniFormat);
    std::vector<RecentFile> files;
    const int count = settings.beginReadArray(QStringLiteral("recent"));
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        const QString path = settings.value(QStringLiteral("path")).toString();
        const auto opened =
            QDateTime::fromString(settings.value(QStringLiteral("opened")).toString(), Qt::ISODate);
        files.push_back({path, opened, QFileInfo::exists(path)});
    }
    settings.endArray();
    return files;
}

void rememberFile(const QString& path, const QDateTime& opened) {
    const QString absolute = QFileInfo(path).absoluteFilePath();
    auto files = recentFiles();
    std::erase_if(files, [&](const RecentFile& file) { return file.path == absolute; });
    files.insert(files.begin(), {absolute, opened, true});
    if (files.size() > keptFiles) {
        files.resize(keptFiles);
    }
    write(files);
}

void forgetFile(const QString& path) {
    auto files = recentFiles();
    std::erase_if(files, [&](const RecentFile& file) { return file.path == path; });
    write(files);
}

void forgetAllFiles() {
    write({});
}

}  // namespace jointlog::gui
