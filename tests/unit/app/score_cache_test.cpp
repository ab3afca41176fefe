#include "app/patient_list.hpp"
#include "app/session_access.hpp"
#include "jointlog/domain/catalog.hpp"
#include "support/temp_folder.hpp"
#include "unit/app/import_support.hpp"

using namespace jointlog;
using namespace jointlog::app;

TEST_CASE("verify --deep finds a score cache that does not follow from the record") {
    const jointlog::test::TempFolder folder;
    auto made = Session::create(folder / "r.jointlog", Mode::clinic, system_environment());
    REQUIRE(made);
    Session& session = **made;
    auto draft = session.draft(OperationKind::add, "P-1");
    Patient patient;
    patient.code = "P-1";
    draft.add(patient);
    Visit visit;
    visit.date = PartialDate::exactly(*make_day(2024, 1, 10));
    const RowId at = draft.add(visit);
    for (const char* item : {"TJC28", "SJC28", "PTGA", "EGA"}) {
        Observation value;
        value.item = item;
        value.date = visit.date;
        value.visit = at;
        value.voice = Voice::clinician;
        value.value = Numeric{{5, 0}};
        auto basis = std::make_shared<Basis>();
        basis->unit = catalog::item(item)->units.front().ucum;
        value.basis = basis;
        draft.add(value);
    }
    draft.who = "Tester";
    REQUIRE(session.commit(std::move(draft)));
    REQUIRE(session.patients());  // fills the cache
    const auto findings = [&](bool deep) {
        const auto report = session.verify(deep, {});
        REQUIRE(report);
        return report->findings;
    };
    CHECK(findings(true).empty());

    const auto put = [&](auto change) {
        const auto done =
            Session::Access::run<bool>(session, [&](storage::RecordFile& file) -> Result<bool> {
                const auto record = file.load_patient("P-1");
                REQUIRE(record);
                auto scores = latest_scores(*record, {});
                REQUIRE(scores.size() == 1);
                change(scores);
                return file.put_scores("P-1", scores).has_value();
            });
        REQUIRE((done && *done));
    };
    put([](auto& scores) { scores.front().value += 1; });
    REQUIRE(findings(true).size() == 1);
    CHECK(findings(true).front().code == "content");
    CHECK(findings(true).front().place == "P-1");
    CHECK(findings(true).front().detail == "cached scores are not those of the record: cdai");
    CHECK(findings(false).empty());
    put([](auto& scores) { scores.clear(); });
    CHECK(findings(true).size() == 1);
    put([](auto& scores) { scores.front().text = "1.0"; });
    CHECK(findings(true).size() == 1);
    put([](auto&) {});
    CHECK(findings(true).empty());
}
