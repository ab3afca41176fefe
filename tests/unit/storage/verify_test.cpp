#include <catch2/catch.hpp>

#include "random_entities.hpp"
#include "record_fixture.hpp"

using namespace jointlog;
using namespace jointlog::storage;
using namespace jointlog::storage::test;

namespace {

const Day june_first = *make_day(2024, 6, 1);

/// Two patients; P-1 with a corrected value.
struct TamperFixture : RecordFixture {
    RowId row;
    LogHead anchor;

    TamperFixture() {
        add_patient("P-1");
        add_patient("P-2");
        auto add = draft(OperationKind::add, "P-1");
        row = add.add(crp(june_first, 49));
        add.add(crp(june_first.plus_days(28), 30));
        add.who = "Dr. Sato";
        const auto first = store(add);
        auto correct = draft(OperationKind::correct, "P-1");
        correct.reason = "typing_error";
        correct.correct(row, first.number, crp(june_first, 94));
        store(correct);
        anchor = file->info().head;
    }
    VerifyReport after(const std::string& sql, bool deep = true) {
        file.reset();
        tamper(path, sql);
        reopen();
        auto report = file->verify(deep, anchor);
        REQUIRE(report);
        return *report;
    }
};

bool names(const VerifyReport& report, const std::string& place) {
    for (const Finding& finding : report.findings) {
        if (finding.place.find(place) != std::string::npos) {
            return true;
        }
    }
    return false;
}

}  // namespace

TEST_CASE("An untouched file has no finding, and its size is told") {
    TamperFixture f;
    const auto report = f.file->verify(true, f.anchor);
    REQUIRE(report);
    CHECK(codes(*report) == "");
    CHECK(report->tail_checkable);
    CHECK(report->operations == f.anchor.operation);
    CHECK(report->rows == 6);  // mode, two patients, two values, one correction
    CHECK(report->head.chain_hex == f.anchor.chain_hex);
    CHECK_FALSE(f.file->verify(false, {})->tail_checkable);
    const auto start = f.file->verify(false, LogHead{0, "00"});
    CHECK(codes(*start) == "anchor");
}

TEST_CASE("Every change made with SQLite alone is found, at its place") {
    TamperFixture f;
    SECTION("an edited value") {
        const auto report = f.after("UPDATE observation SET mantissa = 1 WHERE mantissa = 30");
        CHECK(codes(report) == "content");
        CHECK(names(report, "operation 4, patient P-1"));
        CHECK_FALSE(names(report, "P-2"));
    }
    SECTION("an edited past value") {
        CHECK(codes(f.after("UPDATE observation_past SET mantissa = 1")) == "content");
    }
    SECTION("a name") {
        CHECK(codes(f.after("UPDATE patient SET name = 'x' WHERE code = 'P-2'")) == "content");
    }
    SECTION("a status") {
        CHECK(codes(f.after("UPDATE observation SET status = 1 WHERE mantissa = 30")) == "content");
    }
    SECTION("an unreadable value") {
        const auto report = f.after("UPDATE observation SET basis = 77 WHERE mantissa = 30");
        CHECK(codes(report) == "content foreign_key");
        CHECK(names(report, "observation"));
    }
    SECTION("a deleted row") {
        CHECK(codes(f.after("DELETE FROM observation WHERE mantissa = 30")) == "content counter");
    }
    SECTION("a deleted past version") {
        const auto report = f.after("DELETE FROM observation_past");
        CHECK(codes(report) == "content counter version_gap");
        CHECK(names(report, "observation " + f.row.to_string()));
    }
    SECTION("a version whose end was moved") {
        CHECK(codes(f.after("UPDATE observation_past SET until = 3")) == "version_gap");
    }
    SECTION("the last patient deleted with everything") {
        const auto report =
            f.after("DELETE FROM patient WHERE code = 'P-2'; DELETE FROM operation WHERE op = 3;");
        CHECK(codes(report) == "chain counter");
    }
    SECTION("an invented row") {
        CHECK(codes(f.after(
                  "INSERT INTO note (patient, n, born, born_n, status) VALUES (1, 1, 4, 9, 0)"))
              == "content counter");
    }
    SECTION("who did it") {
        CHECK(codes(f.after("UPDATE person SET name = 'x'", false)) == "chain");
    }
    SECTION("when") {
        CHECK(codes(f.after("UPDATE operation SET at_ms = 0 WHERE op = 3", false)) == "chain");
    }
    SECTION("why") {
        CHECK(codes(f.after("UPDATE operation SET reason = 'x' WHERE op = 5", false)) == "chain");
    }
    SECTION("another patient") {
        CHECK(codes(f.after("UPDATE operation SET patient = 2 WHERE op = 5", false)) == "chain");
    }
    SECTION("operations in another order") {
        const auto report = f.after(
            "UPDATE operation SET op = 99 WHERE op = 4; UPDATE operation SET op = 4 WHERE op = 5;"
            "UPDATE operation SET op = 5 WHERE op = 99;",
            false);
        CHECK(codes(report) == "anchor chain");
    }
    SECTION("a dictionary row") {
        CHECK(codes(f.after("UPDATE item SET code = 'ESR' WHERE code = 'CRP'")) == "content");
    }
    SECTION("a unit") {
        CHECK(codes(f.after("UPDATE unit SET code = 'mg/L'")) == "content");
    }
    SECTION("an interval of the laboratory") {
        CHECK(codes(f.after("UPDATE basis SET high_mantissa = 500")) == "content");
    }
    SECTION("a setting") {
        CHECK(codes(f.after("UPDATE file_setting SET value = 'own'")) == "content");
    }
    SECTION("a search key, now or in the past") {
        const auto report = f.after("UPDATE patient SET fold = 'x' WHERE code = 'P-2'");
        CHECK(codes(report) == "content");
        CHECK(names(report, "patient P-2"));
    }
    SECTION("a role, an end of activity") {
        CHECK(codes(f.after("UPDATE person SET role = 'nurse'")) == "content");
        CHECK(codes(f.after("UPDATE person SET role = NULL, active = 0")) == "content");
    }
    SECTION("where an import came from") {
        const BatchInfo info{"labs.csv", "ab12", "CRP=CRP"};
        REQUIRE(f.file->commit_batch(info, true, [&](const auto& commit) -> Result<void> {
            auto add = f.draft(OperationKind::import, "P-1");
            add.add(crp(june_first.plus_days(7), 12));
            const auto stored = commit(add);
            return stored ? Result<void>() : Unexpected{stored.error()};
        }));
        CHECK(codes(*f.file->verify(true, f.anchor)) == "");
        const std::string set = GENERATE("source = 'other.csv'", "sha256 = 'cd'", "mapping = NULL");
        CHECK(codes(f.after("UPDATE batch SET " + set, false)) == "chain");
    }
    SECTION("a counter") {
        CHECK(codes(f.after("UPDATE counter SET value = 9 WHERE name = 'version'", false))
              == "counter");
    }
}

TEST_CASE("The kinds of tampering are told apart by what is said and where") {
    const auto said = [](const std::string& sql) {
        TamperFixture f;
        // An operation that uses no unit: it must not be named when a unit is changed.
        auto add = f.draft(OperationKind::add, "P-2");
        add.add(Note{PartialDate::exactly(june_first), "外来"});
        f.store(add);
        f.anchor = f.file->info().head;
        std::string all;
        for (const Finding& finding : f.after(sql).findings) {
            all += finding.code + " | " + finding.place + " | " + finding.detail + "\n";
        }
        return all;
    };
    const std::string differ = " | the rows differ from what the operation wrote\n";
    CHECK(said("UPDATE observation SET mantissa = 1 WHERE mantissa = 30")
          == "content | operation 4, patient P-1" + differ);
    CHECK(said("DELETE FROM observation WHERE mantissa = 30")
          == "counter | version | 6 are there, 7 were written\n"
             "content | operation 4, patient P-1"
                 + differ);
    const std::string not_chained =
        " | who, when, why, batch, order or content is not what was chained\n";
    const std::string reordered = said(
        "UPDATE operation SET op = 99 WHERE op = 3; UPDATE operation SET op = 3 WHERE op = 2;"
        "UPDATE operation SET op = 2 WHERE op = 99;");
    CHECK_THAT(reordered, Catch::StartsWith("chain | operation 2" + not_chained
                                            + "chain | operation 3" + not_chained));
    // Every operation that used the unit, and none that did not.
    CHECK(said("UPDATE unit SET code = 'mg/L'")
          == "content | operation 4, patient P-1" + differ + "content | operation 5, patient P-1"
                 + differ);
}

TEST_CASE("A cut tail is found with an anchor, and only with one") {
    TamperFixture f;
    // The whole last operation taken back, as an older copy of the file would have it.
    const std::string cut =
        "UPDATE observation SET mantissa = 49, since = NULL WHERE mantissa = 94; DELETE FROM "
        "observation_past;"
        "UPDATE file_head SET op = 4, chain = (SELECT chain FROM operation WHERE op = 4);"
        "UPDATE counter SET value = value - 1 WHERE name = 'version'; DELETE FROM operation WHERE "
        "op = 5;";
    const auto report = f.after(cut);
    CHECK(codes(report) == "anchor");
    CHECK(names(report, "operation 4"));
    CHECK(codes(*f.file->verify(true, {})) == "");
    // Another operation in its place does not match the anchor either.
    auto add = f.draft(OperationKind::add, "P-1");
    add.add(Note{PartialDate::exactly(june_first), "other"});
    f.store(add);
    CHECK(codes(*f.file->verify(true, f.anchor)) == "anchor");
}

TEST_CASE("A record of many kinds of rows and corrections verifies clean") {
    RecordFixture f;
    RandomEntities random(11);
    f.add_patient("P-1");
    for (int k = 0; k < 20; ++k) {
        auto add = f.draft(OperationKind::add, "P-1");
        const std::vector<RowId> visits{add.add(random.visit())};
        const std::vector<RowId> courses{add.add(random.course())};
        for (int n = 0; n < 8; ++n) {
            add.add(random.row(visits, courses));
        }
        f.store(add);
    }
    f.reopen();
    CHECK(codes(*f.file->verify(true, f.file->info().head)) == "");
}

TEST_CASE("one patient's rows are checked against the log, and only that patient's") {
    TamperFixture f;
    CHECK(f.file->verify_patient("P-1")->findings.empty());
    f.file.reset();
    tamper(f.path, "UPDATE observation SET mantissa = 95 WHERE mantissa = 94");
    f.reopen();
    const auto report = f.file->verify_patient("P-1");
    REQUIRE(report);
    CHECK(names(*report, "patient P-1"));
    CHECK(f.file->verify_patient("P-2")->findings.empty());
    CHECK(f.file->verify_patient("P-9").error().code == Errc::not_found);
}

TEST_CASE("who wrote an operation cannot be changed without the check of a patient seeing it") {
    TamperFixture f;
    f.file.reset();
    tamper(f.path, "UPDATE operation SET reason = 'other' WHERE reason = 'typing_error'");
    f.reopen();
    CHECK(codes(*f.file->verify_patient("P-1")) == "chain");
}
