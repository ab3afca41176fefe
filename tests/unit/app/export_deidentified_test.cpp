#include <fmt/format.h>

#include <set>

#include "jointlog/domain/text.hpp"
#include "unit/app/leaks.hpp"
#include "unit/app/trap_record.hpp"

using namespace jointlog;
using jointlog::app::ExportRequest;
using jointlog::app::package_table;
using jointlog::test::leaks;
using jointlog::test::TrapRecord;

namespace {

app::ExportReport exported(TrapRecord& trap, const std::string& name, ExportRequest request) {
    request.shape = app::ExportShape::both;
    request.out = trap.folder / name;
    const auto report = app::export_package(*trap.session, request);
    INFO((report ? std::string() : report.error().detail));
    REQUIRE(report);
    return *report;
}

ExportRequest hidden(TrapRecord& trap, bool shifted) {
    ExportRequest request;
    request.deidentify = true;
    request.shift_dates = shifted;
    request.key_file = trap.folder / (shifted ? "shift-key.csv" : "day-key.csv");
    return request;
}

/// Ids, batches, instants and hashes of the log.
std::vector<std::string> traces(TrapRecord& trap) {
    std::set<std::string> found;
    found.insert(trap.session->info().head.chain_hex);
    found.insert(trap.session->info().file_id.to_string());
    for (int person = 0; person < TrapRecord::persons; ++person) {
        const auto operations = trap.session->operations(TrapRecord::code(person));
        REQUIRE(operations);
        for (const OperationInfo& operation : *operations) {
            found.insert(operation.id.to_string());
            found.insert(to_iso(operation.at));
            found.insert(to_iso(operation.at).substr(0, 16));
            found.insert(fmt::format("{}", operation.at.utc_ms));
            found.insert(operation.batch);
        }
    }
    found.erase("");
    return {found.begin(), found.end()};
}

std::vector<std::string> real_days(const TrapRecord& trap) {
    std::vector<std::string> texts;
    for (const Day day : trap.days) {
        const CivilDate date = civil(day);
        texts.push_back(to_iso(day));
        texts.push_back(fmt::format("{:04}{:02}{:02}", date.year, date.month, date.day));
        texts.push_back(fmt::format("{}/{}/{}", date.year, date.month, date.day));
    }
    return texts;
}

std::vector<std::string> joined(std::vector<std::string> texts,
                                const std::vector<std::string>& others) {
    texts.insert(texts.end(), others.begin(), others.end());
    return texts;
}

using Row = std::map<std::string, std::string>;

/// Rows of a table by the code of their patient.
std::map<std::string, std::vector<Row>> by_patient(const std::filesystem::path& package,
                                                   const std::string& file,
                                                   const std::filesystem::path& key = {}) {
    std::map<std::string, std::string> codes;
    if (!key.empty()) {
        for (const Row& row : package_table(key)) {
            codes[row.at("study_id")] = row.at("patient");
        }
    }
    std::map<std::string, std::vector<Row>> rows;
    for (const Row& row : package_table(package / file)) {
        const std::string& id = row.at("patient_id");
        rows[key.empty() ? id : codes.at(id)].push_back(row);
    }
    return rows;
}

}  // namespace

TEST_CASE("nothing that says who or when stands in a de-identified package, in any encoding") {
    TrapRecord trap;
    const std::vector<std::string> secrets = joined(trap.secrets, traces(trap));
    const std::vector<std::string> days = real_days(trap);
    REQUIRE(secrets.size() > 300);
    SECTION("an identified package holds them: the traps are set") {
        const auto report = exported(trap, "identified", {});
        const auto found = leaks(report.folder, joined(trap.secrets, days));
        CHECK(found.size() > 250);
    }
    for (const bool shifted : {false, true}) {
        DYNAMIC_SECTION((shifted ? "shifted dates" : "study days")) {
            const auto report = exported(trap, "out", hidden(trap, shifted));
            CHECK(report.patients == TrapRecord::persons);
            CHECK(leaks(report.folder, secrets) == std::vector<std::string>());
            CHECK(leaks(report.folder, days) == std::vector<std::string>());
            const auto visits = package_table(report.folder / "visits.csv");
            REQUIRE(visits.size() == std::size_t{TrapRecord::persons} * 2);
            CHECK(package_table(report.folder / "observations.csv").size()
                  == std::size_t{TrapRecord::persons} * 14 + 1);
            CHECK(report.withheld.own_results == TrapRecord::persons * 2);
        }
    }
}

TEST_CASE("scores of a de-identified package are those of the identified one, row for row") {
    TrapRecord trap;
    const auto identified = exported(trap, "identified", {});
    for (const bool shifted : {false, true}) {
        const auto report = exported(trap, shifted ? "s" : "d", hidden(trap, shifted));
        for (const char* file : {"scores.csv", "responses.csv"}) {
            const auto real = by_patient(identified.folder, file);
            const auto told = by_patient(report.folder, file, hidden(trap, shifted).key_file);
            REQUIRE(real.size() == told.size());
            for (const auto& [code, rows] : real) {
                const std::vector<Row>& others = told.at(code);
                REQUIRE(rows.size() == others.size());
                for (std::size_t i = 0; i < rows.size(); ++i) {
                    for (const char* column :
                         {"index", "value", "category", "cutoff_set", "formula_id", "low", "high",
                          "missing", "input_days", "measure", "variant", "baseline_value",
                          "followup_value"}) {
                        if (rows[i].count(column) != 0) {
                            CHECK(others[i].at(column) == rows[i].at(column));
                        }
                    }
                }
            }
        }
    }
}

TEST_CASE("shifting keeps every interval between two days of a patient, study days tell it") {
    TrapRecord trap;
    const auto identified = exported(trap, "identified", {});
    const auto shifted = exported(trap, "s", hidden(trap, true));
    const auto study = exported(trap, "d", hidden(trap, false));
    std::map<std::string, std::set<int>> shifts;
    std::map<std::string, std::set<int>> origins;
    const std::pair<const char*, const char*> columns[] = {
        {"visits.csv", "visit_date"},         {"observations.csv", "obs_date"},
        {"scores.csv", "score_date"},         {"medications.csv", "start_date"},
        {"administrations.csv", "date"},      {"adverse_events.csv", "onset_date"},
        {"facts.csv", "start_date"},          {"patients.csv", "rf_date"},
        {"patients.csv", "status_date"},      {"responses.csv", "baseline_date"},
        {"visits_wide.csv", "crp_mg_l_date"}, {"exposures.csv", "start_latest"}};
    int days = 0;
    for (const auto& [file, column] : columns) {
        const auto real = by_patient(identified.folder, file);
        const auto moved = by_patient(shifted.folder, file, hidden(trap, true).key_file);
        const auto told = by_patient(study.folder, file, hidden(trap, false).key_file);
        for (const auto& [code, all] : real) {
            std::vector<Row> rows = all;
            std::erase_if(rows, [](const Row& row) {  // own analytes stay
                return row.count("variable") != 0 && row.at("variable") == "TRAPOWN";
            });
            REQUIRE(rows.size() == moved.at(code).size());
            for (std::size_t i = 0; i < rows.size(); ++i) {
                const auto day = parse_iso_day(rows[i].at(column));
                if (!day || rows[i].at(column) == "2024-04-30") {
                    continue;
                }
                INFO(file << " " << column << " " << rows[i].at(column));
                const auto other = parse_iso_day(moved.at(code)[i].at(column));
                REQUIRE(other);
                shifts[code].insert(other->number - day->number);
                origins[code].insert(day->number - std::stoi(told.at(code)[i].at(column)));
                ++days;
            }
        }
    }
    CHECK(days > 150);
    REQUIRE(shifts.size() == TrapRecord::persons);
    std::set<int> amounts;
    for (const auto& [code, of] : shifts) {
        CHECK(of.size() == 1);
        CHECK(*of.begin() < 0);
        amounts.insert(*of.begin());
        CHECK(origins.at(code) == std::set<int>{make_day(2024, 3, 4 + code.back() - '0')->number});
    }
    CHECK(amounts.size() == TrapRecord::persons);
}

TEST_CASE("rare terms are held back with the reason, and told to the exporter only") {
    TrapRecord trap;
    const auto report = exported(trap, "out", hidden(trap, false));
    int rare = 0;
    int typed = 0;
    for (const Row& row : package_table(report.folder / "adverse_events.csv")) {
        rare += row.at("withheld") == "rare" ? 1 : 0;
        typed += row.at("withheld") == "typed_only" ? 1 : 0;
        CHECK(row.at("term") == (row.at("withheld").empty() ? "UPPER_RESPIRATORY_INFECTION" : ""));
    }
    CHECK(rare == 1);
    CHECK(typed == TrapRecord::persons);
    CHECK(report.withheld.adverse_event_terms == 1);
    CHECK(leaks(report.folder, {"PNEUMONIA"}).empty());
    const auto told = [&](const std::string& kind, const std::string& code) {
        return std::count_if(report.small_cells.begin(), report.small_cells.end(),
                             [&](const app::ExportSmallCell& cell) {
                                 return cell.kind == kind && cell.code == code && cell.persons == 1;
                             });
    };
    CHECK(told("adverse_event", "PNEUMONIA") == 1);
    CHECK(told("sex", "M") == 1);
}

TEST_CASE(
    "the key file: 0600, used again with the same ids, never within the package nor another's") {
    TrapRecord trap;
    const ExportRequest request = hidden(trap, true);
    const auto first = exported(trap, "one", request);
    const std::string key = app::ImportFixture::read(request.key_file);
    CHECK((std::filesystem::status(request.key_file).permissions()
           & (std::filesystem::perms::group_all | std::filesystem::perms::others_all))
          == std::filesystem::perms::none);
    const auto second = exported(trap, "two", request);
    CHECK(app::ImportFixture::read(request.key_file) == key);
    for (const app::ExportedFile& file : first.files) {
        INFO(file.name);
        CHECK(app::ImportFixture::read(first.folder / file.name)
              == app::ImportFixture::read(second.folder / file.name));
    }
    std::string last;
    for (const Row& row : package_table(first.folder / "patients.csv")) {
        CHECK(last < row.at("patient_id"));
        last = row.at("patient_id");
    }

    ExportRequest wrong = request;
    wrong.out = trap.folder / "three";
    wrong.key_file = trap.folder / "three/key.csv";
    CHECK(app::export_package(*trap.session, wrong).error().code == Errc::refused);
    const std::string other = trap.folder / "mine.csv";
    std::ofstream(other) << "patient,name\nP-1,x\n";
    wrong.key_file = other;
    CHECK(app::export_package(*trap.session, wrong).error().code == Errc::malformed);
    CHECK(app::ImportFixture::read(other) == "patient,name\nP-1,x\n");
    CHECK_FALSE(std::filesystem::exists(wrong.out));
}

TEST_CASE("the preview names what leaves, what is held back and what is rare, and writes nothing") {
    TrapRecord trap;
    const std::int64_t before = trap.session->info().head.operation;
    ExportRequest request;
    request.deidentify = true;
    const auto preview = app::preview_export(*trap.session, request);
    REQUIRE(preview);
    CHECK(preview->patients == TrapRecord::persons);
    CHECK(preview->withheld.adverse_event_terms == 1);
    CHECK(trap.session->info().head.operation == before);
    const auto exported_now = exported(trap, "out", hidden(trap, false));
    std::set<std::string> leaving;
    for (const app::ExportColumn& column : preview->columns) {
        if (column.leaves) {
            leaving.insert(column.file + " " + column.name);
        }
        if (column.name == "name" || column.name == "note" || column.name == "birth_date") {
            CHECK((!column.leaves || column.file == "settings.csv"));
        }
    }
    std::set<std::string> written;
    for (const Row& row : package_table(exported_now.folder / "data_dictionary.csv")) {
        if (row.at("file") != "visits_wide.csv") {
            written.insert(row.at("file") + " " + row.at("column"));
        }
    }
    CHECK(leaving == written);
}
