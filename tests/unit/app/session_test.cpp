#include <catch2/catch.hpp>

#include <atomic>
#include <future>
#include <mutex>
#include <new>

#include "app/session_access.hpp"
#include "jointlog/app/sample.hpp"
#include "jointlog/app/session.hpp"
#include "support/temp_folder.hpp"

using namespace jointlog;
using jointlog::test::TempFolder;

namespace {

/// Drafts take ids on the caller's thread while the storage thread takes some for new persons and batches.
class LockedIds : public IdSource {
public:
    Uuid next() override {
        const std::lock_guard lock(m_mutex);
        return m_ids.next();
    }

private:
    std::mutex m_mutex;
    SeededIds m_ids{5};
};

app::Environment seeded() {
    return {std::make_shared<ManualClock>(Instant{1'725'260'400'000, 540}),
            std::make_shared<LockedIds>(),
            {},
            {}};
}

OperationDraft new_patient(const app::Session& session, const std::string& code) {
    auto draft = session.draft(OperationKind::add, code);
    Patient patient;
    patient.code = code;
    patient.name = "山田 花子";
    draft.add(patient);
    draft.who = "Sato";
    return draft;
}

}  // namespace

TEST_CASE("the settings of scores are known as they were at an operation") {
    const TempFolder folder;
    auto session = app::Session::create(folder / "a.jointlog", Mode::clinic, seeded());
    REQUIRE(session);
    const std::string before = (*session)->score_settings().das28_crp_set;
    const std::int64_t operation = (*session)->info().head.operation;
    REQUIRE((*session)->set_setting("das28_crp_set", "das28_crp/inoue"));
    CHECK((*session)->score_settings().das28_crp_set == "das28_crp/inoue");
    CHECK((*session)->score_settings(operation)->das28_crp_set == before);
    CHECK((*session)->score_settings((*session)->info().head.operation)->das28_crp_set
          == "das28_crp/inoue");
}

TEST_CASE("what was committed is there after closing and opening again") {
    const TempFolder folder;
    {
        auto session = app::Session::create(folder / "a.jointlog", Mode::clinic, seeded());
        REQUIRE(session);
        REQUIRE((*session)->commit(new_patient(**session, "P-1")));
        CHECK((*session)->info().head.operation > 0);
    }
    auto session = app::Session::open(folder / "a.jointlog", seeded());
    REQUIRE(session);
    const auto record = (*session)->load_patient("P-1");
    REQUIRE(record);
    CHECK(record->patient->name == "山田 花子");
}

TEST_CASE("callbacks come in the order of the calls, through the dispatcher") {
    const TempFolder folder;
    auto environment = seeded();
    std::atomic<int> dispatched = 0;
    environment.dispatch = [&](std::function<void()> function) {
        ++dispatched;
        function();
    };
    std::vector<std::string> order;
    {
        auto session = app::Session::create(folder / "a.jointlog", Mode::clinic, environment);
        REQUIRE(session);
        (*session)->commit(new_patient(**session, "P-1"), [&](Result<OperationInfo> stored) {
            order.push_back(stored ? "saved" : "failed");
        });
        (*session)->load_patient("P-1", {}, [&](Result<PatientRecord> record) {
            order.push_back(record ? "loaded" : "failed");
        });
        (*session)->commit(new_patient(**session, "P-1"), [&](Result<OperationInfo> stored) {
            order.push_back(stored ? "saved twice" : to_string(stored.error().code));
        });
    }  // destruction waits for what was posted
    CHECK(order == std::vector<std::string>{"saved", "loaded", "already_exists"});
    CHECK(dispatched == 3);
}

TEST_CASE(
    "a job that throws is a failure of its call: the session goes on and stores what follows") {
    const TempFolder folder;
    auto opened = app::Session::create(folder / "a.jointlog", Mode::clinic, seeded());
    REQUIRE(opened);
    app::Session& session = **opened;
    REQUIRE(session.commit(new_patient(session, "P-1")));
    using Access = app::Session::Access;
    const auto throwing = [](storage::RecordFile& file) -> Result<void> {
        const auto stored = file.commit_batch(
            {}, true, [](const auto&) -> Result<void> { throw std::bad_alloc(); });
        return stored ? Result<void>() : Unexpected{stored.error()};
    };
    const auto failed = Access::run<void>(session, throwing);
    REQUIRE_FALSE(failed);
    CHECK(failed.error().code == Errc::internal);
    std::promise<Errc> told;
    Access::start<void>(session, throwing, [&](Result<void> result) {
        told.set_value(result ? Errc::io : result.error().code);
        throw 1;  // a callback that throws does not end the thread either
    });
    CHECK(told.get_future().get() == Errc::internal);
    REQUIRE(session.commit(new_patient(session, "P-2")));
    opened->reset();
    auto again = app::Session::open(folder / "a.jointlog", seeded());
    REQUIRE(again);
    CHECK((*again)->patient_codes()->size() == 2);
}

TEST_CASE("a second session on the same file is told that it is in use") {
    const TempFolder folder;
    auto first = app::Session::create(folder / "a.jointlog", Mode::clinic, seeded());
    REQUIRE(first);
    const auto second = app::Session::open(folder / "a.jointlog", seeded());
    REQUIRE_FALSE(second);
    CHECK(second.error().code == Errc::in_use);
}

TEST_CASE(
    "a cut-off set chosen in the record is the one that scores are shown with; an unknown one is "
    "not taken") {
    const TempFolder folder;
    auto session = app::Session::create(folder / "a.jointlog", Mode::clinic, seeded());
    REQUIRE(session);
    CHECK((*session)->score_settings().das28_crp_set == "das28_crp/eular");
    REQUIRE((*session)->set_setting("das28_crp_set", "das28_crp/inoue"));
    CHECK((*session)->score_settings().das28_crp_set == "das28_crp/inoue");
    REQUIRE((*session)->set_setting("das28_crp_set", "nonsense"));
    CHECK((*session)->score_settings().das28_crp_set == "das28_crp/eular");
}

TEST_CASE("an as-of text is an operation number or an instant with its offset, nothing else") {
    const TempFolder folder;
    auto session = app::Session::create(folder / "a.jointlog", Mode::clinic, seeded());
    REQUIRE(session);
    REQUIRE((*session)->commit(new_patient(**session, "P-1")));
    const auto head = (*session)->info().head.operation;
    CHECK(*(*session)->resolve_as_of(std::to_string(head)) == head);
    CHECK((*session)->resolve_as_of(std::to_string(head + 1)).error().code == Errc::not_found);
    CHECK(*(*session)->resolve_as_of("2030-01-01T00:00:00Z") == head);
    CHECK(*(*session)->resolve_as_of("2000-01-01T00:00:00.500+09:00") == 0);
    for (const char* text :
         {"", "yesterday", "2024-09-02", "2024-09-02T14:02:31", "2024-09-02T25:02:31Z", "-1",
          "2024-02-30T10:00:00Z", "2024-09-02T14:02:31+9:00", "12x"}) {
        INFO(text);
        CHECK((*session)->resolve_as_of(text).error().code == Errc::malformed);
    }
}

TEST_CASE("the patient list marks equal names and shows the newest computed scores") {
    const TempFolder folder;
    REQUIRE(app::make_sample_record(folder / "s.jointlog"));
    auto session = app::Session::open(folder / "s.jointlog", seeded());
    REQUIRE(session);
    CHECK((*session)->info().sample);
    const auto rows = (*session)->patients();
    REQUIRE(rows);
    REQUIRE(rows->size() == 6);
    for (const auto& row : *rows) {
        INFO(row.patient.code);
        CHECK_FALSE(row.scores_stale);
        CHECK(row.same_name == (row.patient.name == "山田 花子"));
        if (row.patient.code == "P-0042") {
            REQUIRE_FALSE(row.scores.empty());
            CHECK(row.last_visit == make_day(2024, 9, 2));
            const auto crp = std::find_if(row.scores.begin(), row.scores.end(), [](const auto& s) {
                return s.index == IndexId::das28_crp;
            });
            REQUIRE(crp != row.scores.end());
            CHECK(crp->text == "3.50");
            REQUIRE(row.last_crp);
            CHECK(row.last_crp->text() == "0.21");
        }
        if (row.patient.code.starts_with("A-")) {
            CHECK(row.scores.empty());  // nothing is computed from a few laboratory values
        }
    }
}

TEST_CASE("the session tells who entered a version and what a score was before a correction") {
    const TempFolder folder;
    auto session = app::Session::create(folder / "a.jointlog", Mode::clinic, seeded());
    REQUIRE(session);
    REQUIRE((*session)->commit(new_patient(**session, "P-1")));
    auto draft = (*session)->draft(OperationKind::add, "P-1");
    draft.who = "Sato";
    Visit visit;
    visit.date = parse_date("2024-06-15").value();
    const RowId visit_row = draft.add(visit);
    Observation value;
    value.date = visit.date;
    value.visit = visit_row;
    value.voice = Voice::clinician;
    const auto add = [&](const char* item, const char* number, const char* unit) {
        value.item = item;
        value.value = parse_numeric(number).value();
        Basis basis;
        basis.unit = unit;
        value.basis = std::make_shared<const Basis>(basis);
        return draft.add(value);
    };
    add("TJC28", "4", "{joints}");
    add("SJC28", "2", "{joints}");
    add("PTGA", "40", "mm");
    const RowId global = add("EGA", "30", "mm");
    REQUIRE((*session)->commit(std::move(draft)));
    CHECK((*session)->score_history("P-1", visit_row)->empty());

    auto correction = (*session)->draft(OperationKind::correct, "P-1");
    correction.who = "Suzuki";
    correction.reason = "typing_error";
    value.value = parse_numeric("20").value();
    correction.correct(global, (*session)->find_row(global)->meta.version, value);
    REQUIRE((*session)->commit(std::move(correction)));
    const auto history = (*session)->score_history("P-1", visit_row);
    REQUIRE(history);
    REQUIRE(history->size() == 1);
    CHECK(history->front().index == IndexId::cdai);
    CHECK(history->front().states.front().since.person == "Sato");
    CHECK(history->front().states.back().since.person == "Suzuki");
    const auto operations = (*session)->operations("P-1");
    REQUIRE(operations);
    const auto record = (*session)->load_patient("P-1");
    const auto scores = score_visit(*record, record->visits.front(), {});
    CHECK(operations->back().number == scores.source(InputId::evaluator_global)->version);
    CHECK((*session)->score_history("nobody", visit_row).error().code == Errc::not_found);
}

TEST_CASE("the file's choice for an ESR below 1 is read with the settings") {
    const TempFolder folder;
    auto session = app::Session::create(folder / "a.jointlog", Mode::clinic, seeded());
    REQUIRE(session);
    CHECK_FALSE((*session)->score_settings().esr_below_one_at_one);
    REQUIRE((*session)->set_setting(std::string(esr_below_one_setting),
                                    std::string(esr_computed_at_one)));
    CHECK((*session)->score_settings().esr_below_one_at_one);
    REQUIRE(
        (*session)->set_setting(std::string(esr_below_one_setting), std::string(esr_not_computed)));
    CHECK_FALSE((*session)->score_settings().esr_below_one_at_one);
}
