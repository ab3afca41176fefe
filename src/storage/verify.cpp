#include "storage/verify.hpp"

#include <fmt/format.h>

#include "storage/row_reader.hpp"
#include "storage/sqlite/checks.hpp"
#include "storage/table.hpp"
#include "storage/verify_contents.hpp"
#include "storage/verify_log.hpp"

namespace jointlog::storage {
namespace {

void check_integrity(Tx& tx, VerifyReport& report) {
    for (const std::string& problem : integrity_problems(tx, false)) {
        report.findings.push_back({"integrity", "file", problem});
    }
    for (const std::string& problem : foreign_key_problems(tx)) {
        report.findings.push_back(
            {"foreign_key", problem, "a row names another that is not there"});
    }
}

/// Row versions and patients as counted when they were written.
void check_counters(Tx& tx, VerifyReport& report) {
    for (const Table& table : tables()) {
        report.rows += tx.integer(table.count).value_or(0);
    }
    report.rows += tx.integer(
                         "SELECT (SELECT COUNT(*) FROM file_setting) + (SELECT COUNT(*) FROM "
                         "file_setting_past)")
                       .value_or(0);
    const auto compare = [&](std::string_view counter, std::int64_t found) {
        const auto counted = tx.integer("SELECT value FROM counter WHERE name = $1", counter);
        if (counted != found) {
            report.findings.push_back(
                {"counter", std::string(counter),
                 fmt::format("{} are there, {} were written", found, counted.value_or(-1))});
        }
    };
    compare("version", report.rows);
    compare("patient", tx.integer("SELECT MAX(patient) FROM patient").value_or(0));
}

}  // namespace

VerifyReport verify_file(Database& database, Dictionary& dictionary, const Uuid& file_id, bool deep,
                         const std::optional<LogHead>& anchor) {
    VerifyReport report;
    report.deep = deep;
    report.tail_checkable = anchor.has_value();
    // Each check reads on its own: one that cannot go on is itself a finding, and the next still runs.
    const auto run = [&](std::string_view name, auto&& check) {
        auto done = database.transaction([&](Tx& tx) -> Result<void> {
            check(tx);
            return {};
        });
        if (!done) {
            report.findings.push_back({"integrity", std::string(name), done.error().detail});
        }
    };
    run("file", [&](Tx& tx) { check_integrity(tx, report); });
    run("dictionary", [&](Tx& tx) { dictionary.load(tx); });
    run("log", [&](Tx& tx) { check_log(tx, dictionary, file_id, anchor, report); });
    run("counters", [&](Tx& tx) { check_counters(tx, report); });
    if (deep) {
        run("rows", [&](Tx& tx) { check_contents(tx, dictionary, report); });
    }
    return report;
}

Result<VerifyReport> verify_patient_rows(Database& database, Dictionary& dictionary,
                                         const Uuid& file_id, std::string_view code) {
    return database.transaction([&](Tx& tx) -> Result<VerifyReport> {
        VerifyReport report;
        dictionary.load(tx);
        const auto patient = find_patient(tx, code);
        if (!patient) {
            return fail(Errc::not_found, fmt::format("no patient {} in this record", code));
        }
        check_log(tx, dictionary, file_id, std::nullopt, report);
        check_contents_of(tx, dictionary, *patient, code, report);
        return report;
    });
}

}  // namespace jointlog::storage
