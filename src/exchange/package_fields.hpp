#pragma once

#include <string>
#include <utility>
#include <vector>

#include "jointlog/exchange/package_schema.hpp"

/// Columns that several tables share.
namespace jointlog::exchange {

inline PackageField text_field(std::string name, std::string meaning,
                               std::string source = "entered") {
    return {std::move(name), FieldType::text, {}, std::move(meaning), {}, std::move(source)};
}
inline PackageField code_field(std::string name, std::string meaning, std::string values = {},
                               std::string source = "entered") {
    return {std::move(name),    FieldType::code,   {},
            std::move(meaning), std::move(values), std::move(source)};
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
    return {std::move(name), FieldType::integer, {}, std::move(meaning), "0;1", std::move(source)};
}

inline PackageField patient_field() {
    return code_field("patient_id", "the record's code of the patient");
}
inline PackageField row_field(std::string name, std::string meaning) {
    return code_field(std::move(name), std::move(meaning) + ": lasting id <operation uuid>.<n>", {},
                      "record");
}
inline PackageField version_field() {
    return integer_field("version", {},
                         "number of the operation that wrote this version of the row", "record");
}
/// A date with an extent, and the words beside it.
inline PackageField date_field(std::string name, std::string meaning) {
    return code_field(std::move(name),
                      std::move(meaning) + "; ISO day, month, year or interval first/last");
}
inline PackageField words_field(const std::string& date) {
    return text_field(date + "_words", "the date as it was said, where the days do not say it all");
}
inline PackageField precision_field(std::string name = "date_precision") {
    return code_field(std::move(name), "extent of the date", "day;month;year;interval;open;unknown",
                      "computed");
}

[[nodiscard]] PackageTable patients_table();
[[nodiscard]] PackageTable visits_table();
[[nodiscard]] PackageTable joints_table();
[[nodiscard]] PackageTable observations_table();
[[nodiscard]] PackageTable scores_table();
[[nodiscard]] PackageTable responses_table();
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
