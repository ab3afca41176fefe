#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "jointlog/domain/patient_record.hpp"

namespace jointlog::test {

/// Whole patients from a seed, made to break what carries them: texts with quotes, line ends, signs that a spreadsheet
/// runs, the guard itself, marks of byte order and direction, full-width and combined signs; numbers to the last digit;
/// dates of every extent. The same seed gives the same patient everywhere.
class GeneratedRecord {
public:
    explicit GeneratedRecord(std::uint64_t seed) : m_random(seed), m_seed(seed) {}

    /// A patient with about `rows` rows.
    [[nodiscard]] PatientRecord patient(const std::string& code, int rows) {
        PatientRecord record;
        begin_operation();
        record.patient = recorded(person(code));
        for (int left = rows; left > 0; --left) {
            if (below(4) == 0) {
                begin_operation();
            }
            add_row(record);
        }
        return record;
    }
    [[nodiscard]] static std::size_t rows_of(const PatientRecord& r) {
        return 1 + r.visits.size() + r.joints.size() + r.observations.size() + r.courses.size()
               + r.dose_steps.size() + r.administrations.size() + r.adverse_events.size()
               + r.facts.size() + r.reported_scores.size() + r.notes.size();
    }

    [[nodiscard]] int below(int limit) {
        return static_cast<int>(m_random() % static_cast<std::uint64_t>(limit));
    }
    [[nodiscard]] std::string text() {
        static const std::vector<std::string> pieces{"=",
                                                     "+",
                                                     "-",
                                                     "@",
                                                     "'",
                                                     "''",
                                                     "\t",
                                                     "\r",
                                                     "\n",
                                                     "\r\n",
                                                     "\"",
                                                     "\"\"",
                                                     ",",
                                                     ";",
                                                     "＝",
                                                     "＋",
                                                     "－",
                                                     "＠",
                                                     "１２",
                                                     "\ufeff",
                                                     "\u202e",
                                                     "🦴",
                                                     "👩🏽‍⚕️",
                                                     "山田",
                                                     "é",
                                                     "e\u0301",
                                                     "NULL",
                                                     "NA",
                                                     "1",
                                                     "0.10",
                                                     " ",
                                                     "\u3000",
                                                     "\x01",
                                                     "\x1b",
                                                     "<b>&</b>",
                                                     "\\",
                                                     "%s",
                                                     "../",
                                                     "$1",
                                                     "--",
                                                     "#N/A",
                                                     "TRUE",
                                                     "a",
                                                     "1+1",
                                                     "cmd|' /C calc'!A0"};
        std::string made;
        for (int count = below(3) == 0 ? 0 : 1 + below(5); count > 0; --count) {
            made += pieces[static_cast<std::size_t>(below(static_cast<int>(pieces.size())))];
        }
        return made;
    }

private:
    [[nodiscard]] bool maybe() { return below(2) == 0; }
    template <class Enum>
    [[nodiscard]] Enum choice(int count) {
        return static_cast<Enum>(below(count));
    }

    void begin_operation() {
        SeededIds ids(m_seed * 1'000'003 + static_cast<std::uint64_t>(++m_operation));
        m_id = ids.next();
        m_ordinal = 0;
    }
    template <class T>
    Recorded<T> recorded(T value) {
        m_ordinal += 1 + below(2);  // rows entered in error leave gaps
        return {std::move(value), {{m_id, m_ordinal}, m_operation, RowStatus::recorded, false}};
    }
    template <class T>
    [[nodiscard]] RowId one_of(const std::vector<Recorded<T>>& rows) {
        return rows[static_cast<std::size_t>(below(static_cast<int>(rows.size())))].meta.id;
    }

    [[nodiscard]] PartialDate date() {
        const Day day{below(40'000) - 10'000};
        const CivilDate at = civil(day);
        switch (below(8)) {
            case 0:
                return {};
            case 1:
                return {day, std::nullopt, text()};
            case 2:
                return {std::nullopt, day, ""};
            case 3:
                return {day, day.plus_days(below(800)), text()};
            case 4:
                return {std::nullopt, std::nullopt, "end of December 2024"};
            case 5:
                return {make_day(at.year, at.month, 1),
                        make_day(at.year, at.month, days_in_month(at.year, at.month)), ""};
            case 6:
                return {make_day(at.year, 1, 1), make_day(at.year + below(2), 12, 31), ""};
            default:
                return PartialDate::exactly(day);
        }
    }
    [[nodiscard]] Decimal decimal() {
        const std::int64_t most = 999'999'999'999'999'999;
        const std::array<std::int64_t, 9> mantissas{
            0, 1, -1, 492, -5560, most, -most, 1980, 1 + below(1'000'000)};
        return {mantissas[static_cast<std::size_t>(below(9))],
                static_cast<std::uint8_t>(below(maybe() ? 4 : 19))};
    }
    [[nodiscard]] std::optional<Decimal> maybe_decimal() {
        return maybe() ? std::optional(decimal()) : std::nullopt;
    }
    /// As typed: never the canonical text, of which it is the other way to say it.
    [[nodiscard]] std::string words(const std::string& canonical) {
        std::string typed = text();
        return typed == canonical ? std::string() : typed;
    }

    Patient person(const std::string& code) {
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
        p.research_use = maybe() ? ResearchUse::agreed : ResearchUse::not_asked;
        p.research_use_date = date();
        p.note = text();
        return p;
    }

    ObservedValue value() {
        switch (below(6)) {
            case 0:
                return Ordinal{maybe() ? "+/-" : "1+"};
            case 1:
                return Titre{1 + below(5000), choice<Comparator>(5)};
            case 2:
                return FreeText{"x" + text()};
            case 3:
                return choice<Missing>(7);
            default:
                return Numeric{decimal(), choice<Comparator>(5)};
        }
    }
    Observation observation(const std::vector<Recorded<Visit>>& visits) {
        static const std::array<const char*, 9> items{"CRP", "ESR",  "TJC28", "SJC28",   "PTGA",
                                                      "EGA", "PAIN", "MMP3",  "own-item"};
        Observation o;
        o.item = items[static_cast<std::size_t>(below(items.size()))];
        o.date = date();
        if (maybe()) {
            o.minute = below(1440);
        }
        if (!visits.empty() && maybe()) {
            o.visit = one_of(visits);
        }
        o.voice = choice<Voice>(4);
        o.value = maybe() ? ObservedValue(Numeric{Decimal{below(300), 1}}) : value();
        Basis basis;
        basis.unit = maybe() ? "mg/dL" : text();
        basis.laboratory = maybe() ? "検査センター" : text();
        basis.method = text();
        basis.interval.low = maybe_decimal();
        basis.interval.high = maybe_decimal();
        basis.interval.low_inclusive = !basis.interval.low || maybe();
        basis.interval.high_inclusive = !basis.interval.high || maybe();
        basis.interval.text = text();
        o.basis = std::make_shared<const Basis>(std::move(basis));
        o.words = words(to_string(o.value));
        o.flag_reported = text();
        o.unit_origin = choice<Origin>(2);
        o.date_origin = choice<Origin>(2);
        return o;
    }

    Administration administration(const std::vector<Recorded<MedicationCourse>>& courses) {
        Administration a;
        if (!courses.empty() && maybe()) {
            a.course = one_of(courses);
        }
        for (std::string* cell : {&a.drug, &a.drug_text, &a.label, &a.route, &a.product, &a.unit,
                                  &a.dose_text, &a.lot, &a.note}) {
            *cell = text();
        }
        a.date = date();
        a.dose = maybe_decimal();
        a.joint = maybe() ? "KNEE_L" : "";
        return a;
    }
    AdverseEvent adverse_event() {
        AdverseEvent e;
        for (std::string* cell :
             {&e.term, &e.term_text, &e.ctcae_version, &e.seriousness, &e.outcome, &e.action_taken,
              &e.related_drug, &e.causality, &e.assessed_by, &e.note}) {
            *cell = text();
        }
        if (maybe()) {
            e.grade = 1 + below(5);
        }
        e.onset = date();
        e.end = date();
        e.serious = choice<YesNo>(3);
        return e;
    }
    Fact fact() {
        Fact f;
        f.kind = maybe() ? "weight" : "x" + text();
        f.start = date();
        f.end = date();
        f.number = maybe_decimal();
        f.unit = text();
        f.text = text();
        f.words = words(f.number ? f.number->to_string() : f.text);
        f.note = text();
        return f;
    }
    ReportedScore reported_score() {
        ReportedScore s;
        s.index = maybe() ? "das28" : "x" + text();
        s.variant = maybe() ? "crp" : "";
        s.value = {decimal(), choice<Comparator>(5)};
        s.words = words(to_string(ObservedValue(s.value)));
        s.date = date();
        s.source = text();
        return s;
    }

    void add_row(PatientRecord& record) {
        const auto flag = [this] {
            return maybe() ? std::optional(maybe()) : std::nullopt;
        };
        switch (below(12)) {
            case 0:
                record.visits.push_back(recorded(
                    Visit{maybe() ? PartialDate::exactly(Day{19'000 + below(900)}) : date(), text(),
                          choice<Voice>(4), text(), text()}));
                break;
            case 1:
                if (!record.visits.empty()) {
                    record.joints.push_back(
                        recorded(JointFinding{one_of(record.visits), maybe() ? "MCP2_R" : "KNEE_L",
                                              choice<JointState>(5), flag(), flag()}));
                }
                break;
            case 2:
                record.courses.push_back(recorded(
                    MedicationCourse{maybe() ? "methotrexate" : text(), text(), text(), text(),
                                     text(), date(), date(), maybe(), text(), text()}));
                break;
            case 3:
                if (!record.courses.empty()) {
                    record.dose_steps.push_back(recorded(
                        DoseStep{one_of(record.courses), choice<StepKind>(2), maybe_decimal(),
                                 maybe() ? "mg" : text(), text(), text(), date(), date(), text()}));
                }
                break;
            case 4:
                record.administrations.push_back(recorded(administration(record.courses)));
                break;
            case 5:
                record.adverse_events.push_back(recorded(adverse_event()));
                break;
            case 6:
                record.facts.push_back(recorded(fact()));
                break;
            case 7:
                record.reported_scores.push_back(recorded(reported_score()));
                break;
            case 8:
                record.notes.push_back(recorded(Note{date(), text()}));
                break;
            default:
                record.observations.push_back(recorded(observation(record.visits)));
        }
    }

    std::mt19937_64 m_random;
    std::uint64_t m_seed;
    Uuid m_id;
    std::int64_t m_operation = 0;
    std::int32_t m_ordinal = 0;
};

}  // namespace jointlog::test
