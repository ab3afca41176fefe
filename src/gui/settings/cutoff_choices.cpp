#include "gui/settings/cutoff_choices.hpp"

#include "gui/text/names.hpp"

namespace jointlog::gui {

QString cutsText(const CutoffSet& set) {
    QString cuts;
    for (std::size_t i = 0; i < set.cuts.size(); ++i) {
        cuts += (i == 0 ? QString() : QStringLiteral(" / "))
                + (set.inclusive[i] ? QStringLiteral("≤ ") : QStringLiteral("< "))
                + qs(set.cuts[i].to_string());
    }
    return cuts;
}

std::vector<Choice> cutoffChoices(IndexId index) {
    std::vector<Choice> choices;
    for (const CutoffSet& set : cutoff_sets()) {
        if (set.scale != code(index)) {
            continue;
        }
        choices.push_back({QStringLiteral("%1: %2").arg(qs(set.name), cutsText(set)), qs(set.id)});
    }
    return choices;
}

}  // namespace jointlog::gui
