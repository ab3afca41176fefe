#include "app/report_build.hpp"
#include "jointlog/domain/csv_writer.hpp"

namespace jointlog::app {
namespace {
std::string iso(const When& when) {
    PartialDate date;
    if (!when.open_before)
        date.first = when.first;
    if (!when.open_after)
        date.last = when.last;
    return to_iso(date);
}

class Rows {
public:
    Rows() {
        row({"kind", "date", "end", "item", "value", "unit", "interval_low", "interval_high",
             "flag", "method", "laboratory", "note", "voice"});
    }
    void row(const std::vector<std::string>& cells) {
        for (const std::string& cell : cells)
            m_writer.cell(cell);
        m_writer.end_row();
    }
    [[nodiscard]] std::string take() { return std::move(m_out); }

private:
    std::string m_out;
    CsvWriter m_writer{m_out};
};

void add_value(Rows& rows, const RecordedValue& value) {
    const ReferenceInterval& interval = value.basis->interval;
    const auto bound = [](const std::optional<Decimal>& number, bool inclusive) {
        return !number     ? std::string()
               : inclusive ? number->to_string()
                           : "exclusive " + number->to_string();
    };
    rows.row({"value", iso(value.when), "", value.item, value.text, value.basis->unit,
              bound(interval.low, interval.low_inclusive),
              bound(interval.high, interval.high_inclusive), value.flag_reported,
              value.basis->method, value.basis->laboratory,
              value.missing ? "missing: " + std::string(code(*value.missing)) : std::string(),
              std::string(code(value.voice))});
}

void add_score(Rows& rows, const ScoreEntry& score) {
    // A reported score by the name that it was given: its variant may be nobody's.
    const std::string item =
        score.index && !score.reported ? std::string(code(*score.index)) : score.label;
    std::string note;
    for (const InputProblem& problem : score.missing) {
        note += (note.empty() ? "not computed: " : "+") + std::string(code(problem.input)) + " "
                + std::string(code(problem.kind));
    }
    for (const Activity activity : score.classes) {
        note += (note.empty() ? "published category: " : " or ") + std::string(code(activity));
    }
    if (score.set != nullptr && score.computed)
        note += " (" + score.set->name + ")";
    if (score.censored)
        note += "; from a value beyond a limit";
    rows.row({score.reported ? "reported_score" : "score", iso(score.when), "", item, score.text,
              "", "", "", "", "", "", score.reported ? score.source : note,
              score.own_counts ? std::string(code(Voice::patient)) : std::string()});
}

std::string dose(const DoseText& text) {
    return text.number.empty() ? text.words : text.number;
}

void add_lane(Rows& rows, const Lane& lane, const ReportInput& in) {
    for (const LaneBar& bar : lane.bars) {
        for (const LaneSegment& segment : bar.segments) {
            if ((in.last && *in.last < segment.from) || (in.first && segment.to < *in.first))
                continue;
            const bool last = &segment == &bar.segments.back();
            const std::string end = segment.stop  ? ""
                                    : bar.ongoing ? "ongoing"
                                                  : "end not recorded";
            rows.row({segment.held ? "held" : "dose", segment.start ? iso(*segment.start) : "",
                      segment.stop ? iso(*segment.stop) : "", lane.drug.en, dose(segment.dose),
                      segment.dose.unit, "", "", "", segment.dose.frequency, "",
                      last && !bar.stop_reason.empty() ? bar.stop_reason.en : end, ""});
        }
    }
    for (const LaneDiamond& diamond : lane.diamonds) {
        if (in.inside(diamond.when))
            rows.row({"administration", iso(diamond.when), "", lane.drug.en, dose(diamond.dose),
                      diamond.dose.unit, "", "", "", lane.route, "", diamond.joint, ""});
    }
}
}  // namespace

std::string report_csv(const ReportInput& in) {
    Rows rows;
    for (const RecordedValue& value : in.timeline.values) {
        if (in.inside(value.when))
            add_value(rows, value);
    }
    for (const ScoreEntry& score : in.timeline.scores) {
        if (in.inside(score.when))
            add_score(rows, score);
    }
    for (const Lane& lane : in.timeline.lanes)
        add_lane(rows, lane, in);
    for (const EventSpan& event : in.timeline.events) {
        if (in.reaches(event)) {
            rows.row({"adverse_event", iso(event.onset), event.end ? iso(*event.end) : "",
                      event.term.en, event.grade ? std::to_string(*event.grade) : "", "", "", "",
                      "", event.ctcae_version.empty() ? "" : "CTCAE " + event.ctcae_version, "",
                      event.serious ? "serious" : "", ""});
        }
    }
    return rows.take();
}

}  // namespace jointlog::app
