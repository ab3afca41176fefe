#pragma once

#include <QtCore/QStringList>

#include "gui/forms/field.hpp"

/// Catalogue rows as choices and as proposals while typing, in the language that is on.
namespace jointlog::gui {

/// The values of a group of coded_values.csv, an empty choice first when `empty`.
[[nodiscard]] std::vector<Choice> codedChoices(const char* group, bool empty);
[[nodiscard]] std::vector<Choice> frequencyChoices();
[[nodiscard]] std::vector<Choice> stopReasonChoices();
[[nodiscard]] std::vector<Choice> doseUnitChoices();
[[nodiscard]] std::vector<Choice> jointChoices();
[[nodiscard]] std::vector<Choice> factKindChoices();
[[nodiscard]] std::vector<Choice> reportedIndexChoices();
[[nodiscard]] QStringList drugProposals();
[[nodiscard]] QStringList termProposals();

/// The unit that a drug is dosed in; empty where the catalogue knows none, or several.
[[nodiscard]] QString doseUnitOf(const QString& drug);
/// Proposes the drug's unit until another one is chosen.
void followDrug(Field* drug, Field* unit);

/// A name that the catalogue knows, or the words as typed.
struct CodedName {
    std::string code;
    std::string typed;
};
[[nodiscard]] CodedName drugFrom(const QString& typed);
[[nodiscard]] CodedName termFrom(const QString& typed);

}  // namespace jointlog::gui
