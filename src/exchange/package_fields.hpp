#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "jointlog/exchange/package_schema.hpp"

/// Columns that several tables share.
namespace jointlog::exchange {

/// Typed words, unless another role is given.
inline PackageField text_field(std::string name, std::string meaning,
                               std::string source = "entered",
                               Privacy privacy = Privacy::free_text) {
    return {std::move(name),   FieldType::text, {}, std::move(meaning), {},
            std::move(source), privacy};
}
/// An entered code leaves a de-identified package only where the catalogues know it.
inline PackageField code_field(std::string name, std::string meaning, std::string values = {},
                               std::string source = "entered") {
    const Privacy privacy = source == "entered" ? Privacy::coded : Privacy::keep;
    return {std::move(name),   FieldType::code,   {},     std::move(meaning),
            std::move(values), std::move(source), privacy};
}
inline PackageField number_field(std::string name, std::string unit, std::string meaning,
                                 std::string source = "entered") {
    return {std::move(name),  FieldType::number, std::move(unit), std::move(meaning), {},
            std::move(source)};
}
inline PackageField integer_field(std::string name, std::string unit, std::string meaning,
                                  std::string source) {
    return {std::move(name),  FieldType::integer, std::move(unit), std::move(meaning), {},
            std::move(source)};
}
inline PackageField yes_no_field(std::string name, std::string meaning,
                                 std::string source = "entered") {
    return {std::move(name), FieldType::yes_no, {}, std::move(meaning), "0;1", std::move(source)};
}
inline PackageField with_privacy(PackageField field, Privacy privacy) {
    field.privacy = privacy;
    return field;
}

/// What the meanings of columns end with where the form of the package decides it.
inline constexpr std::string_view lasting_id_words = ": lasting id <operation uuid>.<n>";
inline constexpr std::string_view date_words = "; ISO day, month, year or interval first/last";

inline PackageField patient_field() {
    return with_privacy(code_field("patient_id", "the record's code of the patient"),
                        Privacy::study_id);
}
inline PackageField row_field(std::string name, std::string meaning) {
    return with_privacy(
        code_field(std::move(name), std::move(meaning).append(lasting_id_words), {}, "record"),
        Privacy::row_id);
}
/// The key of a derived row, made of ids of rows.
inline PackageField key_field(std::string name, std::string meaning) {
    return with_privacy(code_field(std::move(name), std::move(meaning), {}, "computed"),
                        Privacy::row_id);
}
inline PackageField version_field(
    std::string meaning = "number of the operation that wrote this version of the row") {
    return with_privacy(integer_field("version", {}, std::move(meaning), "record"), Privacy::trace);
}
/// A date with an extent, and the words beside it.
inline PackageField date_field(std::string name, std::string meaning) {
    return with_privacy(code_field(std::move(name), std::move(meaning).append(date_words)),
                        Privacy::date);
}
/// One day, or empty: an end of a date's extent.
inline PackageField day_field(std::string name, std::string meaning) {
    return {std::move(name), FieldType::day, {}, std::move(meaning), {}, "computed", Privacy::day};
}
/// "visit_date" -> "visit_day": stands behind every date that has an extent.
inline PackageField exact_day_field(const std::string& date) {
    return day_field(date.substr(0, date.size() - std::string_view("date").size()) + "day",
                     date + " where it is one day; empty where its extent is longer");
}
inline PackageField words_field(const std::string& date) {
    return text_field(date + "_words", "the date as it was said, where the days do not say it all");
}
inline PackageField precision_field(std::string name = "date_precision") {
    return code_field(std::move(name), "extent of the date", "day;month;year;interval;open;unknown",
                      "computed");
}
/// Why a de-identified row has no term or value.
inline PackageField withheld_field(std::string meaning) {
    return with_privacy(code_field("withheld", std::move(meaning), "rare;typed_only", "computed"),
                        Privacy::study_only);
}

[[nodiscard]] PackageTable patients_table();
[[nodiscard]] PackageTable visits_table();
[[nodiscard]] PackageTable joints_table();
[[nodiscard]] PackageTable observations_table();
[[nodiscard]] PackageTable scores_table();
[[nodiscard]] PackageTable responses_table();
[[nodiscard]] PackageTable egfr_table();
[[nodiscard]] PackageTable medications_table();
[[nodiscard]] PackageTable medication_doses_table();
[[nodiscard]] PackageTable administrations_table();
[[nodiscard]] PackageTable adverse_events_table();
[[nodiscard]] PackageTable facts_table();
[[nodiscard]] PackageTable exposures_table();
[[nodiscard]] PackageTable notes_table();
[[nodiscard]] PackageTable visits_wide_table();
[[nodiscard]] PackageTable catalog_table();
[[nodiscard]] PackageTable settings_table();

}  // namespace jointlog::exchange
