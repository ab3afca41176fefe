#include "jointlog/exchange/package_schema.hpp"

#include <algorithm>
#include <map>
#include <mutex>

#include "exchange/package_fields.hpp"
#include "jointlog/domain/catalog.hpp"

namespace jointlog::exchange {
namespace {

using Tables = std::vector<PackageTable>;

Tables complete_tables() {
    return {patients_table(),
            visits_table(),
            joints_table(),
            observations_table(),
            scores_table(),
            responses_table(),
            egfr_table(),
            medications_table(),
            medication_doses_table(),
            administrations_table(),
            adverse_events_table(),
            facts_table(),
            exposures_table(),
            notes_table(),
            visits_wide_table(),
            catalog_table(),
            settings_table()};
}

void replace(std::string& text, std::string_view words, std::string_view others) {
    if (const std::size_t at = text.find(words); at != std::string::npos) {
        text.replace(at, words.size(), others);
    }
}

/// What a column says in a de-identified package.
void tell(PackageField& field, PackageDates dates) {
    const bool study = dates == PackageDates::study_days;
    switch (field.privacy) {
        case Privacy::study_id:
            field.meaning = "study id of the patient, random";
            break;
        case Privacy::row_id:
            replace(field.meaning, lasting_id_words, ": number within this package");
            break;
        case Privacy::date:
            replace(field.meaning, date_words, "");
            field.meaning +=
                study
                    ? "; days from the patient's first visit, an extent as first/last; a month is "
                      "told as 61 days and a year as 731 that hold it"
                    : "; ISO day, shifted by one number of days per patient, an extent as "
                      "first/last; a month is told as 61 days and a year as 731 that hold it";
            break;
        case Privacy::day:
            field.meaning += study ? "; days from the patient's first visit"
                                   : "; shifted by one number of days per patient";
            field.type = study ? FieldType::integer : field.type;
            field.unit = study ? "d" : "";
            break;
        case Privacy::coded:
            if (field.values.empty()) {
                field.meaning += "; empty too where the program's catalogues do not have the code";
            }
            break;
        default:
            break;
    }
}

/// The tables of a de-identified package: what leaves, and what it then means.
Tables told(Tables tables, PackageDates dates) {
    for (PackageTable& table : tables) {
        std::erase_if(table.fields,
                      [&](const PackageField& field) { return !leaves(field.privacy, dates); });
        for (PackageField& field : table.fields) {
            if (dates != PackageDates::identified) {
                tell(field, dates);
            }
        }
    }
    return tables;
}

struct FormTables {
    Tables complete;
    std::map<PackageDates, Tables> told;
};

/// The wide rows have a column for every item, a record's own ones among them: made once per catalogue, each of which
/// lives as long as the program.
FormTables& all_tables() {
    static std::mutex guard;
    static std::map<const catalog::Item*, FormTables> made;
    const std::lock_guard lock(guard);
    FormTables& tables = made[catalog::items().data()];
    if (tables.complete.empty()) {
        tables.complete = complete_tables();
        for (const PackageDates dates :
             {PackageDates::identified, PackageDates::study_days, PackageDates::shifted}) {
            tables.told.emplace(dates, told(tables.complete, dates));
        }
    }
    return tables;
}

bool belongs(std::string_view file, const PackageForm& form) {
    if (file == "visits_wide.csv") {
        return form.shape != PackageShape::long_rows;
    }
    if (file == "notes.csv" || file == "egfr.csv") {  // ages can be computed from the latter
        return !form.deidentified() && (file == "notes.csv" || form.shape != PackageShape::wide);
    }
    const bool told_wide = file == "visits.csv" || file == "joints.csv"
                           || file == "observations.csv" || file == "scores.csv"
                           || file == "responses.csv";
    return form.shape != PackageShape::wide || !told_wide;
}

}  // namespace

std::string_view table_schema_type(FieldType type) {
    switch (type) {
        case FieldType::number:
            return "number";
        case FieldType::integer:
            return "integer";
        case FieldType::yes_no:
            return "boolean";
        case FieldType::day:
            return "date";
        case FieldType::text:
        case FieldType::code:
            break;
    }
    return "string";
}

bool is_worded(FieldType type) {
    return type == FieldType::text || type == FieldType::code;
}

std::string_view code(PackagePreset preset) {
    return preset == PackagePreset::research ? "research" : "spreadsheet";
}

std::string_view line_end(PackagePreset preset) {
    return preset == PackagePreset::research ? "\n" : "\r\n";
}

std::string_view byte_order_mark(PackagePreset preset) {
    return preset == PackagePreset::research ? "" : "\xEF\xBB\xBF";
}

std::string_view code(Privacy privacy) {
    constexpr std::string_view codes[] = {"keep", "coded", "study_id",  "row_id",
                                          "date", "day",   "person",    "free_text",
                                          "own",  "trace", "study_only"};
    return codes[static_cast<std::size_t>(privacy)];
}

bool leaves(Privacy privacy, PackageDates dates) {
    switch (privacy) {
        case Privacy::person:
        case Privacy::free_text:
        case Privacy::own:
        case Privacy::trace:
            return dates == PackageDates::identified;
        case Privacy::study_only:
            return dates != PackageDates::identified;
        default:
            return true;
    }
}

std::vector<const PackageTable*> package_tables(const PackageForm& form) {
    std::vector<const PackageTable*> tables;
    for (const PackageTable& table : all_tables().told.at(form.dates)) {
        if (belongs(table.file, form)) {
            tables.push_back(&table);
        }
    }
    return tables;
}

const PackageTable* package_table(std::string_view file) {
    const auto& tables = all_tables().complete;
    const auto found = std::find_if(tables.begin(), tables.end(),
                                    [&](const PackageTable& table) { return table.file == file; });
    return found == tables.end() ? nullptr : &*found;
}

}  // namespace jointlog::exchange
