#include "gui/text/errors_text.hpp"

#include <QtCore/QCoreApplication>

namespace jointlog::gui {
namespace {

// Qt's own Japanese for this one is a word that wording.md keeps out of the window; ours is found first.
[[maybe_unused]] const char* const qtOverride =
    QT_TRANSLATE_NOOP("QFileSystemModel", "Invalid filename");

QString errorSentence(const char* text) {
    return QCoreApplication::translate("ErrorText", text);
}

}  // namespace

QString errorText(const Error& error) {
    switch (error.code) {
        case Errc::malformed:
            return errorSentence(QT_TRANSLATE_NOOP("ErrorText", "This text cannot be read."));
        case Errc::out_of_range:
            return errorSentence(QT_TRANSLATE_NOOP(
                "ErrorText", "This value is outside the range that can be recorded."));
        case Errc::ambiguous:
            return errorSentence(
                QT_TRANSLATE_NOOP("ErrorText", "This can be read in more than one way."));
        case Errc::unknown_code:
            return errorSentence(
                QT_TRANSLATE_NOOP("ErrorText", "This name is not in the catalogue."));
        case Errc::unit_mismatch:
            return errorSentence(
                QT_TRANSLATE_NOOP("ErrorText", "This unit does not belong to this value."));
        case Errc::conflict:
            return errorSentence(QT_TRANSLATE_NOOP(
                "ErrorText", "This entry was changed meanwhile. Nothing was stored."));
        case Errc::not_found:
            return errorSentence(QT_TRANSLATE_NOOP("ErrorText", "Not found."));
        case Errc::already_exists:
            return errorSentence(QT_TRANSLATE_NOOP(
                "ErrorText", "There is already one with this name. Nothing was changed."));
        case Errc::in_use:
            if (!error.remark.empty()) {  // names the file and who holds it
                return errorSentence(
                           QT_TRANSLATE_NOOP("ErrorText",
                                             "%1. Close it there first; nothing was changed."))
                    .arg(remarkText(error.remark));
            }
            return errorSentence(
                QT_TRANSLATE_NOOP("ErrorText", "The file is in use by another window or program."));
        case Errc::not_a_record:
            return errorSentence(
                QT_TRANSLATE_NOOP("ErrorText", "This is not a Jointlog record file."));
        case Errc::truncated:
            return errorSentence(QT_TRANSLATE_NOOP(
                "ErrorText", "Bytes are missing at the end of this file. It was not changed."));
        case Errc::damaged:
            return errorSentence(QT_TRANSLATE_NOOP(
                "ErrorText", "This file fails its own checks. It was not changed."));
        case Errc::newer_version:
            return errorSentence(QT_TRANSLATE_NOOP(
                "ErrorText",
                "This file was written by a newer version of Jointlog. It was not changed."));
        case Errc::io:
            if (!error.remark.empty()) {  // names the file and what is wrong with it
                return errorSentence(QT_TRANSLATE_NOOP("ErrorText", "%1. Nothing was stored."))
                    .arg(remarkText(error.remark));
            }
            return errorSentence(QT_TRANSLATE_NOOP(
                "ErrorText", "The disk or the file system refused. Nothing was stored."));
        case Errc::refused:
            return errorSentence(QT_TRANSLATE_NOOP(
                "ErrorText", "A rule of the record does not permit this. Nothing was stored."));
        case Errc::internal:
            return errorSentence(QT_TRANSLATE_NOOP(
                "ErrorText", "The program found an error of its own. Nothing was stored."));
    }
    return {};
}

QString remarkText(const Remark& remark) {
    const QString pattern = QCoreApplication::translate("Remark", english_pattern(remark.id));
    QString text = QString::fromStdString(fill_in(pattern.toStdString(), remark.arguments));
    for (const Remark& next : remark.about) {
        text += QStringLiteral(": ") + remarkText(next);
    }
    return text;
}

QString fileErrorText(const Error& error, const QString& fileName) {
    return (error.code == Errc::io || error.code == Errc::in_use) && !error.remark.empty()
               ? errorText(error)
               : QStringLiteral("%1: %2").arg(fileName, errorText(error));
}

}  // namespace jointlog::gui
