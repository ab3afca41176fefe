#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// The tables of the research package and what each column means: the one list behind the CSV
/// headers, data_dictionary.csv, datapackage.json and the loaders.
namespace jointlog::exchange {

enum class FieldType : std::uint8_t { text, code, number, integer };
/// Type name of Frictionless Table Schema: "string", "number", "integer".
[[nodiscard]] std::string_view table_schema_type(FieldType type);
/// Text or code: cells that may hold any characters, which the spreadsheet preset guards.
[[nodiscard]] bool is_worded(FieldType type);

struct PackageField {
    std::string name;
    FieldType type = FieldType::text;
    std::string unit;  // UCUM, where the column has one unit
    std::string meaning;
    std::string values;  // allowed values, separated by ';'; empty: open
    std::string source;  // entered, computed, catalogue, record
};

struct PackageTable {
    std::string file;  // "patients.csv"
    std::string meaning;
    std::vector<PackageField> fields;
    std::vector<std::string> primary_key;

    /// File name without ".csv".
    [[nodiscard]] std::string_view name() const {
        return std::string_view(file).substr(0, file.size() - 4);
    }
};

enum class PackageShape : std::uint8_t { long_rows, wide, both };

/// How the tables are written. research: as recorded, LF. spreadsheet: a byte order mark, CRLF, and an apostrophe
/// before every text cell that a spreadsheet would run or that begins with one; numbers are the same in both.
enum class PackagePreset : std::uint8_t { research, spreadsheet };
[[nodiscard]] std::string_view code(PackagePreset preset);
[[nodiscard]] std::string_view line_end(PackagePreset preset);
[[nodiscard]] std::string_view byte_order_mark(PackagePreset preset);  // empty: none

/// The tables of a package in the order of its manifest. wide leaves out visits, joints,
/// observations, scores and responses; visits_wide stands for them.
[[nodiscard]] std::vector<const PackageTable*> package_tables(PackageShape shape);
/// A table by its file name; nullptr when there is none.
[[nodiscard]] const PackageTable* package_table(std::string_view file);

}  // namespace jointlog::exchange
