#pragma once

#include <QtCore/QStringList>

#include "gui/forms/field.hpp"
#include "jointlog/domain/catalog.hpp"

/// Catalogue rows as choices and as proposals while typing, in the language that is on.
namespace jointlog::gui {

/// The values of a group of coded_values.csv, an empty choice first when `empty`.
[[nodiscard]] std::vector<Choice> codedChoices(const char* group, bool empty);
[[nodiscard]] std::vector<Choice> frequencyChoices();
[[nodiscard]] std::vector<Choice> stopReasonChoices();
[[nodiscard]] std::vector<Choice> doseUnitChoices(
    const QString& drug = {});  // those that the catalogue names for it first
[[nodiscard]] std::vector<Choice> jointChoices();
[[nodiscard]] std::vector<Choice> factKindChoices();
[[nodiscard]] std::vector<Choice> reportedIndexChoices();
[[nodiscard]] QStringList drugProposals();
[[nodiscard]] QStringList termProposals();

/// "CRP — CRP": the laboratory analytes, the record's own among them.
[[nodiscard]] QStringList analyteProposals();
/// One of them; the code itself where the catalogue does not know it.
[[nodiscard]] QString analyteProposal(const std::string& code);
/// The analyte that a proposal, a name or a code means; nullptr where it means none.
[[nodiscard]] const catalog::Item* analyteFrom(const QString& typed);
[[nodiscard]] std::vector<Choice> unitChoices(const catalog::Item& item);
/// The one name of a method that the catalogue knows for this analyte ("IFCC法" is IFCC), else the words as typed. Where
/// none is typed: the method that the analyte's name says ("ALP(JSCC)").
[[nodiscard]] std::string methodName(const catalog::Item& item, const QString& typed,
                                     const QString& analyte = {});

/// The unit of a dose: those of the drug stand first, none is chosen for a person.
void followDrug(Field* drug, Field* unit);
/// How often a dose is taken: from the list or in own words.
void chooseFrequency(Field* frequency);
/// The row of the list that stands for own words and says nothing itself.
inline constexpr const char* otherFrequency = "OTHER";

/// A name that the catalogue knows, or the words as typed.
struct CodedName {
    std::string code;
    std::string typed;
};
[[nodiscard]] CodedName drugFrom(const QString& typed);
[[nodiscard]] CodedName termFrom(const QString& typed);

}  // namespace jointlog::gui
