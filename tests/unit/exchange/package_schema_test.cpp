#include "jointlog/exchange/package_schema.hpp"

#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>
#include <set>

#include "exchange/package_documents.hpp"
#include "jointlog/exchange/sha256.hpp"
#include "unit/exchange/csv_support.hpp"

using namespace jointlog;
using namespace jointlog::exchange;

namespace {

std::set<std::string> schema_columns(PackageShape shape) {
    std::set<std::string> columns;
    for (const PackageTable* table : package_tables(shape)) {
        for (const PackageField& field : table->fields) {
            const bool is_new = columns.insert(table->file + " " + field.name).second;
            INFO(table->file << " " << field.name);
            CHECK(is_new);
            CHECK_FALSE(field.meaning.empty());
            CHECK_FALSE(field.source.empty());
        }
    }
    return columns;
}

}  // namespace

TEST_CASE(
    "dictionary, Table Schema and loaders name the same columns of every table, in each shape") {
    for (const PackageShape shape :
         {PackageShape::long_rows, PackageShape::wide, PackageShape::both}) {
        const std::set<std::string> columns = schema_columns(shape);
        std::set<std::string> dictionary;
        CsvReader reader(in_pieces(data_dictionary_csv(shape), 4096));
        CsvRow row;
        REQUIRE(*reader.next(row));
        CHECK(std::string(row.raw()) == "file,column,type,unit,meaning,values,source");
        while (*reader.next(row)) {
            REQUIRE(row.size() == 7);
            dictionary.insert(std::string(row[0]) + " " + std::string(row[1]));
        }
        CHECK(dictionary == columns);

        std::set<std::string> in_package = columns;
        for (const char* name : {"file", "column", "type", "unit", "meaning", "values", "source"}) {
            in_package.insert(std::string("data_dictionary.csv ") + name);
        }
        std::set<std::string> described;
        const auto package = nlohmann::json::parse(datapackage_json(shape));
        for (const auto& resource : package.at("resources")) {
            for (const auto& field : resource.at("schema").at("fields")) {
                described.insert(resource.at("path").get<std::string>() + " "
                                 + field.at("name").get<std::string>());
                const std::string type = field.at("type");
                const std::set<std::string> types{"string", "number", "integer", "boolean", "date"};
                CHECK(types.contains(type));
                CHECK(field.contains("trueValues") == (type == "boolean"));
            }
            CHECK(resource.at("schema").contains("primaryKey"));
            for (const auto& key :
                 resource.at("schema").value("primaryKey", nlohmann::json::array())) {
                CHECK(in_package.count(resource.at("path").get<std::string>() + " "
                                       + key.get<std::string>())
                      == 1);
            }
            const auto foreign = resource.at("schema").value("foreignKeys", nlohmann::json());
            CHECK(foreign != nlohmann::json::array());  // Table Schema: at least one, or none told
            for (const auto& key : foreign) {
                const auto& reference = key.at("reference");
                CHECK(in_package.count(reference.at("resource").get<std::string>() + ".csv "
                                       + reference.at("fields").get<std::string>())
                      == 1);
            }
        }
        CHECK(described == in_package);

        const std::string postgres = load_postgres(shape);
        const std::string duckdb = load_duckdb(shape);
        for (const PackageTable* table : package_tables(shape)) {
            CHECK(postgres.find("FROM '" + table->file + "'") != std::string::npos);
            CHECK(duckdb.find("read_csv('" + table->file + "'") != std::string::npos);
        }
    }
}

TEST_CASE("a day is loaded as a date, of study days as a number, and yes or no as a boolean") {
    const auto has = [](const std::string& text, const std::string& part) {
        return text.find(part) != std::string::npos;
    };
    const PackageForm identified(PackageShape::both);
    const PackageForm study(PackageShape::both, PackagePreset::research, PackageDates::study_days);
    const PackageForm shifted(PackageShape::both, PackagePreset::research, PackageDates::shifted);
    for (const PackageForm& form : {identified, study, shifted}) {
        const bool days = form.dates == PackageDates::study_days;
        CHECK(has(load_postgres(form), days ? "\"obs_day\" bigint" : "\"obs_day\" date"));
        CHECK(has(load_duckdb(form), days ? "'obs_day': 'BIGINT'" : "'obs_day': 'DATE'"));
        CHECK(has(data_dictionary_csv(form),
                  days ? "observations.csv,obs_day,integer" : "observations.csv,obs_day,date"));
        CHECK(has(load_postgres(form), "\"obs_date\" text"));
        CHECK(has(load_postgres(form), "\"tender\" boolean"));
        CHECK(has(load_duckdb(form), "'tender': 'BOOLEAN'"));
        CHECK(has(data_dictionary_csv(form), "joints.csv,tender,boolean"));
        CHECK(has(data_dictionary_csv(form), "patients.csv,birth_day") == !form.deidentified());
    }
}

TEST_CASE("the files of the contract are there, and the shape decides about the wide one") {
    for (const char* file :
         {"patients.csv", "visits.csv", "joints.csv", "observations.csv", "scores.csv",
          "medications.csv", "medication_doses.csv", "administrations.csv", "adverse_events.csv",
          "facts.csv", "exposures.csv", "catalog.csv", "settings.csv"}) {
        CHECK(package_table(file) != nullptr);
        CHECK(data_dictionary_csv(PackageShape::both).find(std::string(file) + ",")
              != std::string::npos);
    }
    CHECK(data_dictionary_csv(PackageShape::long_rows).find("visits_wide.csv")
          == std::string::npos);
    CHECK(data_dictionary_csv(PackageShape::wide).find("observations.csv") == std::string::npos);
    CHECK(data_dictionary_csv(PackageShape::wide).find("visits_wide.csv,crp_mg_l,number,mg/L")
          != std::string::npos);
}
