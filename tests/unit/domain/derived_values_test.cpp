// mHAQ, HAQ-II, prednisolone equivalents, eGFR with an uncertain birth date, doses in a week, adverse events.
#include <catch2/catch.hpp>

#include "jointlog/domain/dosing.hpp"
#include "jointlog/domain/egfr.hpp"
#include "jointlog/domain/event_remarks.hpp"
#include "jointlog/domain/haq.hpp"
#include "jointlog/domain/prednisolone.hpp"

using namespace jointlog;

namespace {

std::string rounded_text(const std::optional<ExactValue>& value, std::uint8_t places) {
    return value ? rounded(*value, places).to_string() : "none";
}

std::string equivalent(std::string_view drug, std::string_view route, std::string_view dose,
                       BetamethasoneSet set = BetamethasoneSet::mg_0_75,
                       std::string_view unit = "mg") {
    const auto result = prednisolone_equivalent(
        drug, route, Quantity{Decimal::parse(dose).value(), std::string(unit)}, set);
    return result ? rounded(result->mg, 3).to_string() : "none";
}

struct Doses {
    PatientRecord record;
    std::int32_t rows = 0;

    RowMeta meta() {
        RowMeta meta;
        meta.id = RowId{Uuid{}, ++rows};
        return meta;
    }
    RowId course(std::string_view drug, std::string_view text = {}) {
        MedicationCourse course;
        course.drug = drug;
        course.drug_text = text;
        record.courses.push_back({course, meta()});
        return record.courses.back().meta.id;
    }
    static DoseStep step(RowId course, std::string_view frequency, std::string_view start) {
        DoseStep step;
        step.course = course;
        step.frequency = frequency;
        step.start = start.empty() ? PartialDate{} : parse_date(start).value();
        return step;
    }
    Recorded<DoseStep>& dose(RowId course, std::string_view frequency, std::string_view start) {
        record.dose_steps.push_back({step(course, frequency, start), meta()});
        return record.dose_steps.back();
    }
    [[nodiscard]] std::string asked(std::size_t course, std::string_view frequency,
                                    std::string_view start, std::optional<RowId> self = {}) const {
        const auto& taken = record.courses.at(course);
        const auto earlier = differs_from_earlier_frequency(
            record, *taken, step(taken.meta.id, frequency, start), self);
        return earlier ? earlier->frequency : "no";
    }
};

std::string remarks(const AdverseEvent& event) {
    std::string text;
    for (const EventRemark remark : remarks_on(event)) {
        text.append(text.empty() ? "" : " ").append(code(remark));
    }
    return text;
}

}  // namespace

TEST_CASE("mHAQ is the mean of eight items, HAQ-II of ten") {
    CHECK(rounded_text(score_mhaq({0, 1, 2, 3, 0, 1, 2, 0}).value(), 3) == "1.125");
    CHECK(rounded_text(score_mhaq({0, 1, 2, 3, 0, 1, 2, std::nullopt}).value(), 3) == "none");
    CHECK(score_mhaq({0, 1, 2, 4, 0, 1, 2, 0}).error().code == Errc::out_of_range);
    CHECK(score_mhaq({std::nullopt, 1, 2, -1, 0, 1, 2, 0}).error().code == Errc::out_of_range);
    CHECK(rounded_text(score_haq_ii({0, 1, 2, 3, 0, 1, 2, 0, 1, 3}).value(), 1) == "1.3");
    CHECK(rounded_text(score_haq_ii({0, 1, 2, 3, 0, 1, 2, 0, 1, std::nullopt}).value(), 1)
          == "none");
}

TEST_CASE("prednisolone equivalents carry their factor; nothing unnamed or local has one") {
    CHECK(equivalent("psl", "oral", "10") == "10.000");
    CHECK(equivalent("prednisone", "oral", "7.5") == "7.500");
    CHECK(equivalent("mpsl", "intravenous", "1000") == "1250.000");
    CHECK(equivalent("triamcinolone", "intramuscular", "40") == "50.000");
    CHECK(equivalent("hydrocortisone", "oral", "20") == "5.000");
    CHECK(equivalent("cortisone", "oral", "25") == "5.000");
    CHECK(equivalent("dexamethasone", "oral", "0.75") == "5.000");
    CHECK(equivalent("betamethasone", "oral", "0.75") == "5.000");
    CHECK(equivalent("betamethasone", "oral", "0.6", BetamethasoneSet::mg_0_60) == "5.000");
    CHECK(equivalent("deflazacort", "oral", "6") == "4.998");
    CHECK(equivalent("glucocorticoid_not_named", "oral", "10") == "none");
    CHECK(equivalent("", "oral", "10") == "none");
    CHECK(equivalent("mtx", "oral", "10") == "none");
    CHECK(equivalent("triamcinolone", "intra_articular", "40") == "none");
    CHECK(equivalent("psl", "", "10") == "none");
    CHECK(equivalent("psl", "oral", "2", BetamethasoneSet::mg_0_75, "{tbl}") == "none");
    const auto one = prednisolone_factor("betamethasone", BetamethasoneSet::mg_0_75);
    const auto other = prednisolone_factor("betamethasone", BetamethasoneSet::mg_0_60);
    REQUIRE((one && other));
    CHECK(one->source != other->source);
    CHECK(code(BetamethasoneSet::mg_0_60) == "0.6 mg");
}

TEST_CASE("a prednisolone equivalent of a day comes from the doses of a week, exactly") {
    const auto daily = [](const char* drug, const char* dose, const char* frequency,
                          StepKind kind = StepKind::dose) {
        DoseStep step;
        step.kind = kind;
        step.dose = Decimal::parse(dose).value();
        step.unit = "mg";
        step.frequency = frequency;
        const auto mg = prednisolone_per_day(drug, "oral", step, BetamethasoneSet::mg_0_75);
        return mg ? mg->mg.numerator.to_string() + "/" + std::to_string(mg->mg.denominator)
                  : std::string("none");
    };
    CHECK(daily("psl", "5", "QD") == "35/7");
    CHECK(daily("mpsl", "4", "BID") == "70.00/7");
    CHECK(daily("dexamethasone", "0.75", "QD") == "105.00/21");
    CHECK(daily("psl", "5", "PRN") == "none");
    CHECK(daily("psl", "5", "QD", StepKind::held) == "none");
    CHECK(daily("glucocorticoid_not_named", "10", "QD") == "none");
    CHECK(daily("mtx", "8", "W1") == "none");
}

TEST_CASE("eGFR of a birth date with an extent only where every possible age prints the same") {
    const Decimal creatinine{70, 2};
    CHECK(egfr_japan(Sex::female, AgeRange{60, 60}, creatinine).has_value());
    CHECK_FALSE(egfr_japan(Sex::female, AgeRange{60, 61}, creatinine).has_value());
    CHECK_FALSE(egfr_japan(Sex::female, AgeRange{17, 18}, creatinine).has_value());
    CHECK_FALSE(egfr_japan(Sex::other, AgeRange{60, 60}, creatinine).has_value());
    CHECK_FALSE(egfr_japan(Sex::unknown, 60, creatinine).has_value());
    // At 15 mg/dL a year changes less than a tenth.
    CHECK(egfr_japan(Sex::male, AgeRange{60, 61}, Decimal{15, 0}).has_value());
}

TEST_CASE("the dose of a week is derived exactly, or not at all") {
    DoseStep step;
    step.dose = Decimal{25, 1};
    step.unit = "mg";
    step.frequency = "W3";
    CHECK(dose_per_week(step) == Quantity{Decimal{75, 1}, "mg"});
    step.frequency = "QOD";
    CHECK(dose_per_week(step)->value.to_string() == "8.75");
    for (const char* const frequency : {"PRN", "Q3W", "", "unknown"}) {
        step.frequency = frequency;
        CHECK_FALSE(dose_per_week(step).has_value());
    }
    step.frequency = "W1";
    step.kind = StepKind::held;
    CHECK_FALSE(dose_per_week(step).has_value());
    step.kind = StepKind::dose;
    step.dose.reset();
    CHECK_FALSE(dose_per_week(step).has_value());
}

TEST_CASE("a frequency unlike the last one of the same drug is asked about") {
    Doses d;
    const RowId mtx = d.course("mtx");
    CHECK(d.asked(0, "QD", "2024-06-01") == "no");  // nothing earlier
    d.dose(mtx, "W1", "2024-01-01");
    CHECK(d.asked(0, "QD", "2024-06-01") == "W1");
    CHECK(d.asked(0, "W1", "2024-06-01") == "no");
    CHECK(d.asked(0, "", "2024-06-01") == "no");
    CHECK(d.asked(0, "QD", "2023-06-01") == "no");  // before it
    CHECK(d.asked(0, "QD", "") == "W1");            // may be after it
    d.dose(mtx, "W2", "2024-03-01");
    CHECK(d.asked(0, "W1", "2024-06-01") == "W2");
    CHECK(d.asked(0, "W1", "2024-02-01") == "no");
    CHECK(d.asked(0, "W1", "2024-03-01", d.record.dose_steps.back().meta.id) == "no");
    d.record.dose_steps.back().meta.status = RowStatus::entered_in_error;
    CHECK(d.asked(0, "W1", "2024-06-01") == "no");
    d.course("psl");
    CHECK(d.asked(1, "QD", "2024-06-01") == "no");
    d.course("mtx");
    CHECK(d.asked(2, "QD", "2024-06-01") == "W1");  // another course of the drug
    d.record.courses.front().meta.status = RowStatus::entered_in_error;
    CHECK(d.asked(2, "QD", "2024-06-01") == "no");
}

TEST_CASE("a drug known by words alone is the same drug by the same words") {
    Doses d;
    d.dose(d.course("", "Herbal Mix"), "QD", "2024-01-01");
    d.course("", "ｈｅｒｂａｌ mix");
    d.course("", "another");
    CHECK(d.asked(1, "BID", "2024-02-01") == "QD");
    CHECK(d.asked(2, "BID", "2024-02-01") == "no");
}

TEST_CASE("criteria of seriousness are codes in one order, from names in either language") {
    CHECK(parse_seriousness("").value().empty());
    CHECK(parse_seriousness("hospitalisation;death").value() == "death;hospitalisation");
    CHECK(parse_seriousness("入院；死亡; Hospitalization ;").value() == "death;hospitalisation");
    CHECK(parse_seriousness("AESMIE").value() == "medically_important");
    CHECK(seriousness_codes("death;hospitalisation")
          == std::vector<std::string_view>{"death", "hospitalisation"});
    CHECK(seriousness_codes("").empty());
    const auto unknown = parse_seriousness("death;tired");
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().code == Errc::unknown_code);
}

TEST_CASE("an adverse event is asked about where its parts contradict each other") {
    AdverseEvent event;
    CHECK(remarks(event).empty());
    event.onset = parse_date("2024-06-10").value();
    event.end = parse_date("2024-06-09").value();
    CHECK(remarks(event) == "end_before_onset");
    event.end = parse_date("2024-06").value();  // may still be after
    CHECK(remarks(event).empty());
    event.outcome = "fatal";
    CHECK(remarks(event) == "fatal_not_grade_5");
    event.grade = 5;
    CHECK(remarks(event) == "grade_5_not_serious");
    event.serious = YesNo::yes;
    event.seriousness = "death";
    CHECK(remarks(event).empty());
    event.outcome = "not_recovered";
    CHECK(remarks(event) == "grade_5_not_fatal");
    event.grade = 2;
    event.serious = YesNo::no;
    CHECK(remarks(event) == "criterion_not_serious");
    event.serious = YesNo::unknown;
    CHECK(remarks(event) == "criterion_not_serious");
    event.seriousness.clear();
    event.serious = YesNo::no;
    event.outcome = "recovered";
    CHECK(remarks(event).empty());
    event.end = {};
    CHECK(remarks(event) == "resolved_without_end");
    event.outcome = "sequelae";
    CHECK(remarks(event) == "resolved_without_end");
    event.outcome = "recovering";
    CHECK(remarks(event).empty());
}
