#include "domain/csv_table.hpp"
#include "domain/name_index.hpp"
#include "embedded_catalog.hpp"
#include "jointlog/domain/catalog.hpp"

namespace jointlog::catalog {
namespace {

Drug drug_of(const CsvRow& row) {
    Drug drug;
    drug.code = row["code"];
    drug.drug_class = row["class"];
    drug.en = row["name_en"];
    drug.ja = row["name_ja"];
    drug.abbreviation = row["abbr"];
    drug.brands_ja = row.list("brand_ja");
    drug.atc = row["atc"];
    drug.routes = row.list("routes");
    drug.dose_units = row.list("dose_unit");
    if (!drug.dose_units.empty()) {
        drug.dose_unit = drug.dose_units.front();
    }
    drug.regulatory_status = row["regulatory_status"];
    return drug;
}

struct Drugs {
    std::vector<Drug> rows;
    NameIndex names;

    Drugs() {
        for (const CsvRow& row : read_csv_table(embedded::catalog("meds.csv"))) {
            rows.push_back(drug_of(row));
        }
        for (std::size_t i = 0; i < rows.size(); ++i) {
            names.add(rows[i].code, i);
        }
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const Drug& drug = rows[i];
            for (const std::string& name : {drug.abbreviation, drug.en, drug.ja, drug.atc}) {
                names.add(name, i);
            }
            for (const std::string& brand : drug.brands_ja) {
                names.add(brand, i);
            }
        }
    }
};

const Drugs& table() {
    static const Drugs drugs;
    return drugs;
}

}  // namespace

std::span<const Drug> drugs() {
    return table().rows;
}

const Drug* drug(std::string_view code) {
    const Drug* const found = find_drug(code);
    return found != nullptr && found->code == code ? found : nullptr;
}

const Drug* find_drug(std::string_view text) {
    const auto row = table().names.find(text);
    return row ? &table().rows[*row] : nullptr;
}

}  // namespace jointlog::catalog
