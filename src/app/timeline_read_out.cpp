#include "jointlog/app/timeline_read_out.hpp"

#include <algorithm>
#include <set>

#include "app/read_out_lines.hpp"
#include "app/timeline_build.hpp"

namespace jointlog::app {
namespace {
class ReadOutBuilder {
public:
    ReadOutBuilder(const TimelineModel& model, Day day, std::span<const std::string> panels)
        : m_model(model), m_day(day), m_panels(panels) {}

    ReadOut build() {
        m_out.day = m_day;
        for (const VisitMark& visit : m_model.visits) {
            if (visit.when.day != m_day || m_out.visit)
                continue;
            m_out.visit = visit.row;
            m_out.visit_place = visit.place;
        }
        m_out.extent = extent_on(m_model, m_day);
        scores();
        joint_counts();
        values(ValueGroup::joints_and_globals, ReadOutSection::joints_and_globals,
               {"PTGA", "EGA", "PAIN", "HAQDI"});
        values(ValueGroup::laboratory, ReadOutSection::laboratory, {"MMP3", "CRP", "ESR"});
        derived();
        medication();
        daily_doses();
        events();
        facts();
        return std::move(m_out);
    }

private:
    void scores() {
        std::vector<IndexId> wanted{IndexId::das28_crp, IndexId::cdai, IndexId::sdai,
                                    IndexId::das28_esr};
        for (const std::string& id : m_panels) {
            if (const auto index = parse_index(id))
                wanted.push_back(*index);
        }
        std::set<IndexId> named;
        for (const ScoreEntry& entry : m_model.scores) {
            if (entry.when.day == m_day && listed(entry, wanted))
                add_score(entry, named);
        }
        for (const IndexId id : wanted) {
            if (named.insert(id).second)
                add_absent_score(id);
        }
        std::stable_sort(m_out.lines.begin(), m_out.lines.end(), [&](const auto& a, const auto& b) {
            return score_rank(wanted, a.panel_id) < score_rank(wanted, b.panel_id);
        });
    }

    /// Reported scores always; a computed variant form (three variables, RAPID3 on the other scale) only where its
    /// panel is shown: it is a different series, computed for whoever asks for it.
    static bool listed(const ScoreEntry& entry, const std::vector<IndexId>& wanted) {
        if (entry.reported)
            return true;
        if (!entry.computed)
            return false;
        const bool variant = entry.index == IndexId::das28_crp3
                             || entry.index == IndexId::das28_esr3
                             || entry.index == IndexId::rapid3_10;
        return !variant || std::find(wanted.begin(), wanted.end(), *entry.index) != wanted.end();
    }

    static std::size_t score_rank(const std::vector<IndexId>& wanted, std::string_view panel_id) {
        const auto found = std::find_if(wanted.begin(), wanted.end(),
                                        [&](IndexId id) { return code(id) == panel_id; });
        return static_cast<std::size_t>(found - wanted.begin());
    }

    void add_score(const ScoreEntry& entry, std::set<IndexId>& named) {
        if (entry.computed && entry.index)
            named.insert(*entry.index);
        m_out.lines.push_back(score_line(entry));
    }

    void add_absent_score(IndexId id) {
        ReadOutLine result = make_line(ReadOutSection::scores, LineState::not_recorded);
        result.panel_id = std::string(code(id));
        result.name = {std::string(label(id)), std::string(label(id))};
        for (const ScoreEntry& entry : m_model.scores) {
            if (entry.index != id || entry.reported)
                continue;
            if (entry.when.day == m_day && !entry.computed) {
                result.state = LineState::not_computed;
                result.problems = entry.missing;
                result.row = entry.row;
                result.last.reset();
                break;
            }
            if (entry.when.day < m_day && entry.computed)
                take_last(result.last, {entry.text, {}, entry.when, entry.own_counts});
        }
        m_out.lines.push_back(std::move(result));
    }

    /// Values come by day. What the patient counted does not stand in for what an examiner found earlier.
    static void take_last(std::optional<LastValue>& last, LastValue value) {
        if (!last || last->by_patient || !value.by_patient)
            last = std::move(value);
    }

    void joint_counts() {
        bool any = false;
        for (const JointCounts& counts : m_model.joint_counts) {
            if (counts.when.day != m_day)
                continue;
            any = true;
            m_out.lines.push_back(joint_line("TJC28", counts.tender, counts));
            m_out.lines.push_back(joint_line("SJC28", counts.swollen, counts));
        }
        if (any)
            return;
        for (const char* item : {"TJC28", "SJC28"}) {
            ReadOutLine result =
                make_line(ReadOutSection::joints_and_globals, LineState::not_recorded);
            result.panel_id = lower(item);
            result.name = item_short_name(item);
            for (const JointCounts& counts : m_model.joint_counts) {
                const auto& count =
                    std::string_view(item) == "TJC28" ? counts.tender.count : counts.swollen.count;
                if (counts.when.day < m_day && count) {
                    take_last(
                        result.last,
                        {std::to_string(*count), {}, counts.when, counts.voice == Voice::patient});
                }
            }
            m_out.lines.push_back(std::move(result));
        }
    }

    void values(ValueGroup group, ReadOutSection section, std::vector<std::string> wanted) {
        for (const std::string& id : m_panels) {
            const Panel* panel = m_model.panel(id);
            if (panel != nullptr && !panel->item.empty() && in_group(*panel) == group)
                wanted.push_back(panel->item);
        }
        std::vector<ReadOutLine> found;
        std::set<std::string> named;
        for (const RecordedValue& value : of_day()) {
            if (value.group != group || value.item == "TJC28" || value.item == "SJC28")
                continue;
            named.insert(value.item);
            found.push_back(value_line(m_model, value));
        }
        for (const std::string& item : wanted) {
            if (named.insert(item).second)
                found.push_back(absent_line(item, section));
        }
        std::stable_sort(found.begin(), found.end(),
                         [&](const ReadOutLine& a, const ReadOutLine& b) {
                             return item_rank(wanted, a) < item_rank(wanted, b);
                         });
        std::move(found.begin(), found.end(), std::back_inserter(m_out.lines));
    }

    static std::size_t item_rank(const std::vector<std::string>& wanted,
                                 const ReadOutLine& result) {
        const auto found = std::find_if(wanted.begin(), wanted.end(), [&](const std::string& item) {
            return result.panel_id.compare(0, item.size(), lower(item)) == 0;
        });
        return static_cast<std::size_t>(found - wanted.begin());
    }

    static ValueGroup in_group(const Panel& panel) {
        return panel.kind == PanelKind::laboratory ? ValueGroup::laboratory
                                                   : ValueGroup::joints_and_globals;
    }

    [[nodiscard]] std::span<const RecordedValue> of_day() const {
        const auto before = [](const RecordedValue& value, Day day) {
            return value.when.day < day;
        };
        const auto first =
            std::lower_bound(m_model.values.begin(), m_model.values.end(), m_day, before);
        const auto last = std::lower_bound(first, m_model.values.end(), m_day.plus_days(1), before);
        return {first, last};
    }

    ReadOutLine absent_line(const std::string& item, ReadOutSection section) const {
        ReadOutLine result = make_line(section, LineState::not_recorded);
        result.panel_id = lower(item);
        result.name = item_short_name(item);
        for (std::size_t before = static_cast<std::size_t>(of_day().data() - m_model.values.data());
             before > 0 && !result.last; --before) {
            const RecordedValue& value = m_model.values[before - 1];
            if (value.item == item && !value.missing)
                result.last = LastValue{value.text, value.basis->unit, value.when};
        }
        return result;
    }

    /// Computed values stand in the read-out where their panel is shown: nobody entered them.
    void derived() {
        for (const std::string& id : m_panels) {
            const Panel* panel = m_model.panel(id);
            if (panel == nullptr || panel->kind != PanelKind::derived || panel->daily_dose)
                continue;
            for (const Series& series : panel->series) {
                for (const Point& point : series.points) {
                    if (point.when.day == m_day)
                        m_out.lines.push_back(derived_line(*panel, point));
                }
            }
        }
    }

    void daily_doses() {
        for (const std::string& id : m_panels) {
            const Panel* panel = m_model.panel(id);
            if (panel == nullptr || !panel->daily_dose)
                continue;
            for (const ValueSpan& span : panel->spans) {
                if (span.from <= m_day && m_day < span.to)
                    m_out.lines.push_back(span_line(*panel, span));
            }
        }
    }

    void medication() {
        const std::size_t before = m_out.lines.size();
        for (const Lane& lane : m_model.lanes) {
            for (const LaneBar& bar : lane.bars)
                add_bar(lane, bar);
            for (const LaneDiamond& diamond : lane.diamonds) {
                if (diamond.when.day != m_day)
                    continue;
                m_out.lines.push_back(diamond_line(lane, diamond));
            }
        }
        if (m_out.lines.size() == before)
            m_out.lines.push_back(make_line(ReadOutSection::medication, LineState::none));
    }

    void add_bar(const Lane& lane, const LaneBar& bar) {
        for (std::size_t i = 0; i < bar.segments.size(); ++i) {
            const LaneSegment& segment = bar.segments[i];
            const bool covers = segment.from <= m_day && m_day < segment.to;
            if (!covers)
                continue;
            ReadOutLine result = segment_line(lane, segment);
            if (segment.start && segment.from == m_day) {
                result.change = DoseChange::from_this_day;
                if (i > 0 && bar.segments[i - 1].to == m_day)
                    result.before = bar.segments[i - 1].dose;
            }
            m_out.lines.push_back(std::move(result));
            return;
        }
        if (bar.stop && bar.stop->day == m_day) {
            m_out.lines.push_back(stop_line(lane, bar));
        }
    }

    void events() {
        const std::size_t before = m_out.lines.size();
        for (const EventSpan& event : m_model.events) {
            const bool on_onset = event.onset.day == m_day;
            const bool during = event.onset.day <= m_day
                                && (event.ongoing || (event.end && m_day <= event.end->last));
            if (!on_onset && !during)
                continue;
            m_out.lines.push_back(event_line(event));
        }
        if (m_out.lines.size() == before)
            m_out.lines.push_back(make_line(ReadOutSection::adverse_events, LineState::none));
    }

    void facts() {
        for (const MarkRow& row : m_model.mark_rows) {
            if (row.panel_id == "results")
                continue;  // already among the laboratory values
            for (const MarkRow::Item& item : row.items) {
                const bool during = item.end && item.when.day <= m_day && m_day <= item.end->last;
                if (item.when.day != m_day && !during)
                    continue;
                m_out.lines.push_back(fact_line(row, item));
            }
        }
    }

    const TimelineModel& m_model;
    Day m_day;
    std::span<const std::string> m_panels;
    ReadOut m_out;
};
}  // namespace

std::vector<ReadOutLine> ReadOut::section(ReadOutSection which) const {
    std::vector<ReadOutLine> result;
    std::copy_if(lines.begin(), lines.end(), std::back_inserter(result),
                 [&](const ReadOutLine& line) { return line.section == which; });
    return result;
}

ReadOut read_out(const TimelineModel& model, Day day, std::span<const std::string> panel_ids) {
    return ReadOutBuilder(model, day, panel_ids).build();
}

}  // namespace jointlog::app
