#include "jointlog/domain/score_history.hpp"

#include <catch2/catch.hpp>

#include "jointlog/domain/catalog.hpp"

using namespace jointlog;

namespace {

Observation observation(std::string_view item, std::string_view value, std::string_view date,
                        std::optional<RowId> visit = {}) {
    Observation row;
    row.item = item;
    row.value = parse_numeric(value).value();
    row.date = parse_date(date).value();
    row.visit = visit;
    row.voice = catalog::item(item)->laboratory ? Voice::laboratory : Voice::clinician;
    Basis basis;
    basis.unit = catalog::item(item)->units.front().ucum;
    row.basis = std::make_shared<const Basis>(basis);
    return row;
}

/// The versions of a patient's rows, written operation by operation.
struct Log {
    std::vector<RowVersion> versions;
    std::int64_t operation = 0;
    std::int32_t rows = 0;

    RowId add(Entity value) { return write(RowId{Uuid{}, ++rows}, std::move(value)); }
    RowId write(RowId id, Entity value, RowStatus status = RowStatus::recorded) {
        for (RowVersion& version : versions) {
            if (version.id == id && !version.until) {
                version.until = operation;
            }
        }
        OperationInfo info;
        info.number = operation;
        info.person = operation == 1 ? "Sato" : "Suzuki";
        versions.push_back({id, operation, {}, status, std::move(value), info});
        return id;
    }
    [[nodiscard]] std::vector<ScoreHistory> of(RowId visit, ScoreSettings settings = {}) const {
        return score_history(versions, visit, settings);
    }
    [[nodiscard]] std::string states(RowId visit, IndexId index) const {
        for (const ScoreHistory& history : of(visit)) {
            if (history.index == index) {
                return print(history);
            }
        }
        return "unchanged";
    }
    static std::string print(const ScoreHistory& history) {
        std::string text;
        for (const KnownScore& state : history.states) {
            const auto* const score = std::get_if<Computed>(&state.result);
            text += (text.empty() ? "" : ", ") + std::to_string(state.since.number) + ":"
                    + (score == nullptr ? "none" : display_text(*score, nullptr));
        }
        return text;
    }
};

struct VisitLog : Log {
    RowId visit;
    RowId tender;
    RowId crp;
    VisitLog() {
        operation = 1;
        Visit entered;
        entered.date = parse_date("2024-06-15").value();
        visit = add(entered);
        tender = add(observation("TJC28", "4", "2024-06-15", visit));
        add(observation("SJC28", "2", "2024-06-15", visit));
        add(observation("PTGA", "40", "2024-06-15", visit));
        add(observation("EGA", "30", "2024-06-15", visit));
        operation = 2;
        crp = add(observation("CRP", "1.0", "2024-06-13"));
    }
};

}  // namespace

TEST_CASE("a score that became computable later has not changed") {
    const VisitLog log;
    CHECK(log.of(log.visit).empty());
}

TEST_CASE("a corrected input leaves the score as it was known then beside the new one") {
    VisitLog log;
    log.operation = 5;
    log.write(log.crp, observation("CRP", "2.5", "2024-06-13"));
    CHECK(log.states(log.visit, IndexId::sdai) == "2:14.00, 5:15.50");
    CHECK(log.states(log.visit, IndexId::cdai) == "unchanged");
    log.operation = 7;
    log.write(log.tender, observation("TJC28", "6", "2024-06-15", log.visit));
    CHECK(log.states(log.visit, IndexId::sdai) == "2:14.00, 5:15.50, 7:17.50");
    CHECK(log.states(log.visit, IndexId::cdai) == "1:13.0, 7:15.0");
    const auto history = log.of(log.visit);
    REQUIRE(history.size() == 4);  // das28_crp, das28_crp3, cdai, sdai
    CHECK(history.front().index == IndexId::das28_crp);
    CHECK(history.back().states.front().since.person == "Suzuki");
}

TEST_CASE("a nearer value, a row in error and a return to the value before are each a state") {
    VisitLog log;
    log.operation = 3;
    const RowId nearer = log.add(observation("CRP", "0.5", "2024-06-15"));
    CHECK(log.states(log.visit, IndexId::sdai) == "2:14.00, 3:13.50");
    log.operation = 4;
    log.write(nearer, observation("CRP", "0.5", "2024-06-15"), RowStatus::entered_in_error);
    CHECK(log.states(log.visit, IndexId::sdai) == "2:14.00, 3:13.50, 4:14.00");
    log.operation = 6;
    log.write(log.crp, observation("CRP", "1.0", "2024-06-13"), RowStatus::entered_in_error);
    CHECK(log.states(log.visit, IndexId::sdai) == "2:14.00, 3:13.50, 4:14.00, 6:none");
}

TEST_CASE("what lies outside every window, and other spellings of the same value, change nothing") {
    VisitLog log;
    log.operation = 3;
    log.add(observation("CRP", "9", "2024-01-01"));
    log.operation = 4;
    log.write(log.crp, observation("CRP", "1.00", "2024-06-13"));
    CHECK(log.of(log.visit).empty());
}

TEST_CASE("a visit moved to another day meets the values around its new day") {
    VisitLog log;
    log.operation = 3;
    log.add(observation("CRP", "9", "2024-08-15"));
    log.operation = 4;
    Visit moved;
    moved.date = parse_date("2024-08-15").value();
    log.write(log.visit, moved);
    CHECK(log.states(log.visit, IndexId::sdai) == "2:14.00, 4:22.00");
}
