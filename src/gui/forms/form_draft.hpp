#pragma once

#include <QtCore/QDateTime>
#include <QtCore/QMap>
#include <QtCore/QStringList>
#include <string>
#include <vector>

namespace jointlog::gui {

/// What was typed into a form: by the stable name of a field its text, then those of the parts joined to it.
using FormTexts = QMap<QString, QStringList>;

/// A new entry that was typed and not stored.
struct FormDraft {
    QString id;
    QString patient;  // patient code
    QDateTime at;     // when it was kept last
    FormTexts texts;

    friend bool operator==(const FormDraft&, const FormDraft&) = default;
};

/// All drafts of a file as one JSON text; empty for none.
[[nodiscard]] std::string toJson(const std::vector<FormDraft>& drafts);
/// What of a text can be read: entries without an id or a patient are left out.
[[nodiscard]] std::vector<FormDraft> draftsFromJson(const std::string& json);

}  // namespace jointlog::gui
