#include <catch2/catch.hpp>

#include "jointlog/app/report.hpp"
#include "support/timeline_fixture.hpp"

using namespace jointlog;
using namespace jointlog::app;

namespace {

ReportModel report_of(const PatientRecord& record, ReportKind kind,
                      const std::vector<ReportPart>& parts = {}) {
    ReportOptions options;
    options.kind = kind;
    options.parts = parts;
    options.printed = {1'725'286'800'000, 540};
    options.head = {118, "9f2c"};
    const ScoreSettings settings;
    return build_report(record, score_visits(record, settings), settings, {}, options).value();
}

struct Dump {
    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(const Name& name) const { return name.en; }
    std::string operator()(const Measure& m) const { return m.text + " " + m.unit; }
    std::string operator()(const DoseText& d) const {
        return d.number + d.words + " " + d.unit + " " + d.frequency;
    }
    std::string operator()(const When& when) const {
        return to_iso(PartialDate{when.first, when.last, {}});
    }
    std::string operator()(const ReferenceInterval& i) const {
        return (i.low ? i.low->to_string() : "") + ".." + (i.high ? i.high->to_string() : "");
    }
    std::string operator()(const std::vector<Activity>& classes) const {
        std::string text;
        for (const Activity one : classes)
            text += code(one);
        return text;
    }
    std::string operator()(const std::vector<InputProblem>& problems) const {
        std::string text;
        for (const InputProblem& one : problems)
            text += std::string(code(one.input)) + " " + std::string(code(one.kind));
        return text;
    }
    std::string operator()(InputId input) const { return std::string(code(input)); }
    std::string operator()(Missing reason) const { return std::string(code(reason)); }
    std::string operator()(DrugClass drug_class) const { return std::string(code(drug_class)); }
};

std::string dump(const std::vector<Phrase>& phrases) {
    std::string text;
    for (const Phrase& phrase : phrases) {
        text += text.empty() ? "" : "; ";
        if (phrase.id == Saying::dash)
            text += "-";
        else if (phrase.id != Saying::plain)
            text += "#" + std::to_string(phrase.arguments.size());
        for (const SayingArgument& one : phrase.arguments)
            text += "[" + std::visit(Dump{}, one) + "]";
    }
    return text;
}

std::string dump(const ReportSection& section) {
    std::string text;
    for (const auto& row : section.rows) {
        for (const Cell& cell : row)
            text += dump(cell.parts) + " | ";
        text += "\n";
    }
    return text;
}

}  // namespace

TEST_CASE("report: a visit summary has its scores with set, range and inputs, missing ones named") {
    const ReportModel model = report_of(test::timeline_patient(), ReportKind::visit);
    CHECK(model.one_page);
    CHECK(dump(model.sections[0]) ==
          "[DAS28-CRP] | [3.50] | #2[moderate][EULAR] | #2[3.2][5.1] | #2[TJC28][4 ]; "
          "#2[SJC28][3 ]; #2[CRP][2.1 mg/L]; #2[PtGA][38 mm] | \n"
          "[CDAI] | [12.8] | #2[moderate][ACR 2012] | #2[10][22] | #2[TJC28][4 ]; "
          "#2[SJC28][3 ]; #3[PtGA][38 mm][3.8 {score}]; #3[PhGA][20 mm][2 {score}] | \n"
          "[SDAI] | [13.01] | #2[moderate][ACR 2012] | #2[11][26] | #2[TJC28][4 ]; "
          "#2[SJC28][3 ]; #3[CRP][2.1 mg/L][0.21 mg/dL]; #3[PtGA][38 mm][3.8 {score}]; "
          "#3[PhGA][20 mm][2 {score}] | \n"
          "[DAS28-ESR] | - | #0 |  | [esr missing] | \n");
}

TEST_CASE("report: values stand as typed, another unit is named, a missing one is a dash") {
    const ReportModel model =
        report_of(test::timeline_patient(), ReportKind::visit, {ReportPart::values});
    const std::string text = dump(model.sections.front());
    CHECK(model.sections.front().rows.size() == 6);
    CHECK(text.find("[2024-03-16] | [8] | [6] | [64] | [55] | - | [31.2 mg/L] | [134.9] | - | ")
          != std::string::npos);
    CHECK(text.find("[2024-01-20] | [3] | [2] | - | [20] | - | [<0.02] | [61.4] | - | - | - | - | ")
          != std::string::npos);
}

TEST_CASE(
    "report: a referral extract has every DMARD with dates and reason, and says what is not "
    "recorded") {
    const ReportModel model = report_of(test::timeline_patient(), ReportKind::referral);
    CHECK(model.name.empty());
    const std::string diagnosis = dump(model.sections[0]);
    CHECK(diagnosis.find("[Steinbrocker stage] | #0 | ") != std::string::npos);
    const std::string dmards = dump(model.sections[1]);
    CHECK(dmards.find("[adalimumab] | [bDMARD] | - | [40 mg Q2W] | [2023-05] | [2024-02-17] | ")
          != std::string::npos);
    CHECK(dmards.find("#2[2024-02-17][2024-03-30]") != std::string::npos);
    CHECK(dmards.find("prednisolone") == std::string::npos);
    CHECK(dump(model.sections[2]).find("adalimumab") == std::string::npos);
    CHECK(dump(model.sections.back().notes.back()) == "#1[118:9f2c]");
}

TEST_CASE("report: an empty patient makes every kind, with its gaps said") {
    PatientRecord record;
    record.patient.value.code = "P-9";
    for (const ReportKind kind : all_report_kinds) {
        const ReportModel model = report_of(record, kind);
        CHECK(model.patient_code == "P-9");
        if (kind == ReportKind::trend || kind == ReportKind::medication)
            CHECK(model.title.front().arguments.empty());  // no period of dashes
        for (const ReportSection& section : model.sections) {
            if (!section.columns.empty() && section.rows.empty())
                CHECK_FALSE(section.empty.empty());
        }
    }
}

TEST_CASE("report: rows entered in error are left out, a period leaves out what lies outside") {
    PatientRecord record = test::timeline_patient();
    for (auto& event : record.adverse_events)
        event.meta.status = RowStatus::entered_in_error;
    CHECK(report_of(record, ReportKind::medication, {ReportPart::events}).sections[0].rows.empty());
    ReportOptions options;
    options.kind = ReportKind::trend;
    options.from = *make_day(2024, 6, 1);
    options.to = *make_day(2024, 7, 31);
    const ScoreSettings settings;
    const auto scores = score_visits(record, settings);
    const auto model = build_report(record, scores, settings, {}, options).value();
    CHECK(model.sections[1].rows.size() == 2);
    CHECK(model.csv.find("2024-09-02,") == std::string::npos);
    CHECK(model.csv.find("value,2024-06-08,,CRP,2.7,mg/L,,1.4,") != std::string::npos);
    options.to = *make_day(2024, 5, 1);
    CHECK(build_report(record, scores, settings, {}, options).error().code == Errc::out_of_range);
}

TEST_CASE(
    "report: a trend begins with the first visit or value, at most ten years back, and says so") {
    const auto trend_of = [](const std::string& first_visit, const std::string& drug,
                             std::optional<Day> from = {}) {
        test::RecordBuilder b;
        for (const std::string& date : {first_visit, std::string("2024-02-29")}) {
            b.visit(date);
            b.value("TJC28", "4", "");
        }
        b.course("mtx", drug);
        ReportOptions options;
        options.kind = ReportKind::trend;
        options.from = from;
        const ScoreSettings settings;
        return build_report(b.record(), score_visits(b.record(), settings), settings, {}, options)
            .value();
    };
    const ReportModel whole = trend_of("2021-05-01", "2021-05-01");
    CHECK(whole.first == make_day(2021, 5, 1));
    CHECK(whole.sections[0].subtitle.front().id == Saying::subCourse);
    const ReportModel drug = trend_of("2021-05-01", "2014-06-01");
    CHECK(drug.first == make_day(2021, 5, 1));
    CHECK(drug.sections[0].subtitle.front().id == Saying::subFromFirst);
    CHECK(dump(drug.sections[0].subtitle) == "#1[2014-06-01]");
    CHECK(drug.timeline.lanes.size() == 1);
    const ReportModel decades = trend_of("1999-05-01", "1999-06-01");
    CHECK(decades.first == make_day(2014, 2, 28));
    CHECK(decades.sections[0].subtitle.front().id == Saying::subLastYears);
    CHECK(dump(decades.sections[0].subtitle) == "#2[10][1999-05-01]");
    const ReportModel chosen = trend_of("1999-05-01", "1999-06-01", make_day(2000, 1, 1));
    CHECK(chosen.first == make_day(2000, 1, 1));
    CHECK(chosen.sections[0].subtitle.front().id == Saying::subCourse);
}

TEST_CASE("report: one visit is not called the last 1 visits") {
    test::RecordBuilder b;
    b.visit("2024-02-29");
    b.value("TJC28", "4", "");
    const ReportModel model = report_of(b.record(), ReportKind::visit, {ReportPart::values});
    CHECK(model.sections.front().subtitle.front().id == Saying::subValuesLatest);
}

TEST_CASE("report: a section that does not exist is named") {
    CHECK(parse_report_parts("scores,chart").value().size() == 2);
    CHECK(parse_report_parts("scores,bogus").error().detail == "no section \"bogus\"");
}

TEST_CASE("report: a pause has its recorded end, a step no invented day, a course its own route") {
    test::RecordBuilder b;
    b.visit("2021-03-01");
    b.course("mtx", "2021-01-01");
    b.dose("2021-01-01", "16", "W1");
    b.dose("2021-05-01", "", "", "2021-06-15");
    b.course("psl", "", "2021-03");
    const ReportModel model =
        report_of(b.record(), ReportKind::medication, {ReportPart::medication, ReportPart::doses});
    REQUIRE(model.sections.size() == 2);
    CHECK(dump(model.sections[0]).find("[2021-05-01][2021-06-15]") != std::string::npos);
    const std::string steps = dump(model.sections[1]);
    CHECK(steps.find("[2021-05-01] | [2021-06-15]") != std::string::npos);
    CHECK(steps.find("[2021-03]") != std::string::npos);
    CHECK(steps.find("2021-03-16") == std::string::npos);
    CHECK(steps.find("[2021-03-01] |") == std::string::npos);  // the first day of the axis
}

TEST_CASE("report: a course that ended on a day nobody knows is not current, and has its reason") {
    test::RecordBuilder b;
    b.visit("2021-03-01");
    b.course("ada", "2021-01-01");
    PatientRecord record = b.record();
    record.courses.back().value.ongoing = false;
    record.courses.back().value.stop_reason = "adverse_event";
    const ReportModel model =
        report_of(record, ReportKind::referral, {ReportPart::medication, ReportPart::dmards});
    std::string current;
    std::string dmards;
    for (const ReportSection& section : model.sections) {
        (section.part == ReportPart::dmards ? dmards : current) += dump(section);
    }
    CHECK(current.find("adalimumab") == std::string::npos);
    CHECK(dmards.find("adverse event") != std::string::npos);
}

TEST_CASE("report: intervals stand with the dates as recorded, and not for results without one") {
    test::RecordBuilder b;
    b.lab("MMP3", "2021-10-09", "60", "ng/mL");
    b.lab("MMP3", "2022-01", "50", "ng/mL", "36.9", "121.0");
    b.lab("MMP3", "2023", "40", "ng/mL", "36.9", "121.0");
    const ReportModel model = report_of(b.record(), ReportKind::trend, {ReportPart::values});
    const std::string notes = dump(model.sections.front().notes.front());
    CHECK(notes.find("[MMP-3][36.9..121.0][ ng/mL][2022-01][2023]") != std::string::npos);
    CHECK(notes.find("2022-01-") == std::string::npos);
}

TEST_CASE("report: an interval in another unit than its row stands with its unit") {
    test::RecordBuilder b;
    b.lab("CRP", "2024-01-01", "0.25", "mg/dL", {}, "0.30");
    b.lab("CRP", "2024-03-01", "2.5", "mg/L", {}, "3.0");
    const ReportModel model = report_of(b.record(), ReportKind::referral, {ReportPart::laboratory});
    CHECK(dump(model.sections.front()).find("| #2[..3.0][ mg/L] | ") != std::string::npos);
}

TEST_CASE("report: what has ended says so, and an examiner's count is not the person's own") {
    test::RecordBuilder b;
    b.fact("comorbidity", "2015", "hypertension");
    b.record().facts.back().value.end = parse_date("2018-03").value();
    b.visit("2024-02-29");
    b.value("TJC28", "4", "");
    const std::string diagnosis =
        dump(report_of(b.record(), ReportKind::referral, {ReportPart::diagnosis}).sections.front());
    CHECK(diagnosis.find("[2015 – 2018-03]") != std::string::npos);
    const auto own = [&] {
        return dump(report_of(b.record(), ReportKind::own, {ReportPart::answers}).sections.front());
    };
    CHECK(own().find("[4]") == std::string::npos);
    b.record().observations.back().value.voice = Voice::patient;
    CHECK(own().find("[4]") != std::string::npos);
}
