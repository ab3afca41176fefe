#include "gui/forms/date_echo.hpp"

#include "gui/text/era_words.hpp"
#include "gui/text/names.hpp"
#include "jointlog/domain/era_text.hpp"

namespace jointlog::gui {

QString dateEcho(const QString& typed) {
    const auto date = parse_date(typed.toStdString());
    if (typed.isEmpty() || !date) {
        return {};
    }
    const QString iso = qs(to_iso(*date));
    if (iso != typed) {
        return QStringLiteral("= %1").arg(iso);
    }
    return erasShown() && date->is_exact() ? qs(era_text(*date->first)) : QString();
}

void echoDate(Field* field) {
    field->suffix([field] { return dateEcho(field->text()); });
    QObject::connect(field, &Field::edited, field, &Field::respeak);
}

}  // namespace jointlog::gui
