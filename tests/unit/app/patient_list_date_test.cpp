#include "unit/app/import_support.hpp"

using namespace jointlog;
using jointlog::app::ImportFixture;
using jointlog::app::two_patients;

TEST_CASE("the list knows of which visits no day is recorded") {
    ImportFixture fixture;
    fixture.import(two_patients);
    fixture.import(
        "patient,date,tjc28\nP-1,2020-09,2\nP-1,2020-08-02,2\nP-2,2021,1\nP-2,2021-05-06,1\n");
    const auto list = fixture.file->patients();
    REQUIRE(list);
    REQUIRE(list->size() == 2);
    const PatientSummary& first = list->front();
    REQUIRE(first.last_visit == make_day(2020, 9, 1));
    CHECK(to_iso(visit_date(first, *first.last_visit)) == "2020-09");
    CHECK(to_iso(visit_date(first, *make_day(2020, 8, 2))) == "2020-08-02");
    const PatientSummary& second = list->back();
    CHECK(to_iso(visit_date(second, *second.last_visit)) == "2021-05-06");
    CHECK(to_iso(visit_date(second, *make_day(2021, 1, 1))) == "2021");
}
