#pragma once

#include <QtCore/QString>

#include "jointlog/domain/patient_record.hpp"
#include "jointlog/render/texts.hpp"

/// Words of the values on forms and tables, in the language that is on.
namespace jointlog::gui {

[[nodiscard]] inline QString qs(const std::string& text) {
    return QString::fromStdString(text);
}
/// True while the program speaks Japanese (a translator is on).
[[nodiscard]] bool speaksJapanese();
/// The sentences of the drawing layer in that language.
[[nodiscard]] const render::Texts& drawnTexts();
/// A catalogue row's name in the language that is on.
template <class Row>
[[nodiscard]] QString nameOf(const Row& row) {
    return qs(speaksJapanese() ? row.ja : row.en);
}

/// A coded value of coded_values.csv in words.
[[nodiscard]] QString codedName(const char* group, std::string_view code);
[[nodiscard]] QString sexWord(Sex sex);      // "F", 女性
[[nodiscard]] QString sexLongWord(Sex sex);  // "female"
[[nodiscard]] QString serologyWord(Serology status);
[[nodiscard]] QString followUpWord(FollowUp status);
[[nodiscard]] QString researchUseWord(ResearchUse consent);
[[nodiscard]] QString yesNoWord(YesNo value);
/// "yes (hospitalisation or prolongation)"; empty where nothing of it is recorded.
[[nodiscard]] QString seriousText(const AdverseEvent& event);
/// Age in whole years on a day, "61–62" where the birth date leaves it open, empty where unknown.
[[nodiscard]] QString ageText(const PartialDate& birth, Day day);
/// "62 y" / 62歳; empty where unknown.
[[nodiscard]] QString ageWord(const PartialDate& birth, Day day);
/// The date as it stands, with the words of the source where days do not say it all; empty for no date.
[[nodiscard]] QString dateText(const PartialDate& date);
[[nodiscard]] QString drugName(const std::string& code, const std::string& typed);
[[nodiscard]] QString drugShortName(const std::string& code, const std::string& typed);
[[nodiscard]] QString termName(const std::string& code, const std::string& typed);
[[nodiscard]] QString frequencyName(const std::string& code);
[[nodiscard]] QString itemName(const std::string& code);
/// A unit as printed ("IU/mL"); the code itself where the item does not know it.
[[nodiscard]] QString unitPrint(const std::string& item, const std::string& ucum);
/// "≤ 0.14", "17.3–59.7", the laboratory's words; empty for none.
[[nodiscard]] QString intervalText(const ReferenceInterval& interval);

}  // namespace jointlog::gui
