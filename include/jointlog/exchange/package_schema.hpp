#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// The tables of the research package and what each column means: the one list behind the CSV
/// headers, data_dictionary.csv, datapackage.json and the loaders.
namespace jointlog::exchange {

/// yes_no: 1 or 0. day: one ISO day; a date with an extent is a code.
enum class FieldType : std::uint8_t { text, code, number, integer, yes_no, day };
/// Type name of Frictionless Table Schema: "string", "number", "integer", "boolean", "date".
[[nodiscard]] std::string_view table_schema_type(FieldType type);
/// Text or code: cells that may hold any characters, which the spreadsheet preset guards.
[[nodiscard]] bool is_worded(FieldType type);

/// What becomes of a column in a de-identified package.
enum class Privacy : std::uint8_t {
    keep,        // leaves as it is
    coded,       // leaves where the built-in catalogues know the code; empty otherwise
    study_id,    // the patient's code: a random study id stands for it
    row_id,      // leaves as a number of this package
    date,        // leaves as study days or as shifted dates
    day,         // the same, where it is one day
    person,      // who a person is: held back
    free_text,   // words as they were typed: held back
    own,         // named by the record itself: held back, its name too
    trace,       // an instant, a time of day, a number of the log: held back
    study_only,  // stands in de-identified packages only
};

/// "keep", "coded", "study_id" ...
[[nodiscard]] std::string_view code(Privacy privacy);

struct PackageField {
    std::string name;
    FieldType type = FieldType::text;
    std::string unit;  // UCUM, where the column has one unit
    std::string meaning;
    std::string values;  // allowed values, separated by ';'; empty: open
    std::string source;  // entered, computed, catalogue, record
    Privacy privacy = Privacy::keep;
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

/// Who the patients are, and when: as recorded; or under study ids, with days from the first visit or with dates that
/// are shifted by one random number of days per patient.
enum class PackageDates : std::uint8_t { identified, study_days, shifted };

/// Which tables and columns a package has, and how they are written.
struct PackageForm {
    PackageShape shape = PackageShape::long_rows;
    PackagePreset preset = PackagePreset::research;
    PackageDates dates = PackageDates::identified;

    PackageForm() = default;
    PackageForm(PackageShape of, PackagePreset as = PackagePreset::research,
                PackageDates with = PackageDates::identified)
        : shape(of), preset(as), dates(with) {}
    [[nodiscard]] bool deidentified() const { return dates != PackageDates::identified; }
    friend auto operator<=>(const PackageForm&, const PackageForm&) = default;
};
/// Whether a column stands in packages of a form.
[[nodiscard]] bool leaves(Privacy privacy, PackageDates dates);

/// The tables of a package in the order of its manifest. wide leaves out visits, joints,
/// observations, scores and responses; visits_wide stands for them. De-identified packages have no notes.
[[nodiscard]] std::vector<const PackageTable*> package_tables(const PackageForm& form);
/// A table with every column that it has in any form, by its file name; nullptr when there is none.
[[nodiscard]] const PackageTable* package_table(std::string_view file);

}  // namespace jointlog::exchange
