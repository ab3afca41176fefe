#include "jointlog/app/timeline_read_out.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "support/timeline_fixture.hpp"

using namespace jointlog;
using app::LineState;
using app::ReadOutLine;
using app::ReadOutSection;

namespace {
Day day(const char* iso) {
    return parse_iso_day(iso).value();
}

app::ReadOut read(const PatientRecord& record, const char* iso,
                  std::vector<std::string> panels = {}) {
    return app::read_out(app::build_timeline(record, score_visits(record, {}), {}, {}), day(iso),
                         panels);
}

const ReadOutLine& line(const app::ReadOut& out, const std::string& panel) {
    for (const ReadOutLine& candidate : out.lines) {
        if (candidate.panel_id == panel)
            return candidate;
    }
    FAIL("no line for " << panel);
    return out.lines.front();
}
}  // namespace

TEST_CASE("the read-out of a visit holds every stored text of that day", "[timeline]") {
    const PatientRecord record = test::timeline_patient();
    int checked = 0;
    for (const auto& visit : record.visits) {
        const auto out = read(record, to_iso(*visit->date.first).c_str());
        CHECK(out.visit == visit.meta.id);
        for (const auto& row : record.observations) {
            if (row->date != visit->date)
                continue;
            const auto found =
                std::find_if(out.lines.begin(), out.lines.end(), [&](const ReadOutLine& l) {
                    return l.text == row->text() && l.state == LineState::recorded
                           && (l.row == row.meta.id || row->item == "TJC28"
                               || row->item == "SJC28");
                });
            INFO(row->item << ' ' << row->text() << ' ' << to_iso(visit->date));
            CHECK(found != out.lines.end());
            ++checked;
        }
    }
    CHECK(checked > 100);
}

TEST_CASE("units and intervals are those of the result, not of the axis", "[timeline]") {
    const auto out = read(test::timeline_patient(), "2024-03-16");
    CHECK(line(out, "crp").text == "31.2");
    CHECK(line(out, "crp").unit == "mg/L");
    CHECK(line(out, "crp").interval.high == Decimal::parse("1.4").value());
    CHECK(line(out, "crp").flag == DerivedFlag::above);
    CHECK(line(out, "crp").in_formula.empty());
    CHECK(line(read(test::timeline_patient(), "2023-12-09"), "crp").in_formula == "0.37");
}

TEST_CASE("what was not recorded says so, with the last value and its date, never as today's",
          "[timeline]") {
    const auto out = read(test::timeline_patient(), "2023-12-09");
    const ReadOutLine& haq = line(out, "haqdi");
    CHECK(haq.state == LineState::not_recorded);
    CHECK(haq.text.empty());
    REQUIRE(haq.last.has_value());
    CHECK(haq.last->text == "0.750");
    CHECK(haq.last->when.day == day("2023-04-22"));
    CHECK(line(out, "esr").state == LineState::not_recorded);
    CHECK_FALSE(line(out, "esr").last.has_value());
}

TEST_CASE("a score that cannot be computed names what is missing", "[timeline]") {
    const auto out = read(test::timeline_patient(), "2023-12-09");
    const ReadOutLine& esr = line(out, "das28_esr");
    CHECK(esr.state == LineState::not_computed);
    REQUIRE(esr.problems.size() == 1);
    CHECK(esr.problems[0].input == InputId::esr);
    CHECK(line(out, "das28_crp").state == LineState::computed);
    CHECK(line(out, "das28_crp").set_name == "EULAR");
}

TEST_CASE("medication is that of the day, with the dose before where it changed", "[timeline]") {
    const auto out = read(test::timeline_patient(), "2023-12-09");
    const auto drugs = out.section(ReadOutSection::medication);
    REQUIRE(drugs.size() == 3);
    CHECK(drugs[0].dose.number == "8");
    CHECK(drugs[1].dose.number == "2.5");
    CHECK(drugs[1].change == app::DoseChange::from_this_day);
    CHECK(drugs[1].before.number == "5");
    CHECK(drugs[2].dose.frequency == "Q2W");
    const auto later =
        read(test::timeline_patient(), "2024-02-17").section(ReadOutSection::medication);
    REQUIRE(later.size() == 3);
    CHECK(later[0].held);
    CHECK(later[2].change == app::DoseChange::stopped_this_day);
    CHECK(later[2].reason.en == "infection");
}

TEST_CASE("an event says that it is serious, and by which criteria", "[timeline]") {
    PatientRecord record = test::timeline_patient();
    for (auto& event : record.adverse_events) {
        event.value.serious = YesNo::yes;
        event.value.seriousness = "hospitalisation;medically_important";
    }
    const auto line = read(record, "2023-10-28").section(ReadOutSection::adverse_events).at(0);
    CHECK(line.serious);
    CHECK(line.seriousness.en == "hospitalisation or prolongation, other medically important");
    CHECK(line.seriousness.ja == "入院または入院期間の延長、その他の医学的に重要な状態");
}

TEST_CASE("a day without medication or events says none, not nothing", "[timeline]") {
    const auto out = read(test::timeline_patient(), "2019-01-01");
    CHECK(out.section(ReadOutSection::medication).at(0).state == LineState::none);
    CHECK(out.section(ReadOutSection::adverse_events).at(0).state == LineState::none);
    CHECK_FALSE(out.visit.has_value());
}

TEST_CASE("an event is ongoing from its onset to its end", "[timeline]") {
    const PatientRecord record = test::timeline_patient();
    const auto events = [&](const char* iso) {
        return read(record, iso).section(ReadOutSection::adverse_events);
    };
    CHECK(events("2023-10-27").at(0).state == LineState::none);
    CHECK(events("2023-10-28").at(0).grade == 2);
    CHECK(events("2023-11-20").at(0).name.en == "ALT increased");
    CHECK(events("2023-11-21").at(0).state == LineState::none);
}

TEST_CASE("an infusion and a fact are listed on their day", "[timeline]") {
    const PatientRecord record = test::timeline_patient();
    const auto drugs = read(record, "2024-06-22").section(ReadOutSection::medication);
    const auto infusion = std::find_if(drugs.begin(), drugs.end(), [](const ReadOutLine& l) {
        return l.change == app::DoseChange::administered;
    });
    REQUIRE(infusion != drugs.end());
    CHECK(infusion->dose.number == "400");
    const auto facts = read(record, "2023-11-11").section(ReadOutSection::facts);
    REQUIRE(facts.size() == 1);
    CHECK(facts[0].words.en == "influenza");
}

TEST_CASE("coded facts and joints are named by the catalogue, numbers stay as typed",
          "[timeline]") {
    test::RecordBuilder b;
    b.fact("smoking", "2023-11-11", "former");
    b.fact("stage", "2023-11-11", "II");
    b.fact("joint_replacement", "2023-11-11", "KNE_L");
    b.fact("mtss", "2023-11-11", "");
    b.record().facts.back().value.number = Decimal::parse("0.5").value();
    b.record().facts.back().value.words = "0.50";
    b.fact("smoking", "2023-11-11", "pipe");  // a code of a later catalogue
    std::vector<std::pair<std::string, std::string>> said;
    for (const ReadOutLine& fact : read(b.record(), "2023-11-11").section(ReadOutSection::facts))
        said.emplace_back(fact.words.en, fact.words.ja);
    CHECK(said
          == std::vector<std::pair<std::string, std::string>>{{"former smoker", "過去に喫煙"},
                                                              {"pipe", "pipe"},
                                                              {"Stage II", "Stage II"},
                                                              {"knee, left", "左膝関節"},
                                                              {"0.50", "0.50"}});
}

TEST_CASE("items of the panels shown are named as not recorded too", "[timeline]") {
    const PatientRecord record = test::timeline_patient();
    const auto plain = read(record, "2023-12-09");
    const auto none = [](const app::ReadOut& out) {
        return std::none_of(out.lines.begin(), out.lines.end(),
                            [](const auto& l) { return l.panel_id == "kl6"; });
    };
    CHECK(none(plain));
    CHECK(line(read(record, "2023-12-09", {"kl6"}), "kl6").last->text == "240");
}
