#include "gui/state/era_choice.hpp"

#include <QtCore/QSettings>
#include <algorithm>
#include <iterator>

#include "gui/state/user_files.hpp"

namespace jointlog::gui {
namespace {

const QString key = QStringLiteral("dates/era");
const QString words[] = {QStringLiteral("as_language"), QStringLiteral("shown"),
                         QStringLiteral("hidden")};

EraChoice stored() {
    const QString word = QSettings(settingsFile(), QSettings::IniFormat).value(key).toString();
    const auto at = std::find(std::begin(words), std::end(words), word);
    return at == std::end(words) ? EraChoice::as_language
                                 : static_cast<EraChoice>(at - std::begin(words));
}

/// Asked for each date of a table: the file is read once.
EraChoice& current() {
    static EraChoice choice = stored();
    return choice;
}

}  // namespace

EraChoice eraChoice() {
    return current();
}

void setEraChoice(EraChoice choice) {
    current() = choice;
    QSettings(settingsFile(), QSettings::IniFormat).setValue(key, words[static_cast<int>(choice)]);
}

}  // namespace jointlog::gui
