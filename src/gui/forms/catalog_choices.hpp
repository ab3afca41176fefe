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

/// A name that the catalogue knows, or the words as typed.
struct CodedName {
    std::string code;
    std::string typed;
};
[[nodiscard]] CodedName drugFrom(const QString& typed);
[[nodiscard]] CodedName termFrom(const QString& typed);

}  // namespace jointlog::gui
