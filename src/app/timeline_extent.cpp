#include <algorithm>

#include "app/timeline_build.hpp"

namespace jointlog::app {
namespace {
class Extent {
public:
    void take(const PartialDate& date) {
        if (date.first)
            take(*date.first);
        if (date.last)
            take(*date.last);
    }
    void take(Day day) {
        if (!m_first || day < *m_first)
            m_first = day;
        if (!m_last || *m_last < day)
            m_last = day;
    }
    [[nodiscard]] std::optional<Day> first() const { return m_first; }
    [[nodiscard]] std::optional<Day> last() const { return m_last; }

private:
    std::optional<Day> m_first;
    std::optional<Day> m_last;
};

/// Something planned far ahead would leave the record itself in a corner: the axis reaches past today, or past what
/// was observed, by an eighth of the days that were observed, and by four weeks at least.
Day last_planned(const std::optional<Day>& first, Day now) {
    constexpr int least = 28;
    const int observed = first ? now.number - first->number : 0;
    return now.plus_days(std::max(least, observed / 8));
}

template <class Rows, class DateOf>
void take_all(Extent& extent, const Rows& rows, DateOf date_of) {
    for (const auto& row : rows) {
        if (!row.in_error())
            extent.take(date_of(*row));
    }
}
}  // namespace

void set_extent(TimelineModel& model, const BuildInput& in) {
    Extent extent;
    const PatientRecord& record = in.record;
    take_all(extent, record.visits, [](const Visit& v) { return v.date; });
    take_all(extent, record.observations, [](const Observation& o) { return o.date; });
    take_all(extent, record.courses, [](const MedicationCourse& c) { return c.start; });
    take_all(extent, record.courses, [](const MedicationCourse& c) { return c.stop; });
    take_all(extent, record.dose_steps, [](const DoseStep& s) { return s.start; });
    take_all(extent, record.administrations, [](const Administration& a) { return a.date; });
    take_all(extent, record.adverse_events, [](const AdverseEvent& e) { return e.onset; });
    take_all(extent, record.adverse_events, [](const AdverseEvent& e) { return e.end; });
    // A comorbidity of decades would push everything else to the right edge: facts extend no axis to the left.
    Extent facts;
    take_all(facts, record.facts, [](const Fact& f) { return f.start; });
    take_all(extent, record.reported_scores, [](const ReportedScore& s) { return s.date; });
    take_all(extent, record.notes, [](const Note& n) { return n.date; });
    if (!extent.first() && facts.first())
        extent.take(*facts.first());
    const std::optional<Day> known = in.options.today ? in.options.today : extent.last();
    if (facts.last() && known) {
        extent.take(std::min(*facts.last(), last_planned(extent.first(), *known)));
    } else if (facts.last()) {
        extent.take(*facts.last());
    }
    model.first = extent.first();
    model.last = extent.last();
    model.today = in.options.today ? *in.options.today : model.last.value_or(Day{});
}

}  // namespace jointlog::app
