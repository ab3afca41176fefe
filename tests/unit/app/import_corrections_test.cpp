#include "app/import_corrections.hpp"

#include "unit/app/import_support.hpp"

using namespace jointlog;
using namespace jointlog::app;

namespace {

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

struct Recorded3 {
    std::string crp;
    std::string weight;
    std::string score;
    std::string visit;
};

Recorded3 fill(ImportFixture& fixture) {
    fixture.import(two_patients);
    fixture.import("patient,date,analyte,value,unit\nP-1,2024-06-01,CRP,4.92,mg/dL\n");
    fixture.import("patient,kind,start,value,unit\nP-1,weight,2024-01-01,52.50,kg\n");
    fixture.import("patient,date,index,value\nP-2,2023-05,DAS28,2.9\n");
    fixture.import("patient,date,tjc28\nP-2,2024-06-01,1\n");
    return {fixture.load("P-1").observations[0].meta.id.to_string(),
            fixture.load("P-1").facts[0].meta.id.to_string(),
            fixture.load("P-2").reported_scores[0].meta.id.to_string(),
            fixture.load("P-2").visits[0].meta.id.to_string()};
}

CorrectionReport correct(ImportFixture& fixture, const std::string& text,
                         CorrectionKind kind = CorrectionKind::correct) {
    const auto report = correct_into(*fixture.file, fixture.ids,
                                     {kind, fixture.write("corrections.csv", text), "", ""});
    INFO((report ? std::string() : report.error().detail));
    REQUIRE(report);
    return *report;
}

}  // namespace

TEST_CASE("corrections become new versions with their reason; the old value stays in the history") {
    ImportFixture fixture;
    const Recorded3 ids = fill(fixture);
    const auto report =
        correct(fixture, "id,value,unit,reason\n" + ids.crp + ",0.492,,typing error\n" + ids.weight
                             + ",５３,kg,typing error\n" + ids.score + ",<3,,re-read\n");
    CHECK(report.stored == 3);
    CHECK(report.refused_rows == 0);
    const PatientRecord record = fixture.load("P-1");
    CHECK(to_string(record.observations[0]->value) == "0.492");
    CHECK(record.observations[0]->unit() == "mg/dL");
    CHECK(record.observations[0].meta.corrected);
    CHECK(record.facts[0]->number->to_string() == "53");
    CHECK(record.facts[0]->words == "５３");
    CHECK(fixture.load("P-2").reported_scores[0]->value.comparator == Comparator::less);
    const auto history = fixture.file->history("P-1", record.observations[0].meta.id);
    REQUIRE(history);
    REQUIRE(history->size() == 2);
    CHECK(to_string(std::get<Observation>(history->front().value).value) == "4.92");
    CHECK(history->back().operation.reason == "typing error");
}

TEST_CASE("a correction is judged like an import, and a refused row leaves the others standing") {
    ImportFixture fixture;
    const Recorded3 ids = fill(fixture);
    const std::string other = "00000000-0000-4000-8000-000000000000.1";
    const auto report = correct(
        fixture, "id,value,unit,reason\n" + ids.crp + ",\"0,492\",,x\n" + ids.weight + ",53,lb,x\n"
                     + ids.visit + ",5,,x\n" + other + ",5,,x\nnonsense,5,,x\n" + ids.score
                     + ",3.1,,\n" + ids.score + ",3.1,,x\n" + ids.score + ",3.2,,x\n");
    CHECK(report.stored == 1);
    REQUIRE(report.refused.size() == 7);
    CHECK(report.refused[0].line == 2);
    CHECK(report.refused[0].column == "value");
    CHECK(report.refused[1].column == "unit");
    CHECK(contains(report.refused[2].reason(), "no single value"));
    CHECK(contains(report.refused[3].reason(), "no row has this id"));
    CHECK(report.refused[4].column == "id");
    CHECK(report.refused[5].column == "reason");
    CHECK(contains(report.refused[6].reason(), "twice"));
    CHECK(fixture.load("P-2").reported_scores[0]->value.value.to_string() == "3.1");
    CHECK(to_string(fixture.load("P-1").observations[0]->value) == "4.92");
}

TEST_CASE("a corrected score or weight keeps the limits of its index and kind") {
    ImportFixture fixture;
    const Recorded3 ids = fill(fixture);
    const auto report = correct(
        fixture, "id,value,unit,reason\n" + ids.score + ",29,,x\n" + ids.weight + ",-53,kg,x\n");
    CHECK(report.stored == 0);
    REQUIRE(report.refused.size() == 2);
    CHECK(contains(report.refused[0].reason(), "outside 0..10"));
    CHECK(contains(report.refused[1].reason(), "below zero"));
}

TEST_CASE("a corrected unit converts the bounds exactly and says so, or is refused") {
    ImportFixture fixture;
    fixture.import(two_patients);
    fixture.import(
        "patient,date,analyte,value,unit,ref_low,ref_high\nP-1,2024-06-01,CRP,4.9,mg/dL,0.00,0.14\n"
        "P-1,2024-06-01,CRE,60,umol/L,46,70\nP-1,2024-06-02,CRP,4.9,mg/dL,,\n");
    const auto id = [&](std::size_t at) {
        return fixture.load("P-1").observations[at].meta.id.to_string();
    };
    std::string text = "id,value,unit,reason\n";
    for (std::size_t at = 0; at < 3; ++at) {
        const std::string item = fixture.load("P-1").observations[at]->item;
        text += id(at) + (item == "CRP" ? ",4.9,mg/L,x\n" : ",0.6,mg/dL,x\n");
    }
    const auto report = correct(fixture, text);
    CHECK(report.stored == 2);
    REQUIRE(report.refused.size() == 1);
    CHECK(report.refused[0].column == "unit");
    CHECK(contains(report.refused[0].reason(), "CRE"));
    REQUIRE(report.notes.size() == 2);  // one for each bound
    CHECK(contains(report.notes[1].reason(), "0.14 mg/dL converted to 1.4 mg/L"));
    for (const auto& row : fixture.load("P-1").observations) {
        if (row->item == "CRP") {
            CHECK(row->unit() == "mg/L");
            const ReferenceInterval& interval = row->basis->interval;
            CHECK((!interval.high || interval.high->to_string() == "1.4"));
        } else {
            CHECK(row->unit() == "umol/L");
            CHECK(row->basis->interval.high->to_string() == "70");
        }
    }
}

TEST_CASE("mark-error marks rows of any kind once, with a reason") {
    ImportFixture fixture;
    const Recorded3 ids = fill(fixture);
    const std::string text = "id,reason\n" + ids.crp + ",wrong patient\n" + ids.weight + ",\n";
    const auto report = correct(fixture, text, CorrectionKind::mark_error);
    CHECK(report.stored == 1);
    CHECK(report.refused_rows == 1);
    CHECK(fixture.load("P-1").observations[0].in_error());
    CHECK_FALSE(fixture.load("P-1").facts[0].in_error());
    CHECK(correct(fixture, text, CorrectionKind::mark_error).stored == 0);
}

TEST_CASE("a file of corrections without its columns stores nothing") {
    ImportFixture fixture;
    fill(fixture);
    const auto before = fixture.operations();
    for (const std::string text :
         {"", "id,reason\n", "id,value\n", "value,reason\n", "id,id,value,reason\n"}) {
        const auto report =
            correct_into(*fixture.file, fixture.ids,
                         {CorrectionKind::correct, fixture.write("c.csv", text), "", ""});
        REQUIRE_FALSE(report);
        CHECK(report.error().code == Errc::malformed);
    }
    CHECK(fixture.operations() == before);
}
