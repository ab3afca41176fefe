#include "jointlog/domain/entity_fields.hpp"

#include <catch2/catch.hpp>

using namespace jointlog;

namespace {

Observation crp(const char* number, const char* unit) {
    Observation row;
    row.item = "CRP";
    row.date = PartialDate::exactly(*make_day(2024, 6, 1));
    row.value = Numeric{*Decimal::parse(number)};
    row.basis = std::make_shared<const Basis>(Basis{unit, {}, {}, {}});
    return row;
}

}  // namespace

TEST_CASE("a changed number is one field with its unit, as typed") {
    Observation after = crp("0.370", "mg/dL");
    after.words = "０．３７０";
    const auto changes = changed_fields(crp("0.37", "mg/L"), after);
    REQUIRE(changes.size() == 1);
    CHECK(changes[0].before.name == "value");
    CHECK(changes[0].before.text == "0.37");
    CHECK(changes[0].before.detail == "mg/L");
    CHECK(changes[0].after.text == "０．３７０");
    CHECK(changes[0].after.detail == "mg/dL");
}

TEST_CASE("a value that became missing says with which reason, never as a number") {
    Observation after = crp("0.37", "mg/L");
    after.value = Missing::not_done;
    const auto changes = changed_fields(crp("0.37", "mg/L"), after);
    REQUIRE(changes.size() == 1);
    CHECK(changes[0].after.kind == FieldKind::coded);
    CHECK(changes[0].after.text == "not_done");
    CHECK(changes[0].after.detail == "missing");
}

TEST_CASE("the same row has no changed field, and a bound of an interval is one") {
    Observation before = crp("0.37", "mg/L");
    CHECK(changed_fields(before, before).empty());
    Basis basis = *before.basis;
    basis.interval.high = *Decimal::parse("0.3");
    before.basis = std::make_shared<const Basis>(basis);
    basis.interval.high_inclusive = false;
    Observation after = before;
    after.basis = std::make_shared<const Basis>(basis);
    const auto changes = changed_fields(before, after);
    REQUIRE(changes.size() == 1);
    CHECK(changes[0].after.name == "interval_high_bound");
    CHECK(changes[0].after.text == "exclusive");
}

TEST_CASE("every field of a patient that can be corrected is seen when it changes") {
    const Patient before;
    Patient after;
    after.code = "P-2";
    after.name = "a";
    after.kana = "b";
    after.sex = Sex::female;
    const PartialDate day = PartialDate::exactly(*make_day(2024, 6, 1));
    after.birth = after.onset = after.diagnosis = after.rf_date = day;
    after.acpa_date = after.follow_up_date = after.research_use_date = day;
    after.rf = after.acpa = Serology::negative;
    after.follow_up = FollowUp::lost;
    after.research_use = ResearchUse::agreed;
    after.note = "c";
    CHECK(changed_fields(before, after).size() == fields_of(after).size());
}
