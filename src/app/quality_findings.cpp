#include "app/quality_findings.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "jointlog/domain/catalog.hpp"
#include "jointlog/domain/dosing.hpp"
#include "jointlog/domain/event_remarks.hpp"

namespace jointlog::app {
namespace {

class Finder {
public:
    Finder(const PatientRecord& record, const FindingSink& sink) : m_record(record), m_sink(sink) {}

    void report(QualityKind kind, const PartialDate& date, std::string item, const RowId& row,
                std::string detail) const {
        m_sink(
            {kind, m_record.patient->code, to_iso(date), std::move(item), row, std::move(detail)});
    }

    void counts(const std::vector<VisitScores>& scores) const;
    void duplicates() const;
    void ends() const;
    void overlaps() const;
    void frequencies() const;
    void events() const;
    void series() const;
    void visits(const std::vector<VisitScores>& scores, int window_days) const;

private:
    using Row = const Recorded<Observation>*;

    void count(const VisitScores& visit, std::string_view item, const MapCount& map) const;
    template <class T, class Key>
    void duplicates_of(const std::vector<Recorded<T>>& rows, Key key) const;
    void neighbours(const Recorded<Observation>& before, const Recorded<Observation>& row) const;

    const PatientRecord& m_record;
    const FindingSink& m_sink;
};

/// A partial map contradicts a typed count where it has found more already, or where the joints left cannot make it up.
void Finder::count(const VisitScores& visit, std::string_view item, const MapCount& map) const {
    for (const auto& row : m_record.observations) {
        const auto* const typed = std::get_if<Numeric>(&row->value);
        if (row.in_error() || typed == nullptr || row->item != item || row->visit != visit.visit) {
            continue;
        }
        if (typed->value < Decimal::from_int(map.count)
            || typed->value > Decimal::from_int(map.count + map.not_examined)) {
            report(QualityKind::count_differs, row->date, row->item, row.meta.id,
                   fmt::format("{} typed, {} in the joint map ({} of 28 joints assessed)",
                               row->text(), map.count, map.assessed));
        }
    }
}

void Finder::counts(const std::vector<VisitScores>& scores) const {
    for (const VisitScores& visit : scores) {
        if (visit.map) {
            count(visit, "TJC28", visit.map->tender);
            count(visit, "SJC28", visit.map->swollen);
        }
    }
}

/// Several infusions of a month that is all that is known of their dates are several infusions, not one entered twice.
template <class T>
bool may_repeat(const T&) {
    return false;
}
bool may_repeat(const Administration& administration) {
    return !administration.date.is_exact();
}

/// key: date, item and everything that makes a row the same as another.
template <class T, class Key>
void Finder::duplicates_of(const std::vector<Recorded<T>>& rows, Key key) const {
    std::map<std::string, RowId> first;
    for (const auto& row : rows) {
        if (row.in_error() || may_repeat(*row)) {
            continue;
        }
        const auto [date, item, rest] = key(*row);
        const auto [earlier, fresh] =
            first.emplace(fmt::format("{}\x1f{}\x1f{}", to_iso(*date), item, rest), row.meta.id);
        if (!fresh) {
            report(QualityKind::duplicate, *date, item, row.meta.id,
                   fmt::format("the same as {}", earlier->second.to_string()));
        }
    }
}

std::string digits(const std::optional<Decimal>& value) {
    return value ? value->normalized().to_string() : std::string();
}

void Finder::duplicates() const {
    using Key = std::tuple<const PartialDate*, std::string, std::string>;
    duplicates_of(m_record.visits, [](const Visit& v) {
        return Key{&v.date, "visit", std::string(code(v.assessor))};
    });
    duplicates_of(m_record.observations, [](const Observation& o) {
        return Key{&o.date, o.item,
                   fmt::format("{}\x1f{}\x1f{}\x1f{}\x1f{}", o.minute.value_or(-1), o.value.index(),
                               to_string(o.value), o.unit(), o.basis ? o.basis->laboratory : "")};
    });
    duplicates_of(m_record.courses, [](const MedicationCourse& c) {
        return Key{&c.start, "course", c.drug + '\x1f' + c.drug_text + '\x1f' + c.route};
    });
    duplicates_of(m_record.administrations, [](const Administration& a) {
        return Key{&a.date, "administration",
                   fmt::format("{}\x1f{}\x1f{}\x1f{}\x1f{}\x1f{}", a.drug, a.drug_text, a.label,
                               digits(a.dose), a.unit, a.joint)};
    });
    duplicates_of(m_record.adverse_events, [](const AdverseEvent& e) {
        return Key{&e.onset, "adverse_event", e.term.empty() ? e.term_text : e.term};
    });
    duplicates_of(m_record.facts, [](const Fact& f) {
        return Key{&f.start, f.kind, digits(f.number) + '\x1f' + f.unit + '\x1f' + f.text};
    });
}

bool before(const PartialDate& end, const PartialDate& start) {
    return end.last && start.first && *end.last < *start.first;
}

void Finder::ends() const {
    const auto check = [&](const auto& rows, std::string_view item, auto end_of) {
        for (const auto& row : rows) {
            const auto& [start, end] = end_of(*row);
            if (!row.in_error() && before(*end, *start)) {
                report(QualityKind::end_before_start, *start, std::string(item), row.meta.id,
                       fmt::format("ends {}", to_iso(*end)));
            }
        }
    };
    check(m_record.courses, "course",
          [](const MedicationCourse& c) { return std::pair(&c.start, &c.stop); });
    check(m_record.dose_steps, "dose_step",
          [](const DoseStep& s) { return std::pair(&s.start, &s.stop); });
    check(m_record.adverse_events, "adverse_event",
          [](const AdverseEvent& e) { return std::pair(&e.onset, &e.end); });
    check(m_record.facts, "fact", [](const Fact& f) { return std::pair(&f.start, &f.end); });
}

std::string dose_words(const DoseStep& step) {
    if (step.kind == StepKind::held) {
        return "held";
    }
    const std::string dose =
        step.dose ? fmt::format("{} {}", step.dose->to_string(), step.unit) : step.dose_text;
    return fmt::format("{} {}", dose, step.frequency);
}

void Finder::overlaps() const {
    std::map<RowId, const DoseStep*> steps;
    for (const auto& step : m_record.dose_steps) {
        steps.emplace(step.meta.id, &step.value);
    }
    for (const StepOverlap& pair : overlapping_steps(m_record)) {
        const DoseStep& earlier = *steps.at(pair.earlier);
        const DoseStep& later = *steps.at(pair.later);
        report(QualityKind::overlapping_doses, later.start, "dose_step", pair.later,
               fmt::format("{} while {} from {} has not ended ({})", dose_words(later),
                           dose_words(earlier), to_iso(earlier.start), pair.earlier.to_string()));
    }
}

void Finder::frequencies() const {
    std::map<RowId, const MedicationCourse*> courses;
    for (const auto& course : m_record.courses) {
        if (!course.in_error()) {
            courses.emplace(course.meta.id, &course.value);
        }
    }
    for (const auto& step : m_record.dose_steps) {
        const auto course = courses.find(step->course);
        if (step.in_error() || step->kind == StepKind::held || course == courses.end()) {
            continue;
        }
        const auto before =
            differs_from_earlier_frequency(m_record, *course->second, *step, step.meta.id);
        if (before) {
            report(QualityKind::frequency_differs, step->start, "dose_step", step.meta.id,
                   fmt::format("{} {} after {} from {}",
                               course->second->drug.empty() ? course->second->drug_text
                                                            : course->second->drug,
                               step->frequency, before->frequency, to_iso(before->start)));
        }
    }
}

void Finder::events() const {
    for (const auto& event : m_record.adverse_events) {
        if (event.in_error()) {
            continue;
        }
        for (const EventRemark remark : remarks_on(*event)) {
            if (remark != EventRemark::end_before_onset) {  // end_before_start says it
                report(QualityKind::event_contradiction, event->onset,
                       event->term.empty() ? event->term_text : event->term, event.meta.id,
                       std::string(code(remark)));
            }
        }
    }
}

/// The number of a row that a factor says something about: known exactly, above 0, no count.
std::optional<Decimal> measured(const Observation& value) {
    const auto* const number = std::get_if<Numeric>(&value.value);
    const catalog::Item* const item = catalog::item(value.item);
    if (number == nullptr || number->comparator != Comparator::equal || item == nullptr
        || item->integer_only || number->value <= Decimal::from_int(0)) {
        return std::nullopt;
    }
    return catalog::in_default_unit(*item, number->value, value.unit());
}

bool ten_times(const Decimal& small, const Decimal& large) {
    const auto tenfold = multiply(small, Decimal::from_int(10));
    return tenfold && large >= *tenfold;
}

std::string with_unit(const Observation& value) {
    return fmt::format("{} {} on {}", value.text(), value.unit(), to_iso(value.date));
}

void Finder::neighbours(const Recorded<Observation>& earlier,
                        const Recorded<Observation>& row) const {
    const auto a = measured(*earlier);
    const auto b = measured(*row);
    if (a && b && (ten_times(*a, *b) || ten_times(*b, *a))) {
        report(QualityKind::factor_of_ten, row->date, row->item, row.meta.id,
               fmt::format("{} {} after {}", row->text(), row->unit(), with_unit(*earlier)));
    }
    if (earlier->unit() != row->unit()) {
        report(QualityKind::mixed_unit, row->date, row->item, row.meta.id,
               fmt::format("'{}' after '{}'", row->unit(), earlier->unit()));
    }
    const catalog::Item* const item = catalog::item(row->item);
    if (item != nullptr && !item->laboratory) {
        return;  // how a visit's value came about: the answers of a questionnaire, the ends of a scale
    }
    const std::string old_method = earlier->basis ? earlier->basis->method : std::string();
    const std::string method = row->basis ? row->basis->method : std::string();
    if (!old_method.empty() && !method.empty() && old_method != method) {
        report(QualityKind::mixed_method, row->date, row->item, row.meta.id,
               fmt::format("'{}' after '{}'", method, old_method));
    }
}

/// A series: the numbers of one item with a day to stand on, by day and time.
void Finder::series() const {
    std::map<std::string, std::vector<Row>> items;
    for (const auto& row : m_record.observations) {
        if (!row.in_error() && std::holds_alternative<Numeric>(row->value) && row->date.anchor()) {
            items[row->item].push_back(&row);
        }
    }
    for (auto& [item, rows] : items) {
        std::stable_sort(rows.begin(), rows.end(), [](Row a, Row b) {
            return std::pair((*a)->date.anchor(), (*a)->minute)
                   < std::pair((*b)->date.anchor(), (*b)->minute);
        });
        for (std::size_t i = 1; i < rows.size(); ++i) {
            neighbours(*rows[i - 1], *rows[i]);
        }
    }
}

void Finder::visits(const std::vector<VisitScores>& scores, int window_days) const {
    std::map<RowId, const PartialDate*> dates;
    for (const auto& visit : m_record.visits) {
        dates.emplace(visit.meta.id, &visit->date);
    }
    for (const VisitScores& visit : scores) {
        if (visit.source(InputId::crp) == nullptr && visit.source(InputId::esr) == nullptr) {
            report(QualityKind::no_laboratory_value, *dates.at(visit.visit), "visit", visit.visit,
                   fmt::format("no CRP and no ESR within {} days", window_days));
        }
    }
}

}  // namespace

std::string_view code(QualityKind kind) {
    constexpr std::string_view codes[] = {
        "count_differs",     "duplicate",           "end_before_start", "overlapping_doses",
        "frequency_differs", "event_contradiction", "factor_of_ten",    "mixed_unit",
        "mixed_method",      "no_laboratory_value"};
    return codes[static_cast<std::size_t>(kind)];
}

void find_in(const PatientRecord& record, const std::vector<VisitScores>& scores, int window_days,
             const FindingSink& sink) {
    const Finder finder(record, sink);
    finder.counts(scores);
    finder.duplicates();
    finder.ends();
    finder.overlaps();
    finder.frequencies();
    finder.events();
    finder.series();
    finder.visits(scores, window_days);
}

}  // namespace jointlog::app
