#include "gui/backup/backup_text.hpp"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include "gui/text/errors_text.hpp"

namespace jointlog::gui {
namespace {

class BackupText {
    Q_DECLARE_TR_FUNCTIONS(BackupText)
};

}  // namespace

QString localTime(std::int64_t utcMs) {
    return QDateTime::fromMSecsSinceEpoch(utcMs).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString sizeText(std::int64_t bytes) {
    const double number = static_cast<double>(bytes);
    return bytes < 1'000'000 ? QStringLiteral("%1 kB").arg((bytes + 999) / 1000)
                             : QStringLiteral("%1 MB").arg(number / 1e6, 0, 'f', 1);
}

QString breakable(const QString& path) {
    return QString(path).replace(QLatin1Char('/'), QStringLiteral("/\u200b"));
}

QString lastBackupText(const std::optional<app::BackupFile>& last) {
    if (!last) {
        return BackupText::tr("Last verified backup: never");
    }
    const QFileInfo file(QFile::decodeName(last->path.c_str()));
    return BackupText::tr("Last verified backup: %1, %2, up to operation %3")
        .arg(localTime(last->made_ms), sizeText(file.size()),
             QString::number(last->head.operation));
}

QString keepRuleText() {
    return BackupText::tr(
        "One is made each day that the file is open, and before an import when the last one is "
        "older than a day. A copy counts once it was opened again and compared with the file. "
        "Kept are the newest of each of the last 7 days, 4 weeks and 12 months that have one; "
        "older ones are removed.");
}

QString backupErrorText(const Error& error, const QString& folder) {
    switch (error.code) {
        case Errc::not_found:
            return BackupText::tr("The folder %1 is not there. No backup was made.").arg(folder);
        case Errc::already_exists:
            return BackupText::tr("A backup of this second is there already.");
        case Errc::damaged:
            return BackupText::tr(
                "The copy failed its checks and was removed. No backup was made.");
        case Errc::refused:
            return BackupText::tr("There is no folder for backups. Choose one.");
        case Errc::io:
            if (!error.remark.empty()) {
                return BackupText::tr("%1. No backup was made.").arg(remarkText(error.remark));
            }
            return BackupText::tr("The disk or the file system refused. No backup was made.");
        default:
            return BackupText::tr("No backup was made: %1").arg(errorText(error));
    }
}

QString restoreErrorText(const Error& error) {
    switch (error.code) {
        case Errc::not_found:
            return BackupText::tr("This file is not there.");
        case Errc::damaged:
            return BackupText::tr("This backup fails its own checks. Nothing was written.");
        case Errc::refused:
            return BackupText::tr(
                "The file that is there cannot be backed up first, so it stays. "
                "Choose another name.");
        case Errc::in_use:
            return BackupText::tr(
                "The file is in use by another window or program. Nothing was written.");
        case Errc::io:
            if (!error.remark.empty()) {
                return BackupText::tr("%1. Nothing was restored.").arg(remarkText(error.remark));
            }
            return BackupText::tr("The disk or the file system refused. Nothing was restored.");
        default:
            return errorText(error);
    }
}

QString anchorText(const AnchorCheck& check, const LogHead& head, std::optional<Instant> lastEntry,
                   std::optional<std::int64_t> notedMs) {
    if (!check.anchor) {
        return {};
    }
    const QString from = lastEntry ? localTime(lastEntry->utc_ms) : QStringLiteral("—");
    const QString noted = notedMs ? localTime(*notedMs) : QStringLiteral("—");
    switch (check.state) {
        case AnchorState::unknown:
        case AnchorState::matches:
            return {};
        case AnchorState::older:
            return BackupText::tr(
                       "This file is older than when it was last used here: it ends "
                       "with operation %1 of %2. Here it was at operation %3 on %4. "
                       "What was entered in between is not in it.")
                .arg(QString::number(head.operation), from,
                     QString::number(check.anchor->operation), noted);
        case AnchorState::differs:
            return BackupText::tr(
                       "The log of this file is another one than when it was last used "
                       "here: operation %1 differs (noted here on %2). It is another "
                       "course of the record, or its past was changed outside of "
                       "this program.")
                .arg(QString::number(check.anchor->operation), noted);
    }
    return {};
}

}  // namespace jointlog::gui
