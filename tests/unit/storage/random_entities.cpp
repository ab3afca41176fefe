#include "random_entities.hpp"

#include <algorithm>
#include <array>

namespace jointlog::storage::test {

int RandomEntities::below(int limit) {
    return static_cast<int>(m_random() % static_cast<std::uint64_t>(limit));
}

std::string RandomEntities::text() {
    static const std::array<std::string, 10> texts{
        "",  "外来",   "０．４９２", "a'b\"c--;$1", "line\nbreak\ttab",
        " ", "𠮷野家", "=1+1",       "NULL",        std::string(3000, 'x')};
    return texts[static_cast<std::size_t>(below(texts.size()))];
}

PartialDate RandomEntities::date() {
    const Day first{below(2932896 + 719162) - 719162 - 400};
    const Day day{std::clamp(first.number, -719162, 2932896 - 400)};
    switch (below(6)) {
        case 0:
            return {};
        case 1:
            return {day, std::nullopt, text()};
        case 2:
            return {std::nullopt, day, ""};
        case 3:
            return {day, day.plus_days(below(400)), text()};
        case 4:
            return {std::nullopt, std::nullopt, "end of December 2024"};
        default:
            return PartialDate::exactly(day);
    }
}

Decimal RandomEntities::decimal() {
    static const std::array<std::int64_t, 8> mantissas{
        0, 1, -1, 492, 5560, 1980, 999'999'999'999'999'999, -999'999'999'999'999'999};
    return {mantissas[static_cast<std::size_t>(below(mantissas.size()))],
            static_cast<std::uint8_t>(below(19))};
}

std::optional<Decimal> RandomEntities::maybe_decimal() {
    return maybe() ? std::optional(decimal()) : std::nullopt;
}

Patient RandomEntities::patient(const std::string& code) {
    Patient p;
    p.code = code;
    p.name = text();
    p.kana = text();
    p.sex = choice<Sex>(4);
    p.birth = date();
    p.onset = date();
    p.diagnosis = date();
    p.rf = choice<Serology>(4);
    p.rf_date = date();
    p.acpa = choice<Serology>(4);
    p.acpa_date = date();
    p.follow_up = choice<FollowUp>(5);
    p.follow_up_date = date();
    p.research_use = choice<ResearchUse>(4);
    p.research_use_date = date();
    p.note = text();
    return p;
}

Visit RandomEntities::visit() {
    return {date(), text(), choice<Voice>(4), maybe() ? "Dr. Sato" : text(), text()};
}

MedicationCourse RandomEntities::course() {
    return {text(), text(), text(), text(), text(), date(), date(), maybe(), text(), text()};
}

ObservedValue RandomEntities::value() {
    switch (below(5)) {
        case 0:
            return Numeric{decimal(), choice<Comparator>(5)};
        case 1:
            return Ordinal{maybe() ? "1+" : ""};
        case 2:
            return Titre{below(5000), choice<Comparator>(5)};
        case 3:
            return FreeText{text()};
        default:
            return choice<Missing>(7);
    }
}

std::shared_ptr<const Basis> RandomEntities::basis() {
    Basis made;
    made.unit = maybe() ? "mg/dL" : "";
    made.laboratory = maybe() ? "検査センター" : "";
    made.method = maybe() ? "LTIA" : "";
    made.interval = {maybe_decimal(), maybe_decimal(), maybe(), maybe(), maybe() ? "陰性" : ""};
    return std::make_shared<const Basis>(std::move(made));
}

Observation RandomEntities::observation(const std::vector<RowId>& visits) {
    static const std::array<std::string, 4> items{"CRP", "MMP3", "TJC28", "own-item"};
    Observation o;
    o.item = items[static_cast<std::size_t>(below(items.size()))];
    o.date = date();
    if (maybe()) {
        o.minute = below(1440);
    }
    if (!visits.empty() && maybe()) {
        o.visit = visits[static_cast<std::size_t>(below(static_cast<int>(visits.size())))];
    }
    o.voice = choice<Voice>(4);
    o.value = value();
    o.basis = basis();
    o.words = text();
    o.flag_reported = maybe() ? "H" : "";
    o.unit_origin = choice<Origin>(2);
    o.date_origin = choice<Origin>(2);
    return o;
}

DoseStep RandomEntities::dose_step(const std::vector<RowId>& courses) {
    return {courses[static_cast<std::size_t>(below(static_cast<int>(courses.size())))],
            choice<StepKind>(2),
            maybe_decimal(),
            maybe() ? "mg" : "",
            text(),
            text(),
            date(),
            date(),
            text()};
}

Administration RandomEntities::administration(const std::vector<RowId>& courses) {
    Administration a;
    if (maybe()) {
        a.course = courses[static_cast<std::size_t>(below(static_cast<int>(courses.size())))];
    }
    a.drug = text();
    a.drug_text = text();
    a.label = text();
    a.route = text();
    a.product = text();
    a.date = date();
    a.dose = maybe_decimal();
    a.unit = maybe() ? "mL" : "";
    a.dose_text = text();
    a.joint = maybe() ? "KNEE_L" : "";
    a.lot = text();
    a.note = text();
    return a;
}

AdverseEvent RandomEntities::adverse_event() {
    AdverseEvent e;
    e.term = text();
    e.term_text = text();
    if (maybe()) {
        e.grade = 1 + below(5);
    }
    e.ctcae_version = maybe() ? "5.0" : "";
    e.onset = date();
    e.end = date();
    e.serious = choice<YesNo>(3);
    e.seriousness = text();
    e.outcome = text();
    e.action_taken = text();
    e.related_drug = text();
    e.causality = text();
    e.assessed_by = text();
    e.note = text();
    return e;
}

Fact RandomEntities::fact() {
    return {"weight", date(), date(), maybe_decimal(), maybe() ? "kg" : "", text(), text(), text()};
}

ReportedScore RandomEntities::reported_score() {
    return {"das28", text(), {decimal(), choice<Comparator>(5)}, text(), date(), text()};
}

Entity RandomEntities::row(const std::vector<RowId>& visits, const std::vector<RowId>& courses) {
    const auto flag = [this] {
        return maybe() ? std::optional(maybe()) : std::nullopt;
    };
    switch (below(10)) {
        case 0:
            return visit();
        case 1:
            return JointFinding{
                visits[static_cast<std::size_t>(below(static_cast<int>(visits.size())))],
                maybe() ? "MCP2_R" : "KNEE_L", choice<JointState>(5), flag(), flag()};
        case 2:
            return course();
        case 3:
            return dose_step(courses);
        case 4:
            return administration(courses);
        case 5:
            return adverse_event();
        case 6:
            return fact();
        case 7:
            return reported_score();
        case 8:
            return Note{date(), text()};
        default:
            return observation(visits);
    }
}

}  // namespace jointlog::storage::test
