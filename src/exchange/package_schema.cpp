#include "jointlog/exchange/package_schema.hpp"

#include <algorithm>
#include <map>
#include <mutex>

#include "exchange/package_fields.hpp"
#include "jointlog/domain/catalog.hpp"

namespace jointlog::exchange {
namespace {

/// The wide rows have a column for every item, a record's own ones among them: made once per catalogue, each of which
/// lives as long as the program.
const std::vector<PackageTable>& all_tables() {
    static std::mutex guard;
    static std::map<const catalog::Item*, std::vector<PackageTable>> made;
    const std::lock_guard lock(guard);
    std::vector<PackageTable>& tables = made[catalog::items().data()];
    if (tables.empty()) {
        tables = {patients_table(),        visits_table(),
                  joints_table(),          observations_table(),
                  scores_table(),          responses_table(),
                  medications_table(),     medication_doses_table(),
                  administrations_table(), adverse_events_table(),
                  facts_table(),           exposures_table(),
                  notes_table(),           visits_wide_table(),
                  catalog_table(),         settings_table()};
    }
    return tables;
}

bool belongs(std::string_view file, PackageShape shape) {
    if (file == "visits_wide.csv") {
        return shape != PackageShape::long_rows;
    }
    const bool told_wide = file == "visits.csv" || file == "joints.csv"
                           || file == "observations.csv" || file == "scores.csv"
                           || file == "responses.csv";
    return shape != PackageShape::wide || !told_wide;
}

}  // namespace

std::string_view table_schema_type(FieldType type) {
    switch (type) {
        case FieldType::number:
            return "number";
        case FieldType::integer:
            return "integer";
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

std::vector<const PackageTable*> package_tables(PackageShape shape) {
    std::vector<const PackageTable*> tables;
    for (const PackageTable& table : all_tables()) {
        if (belongs(table.file, shape)) {
            tables.push_back(&table);
        }
    }
    return tables;
}

const PackageTable* package_table(std::string_view file) {
    const auto& tables = all_tables();
    const auto found = std::find_if(tables.begin(), tables.end(),
                                    [&](const PackageTable& table) { return table.file == file; });
    return found == tables.end() ? nullptr : &*found;
}

}  // namespace jointlog::exchange
