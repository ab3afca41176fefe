#include "gui/text/era_words.hpp"

#include "gui/state/era_choice.hpp"
#include "gui/text/names.hpp"
#include "jointlog/domain/era_text.hpp"

namespace jointlog::gui {

bool erasShown() {
    return eraChoice() == EraChoice::shown
           || (eraChoice() == EraChoice::as_language && speaksJapanese());
}

QString eraOf(const PartialDate& date) {
    if (!erasShown() || !date.words.empty() || !date.first || !date.last) {
        return {};
    }
    const std::string era = era_year(*date.first);
    return era == era_year(*date.last) ? qs(era) : QString();
}

QString dateWithEra(const PartialDate& date) {
    const QString era = eraOf(date);
    return era.isEmpty() ? dateText(date) : dateText(date) + QLatin1Char(' ') + era;
}

}  // namespace jointlog::gui
