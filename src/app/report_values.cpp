#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "app/report_build.hpp"
#include "app/timeline_build.hpp"

namespace jointlog::app {
namespace {
constexpr std::array<std::string_view, 8> core_items{"TJC28", "SJC28", "PTGA", "EGA",
                                                     "ESR",   "CRP",   "MMP3", "HAQDI"};
constexpr std::array core_scores{IndexId::das28_crp, IndexId::cdai, IndexId::sdai};
constexpr std::size_t summary_rows = 6;
constexpr std::size_t columns_of_table = 9;
constexpr std::size_t laboratory_dates = 3;
constexpr std::size_t interval_steps = 4;
constexpr const char* censored_mark = " \u2020";
constexpr const char* own_counts_mark = " \u2021";

/// Dates by what is known of them, the newest first.
struct DateKey {
    Day day;
    Day first;
    Day last;
    friend auto operator<=>(const DateKey&, const DateKey&) = default;
};
DateKey key_of(const When& when) {
    return {when.day, when.first, when.last};
}
using Dates = std::map<DateKey, When, std::greater<>>;

std::string default_unit(std::string_view item) {
    const catalog::Item* known = catalog::item(item);
    return known == nullptr || known->units.empty() ? std::string() : known->units.front().ucum;
}

Column item_column(std::string_view item) {
    return {{plain(report_item_name(item))}, default_unit(item), Align::decimal};
}

/// One value of a table whose column has `unit`.
void add_value(Cell& cell, const RecordedValue& value, const std::string& unit) {
    if (value.missing) {
        cell.parts.push_back(plain(*value.missing));
        return;
    }
    const std::string& own = value.basis->unit;
    cell.parts.push_back(own == unit || own.empty() ? plain(value.text)
                                                    : plain(Measure{value.text, own}));
    if (!value.flag_reported.empty())
        cell.parts.push_back(say(Saying::flag, {value.flag_reported}));
    if (value.voice == Voice::patient && (value.item == "TJC28" || value.item == "SJC28"))
        cell.parts.push_back(say(Saying::byPatient));
}

using ValueIndex = std::multimap<std::pair<DateKey, std::string>, const RecordedValue*>;
ValueIndex index_values(const ReportInput& in) {
    ValueIndex index;
    for (const RecordedValue& value : in.timeline.values)
        index.emplace(std::pair{key_of(value.when), value.item}, &value);
    return index;
}

/// A count of the joint map of that date.
void add_count(Cell& cell, const ReportInput& in, const DateKey& date, bool tender) {
    for (const JointCounts& counts : in.timeline.joint_counts) {
        const JointCount28& side = tender ? counts.tender : counts.swollen;
        if (key_of(counts.when) != date || !side.count)
            continue;
        cell.parts.push_back(plain(std::to_string(*side.count)));
        if (side.partial) {
            cell.parts.push_back(say(Saying::partialCount));
        } else if (side.assessed < 28) {
            cell.parts.push_back(say(
                Saying::ofAssessed, {std::string(), std::string(), std::to_string(side.assessed)}));
        }
    }
}

Cell item_cell(const ReportInput& in, const ValueIndex& index, const DateKey& date,
               std::string_view item, const std::string& unit) {
    Cell cell;
    const auto [begin, end] = index.equal_range({date, std::string(item)});
    for (auto value = begin; value != end; ++value)
        add_value(cell, *value->second, unit);
    if (cell.parts.empty() && (item == "TJC28" || item == "SJC28"))
        add_count(cell, in, date, item == "TJC28");
    if (cell.parts.empty())
        cell.parts.push_back(say(Saying::dash));
    return cell;
}

Cell score_cell(const std::multimap<DateKey, const ScoreEntry*>& scores, const DateKey& date,
                IndexId id) {
    Cell cell;
    cell.strong = true;
    const auto [begin, end] = scores.equal_range(date);
    for (auto entry = begin; entry != end; ++entry) {
        if (entry->second->index != id || !entry->second->computed)
            continue;
        std::string text = entry->second->text;
        text += entry->second->censored ? censored_mark : "";
        text += entry->second->own_counts ? own_counts_mark : "";
        cell.parts.push_back(plain(std::move(text)));
    }
    if (cell.parts.empty())
        cell.parts.push_back(say(Saying::dash));
    return cell;
}

/// What the marks beside the scores of a table say.
void add_mark_notes(ReportSection& section, const ReportInput& in, const Dates& dates) {
    bool censored = false;
    bool own_counts = false;
    for (const ScoreEntry& entry : in.timeline.scores) {
        const bool listed =
            entry.computed && entry.index && dates.count(key_of(entry.when)) > 0
            && std::find(core_scores.begin(), core_scores.end(), *entry.index) != core_scores.end();
        censored = censored || (listed && entry.censored);
        own_counts = own_counts || (listed && entry.own_counts);
    }
    if (censored)
        section.notes.push_back({say(Saying::noteCensored)});
    if (own_counts)
        section.notes.push_back({say(Saying::noteOwnCounts)});
}

/// Results that follow each other and were stored with one interval, or with none.
struct IntervalRun {
    ReferenceInterval interval;
    std::string unit;
    When first;
    When last;
};

std::vector<IntervalRun> interval_runs(const ReportInput& in, const std::string& item) {
    std::vector<IntervalRun> runs;
    for (const RecordedValue& value : in.timeline.values) {
        if (value.item != item || value.missing || !in.inside(value.when))
            continue;
        const ReferenceInterval& interval = value.basis->interval;
        const bool same = !runs.empty() && runs.back().interval == interval
                          && (runs.back().unit == value.basis->unit || interval.empty());
        if (same)
            runs.back().last = value.when;
        else
            runs.push_back({interval, value.basis->unit, value.when, value.when});
    }
    return runs;
}

/// What laboratories stated for the items of a table: with the first and the last date that it was stored with, where it
/// does not hold for all of them.
void add_intervals(ReportSection& section, const ReportInput& in,
                   const std::set<std::string>& items) {
    std::vector<Phrase> said{say(Saying::noteIntervals)};
    for (const std::string& item : items) {
        const catalog::Item* known = catalog::item(item);
        if (known != nullptr && !known->laboratory)
            continue;
        std::vector<IntervalRun> runs = interval_runs(in, item);
        const bool one = runs.size() == 1;
        runs.erase(std::remove_if(runs.begin(), runs.end(),
                                  [](const IntervalRun& run) { return run.interval.empty(); }),
                   runs.end());
        const Name name = report_item_name(item);
        const std::size_t shown = std::min(runs.size(), interval_steps);
        for (std::size_t i = runs.size() - shown; i < runs.size(); ++i) {
            const IntervalRun& run = runs[i];
            const Measure unit{{}, run.unit};
            said.push_back(
                one ? say(Saying::intervalOf, {name, run.interval, unit})
                    : say(Saying::intervalFromTo, {name, run.interval, unit, run.first, run.last}));
        }
        if (shown < runs.size()) {
            said.push_back(say(Saying::moreIntervals, {name, std::to_string(runs.size() - shown)}));
        }
    }
    if (said.size() > 1)
        section.notes.push_back(std::move(said));
}

Dates dates_of(const ReportInput& in, const std::set<std::string>& items, bool visits) {
    Dates dates;
    for (const RecordedValue& value : in.timeline.values) {
        if (in.inside(value.when) && items.count(value.item) > 0)
            dates.emplace(key_of(value.when), value.when);
    }
    for (const VisitMark& visit : in.timeline.visits) {
        if (visits && in.inside(visit.when))
            dates.emplace(key_of(visit.when), visit.when);
    }
    return dates;
}

void fill(ReportSection& section, const ReportInput& in, const Dates& dates,
          const std::vector<std::string>& items) {
    const ValueIndex index = index_values(in);
    for (const auto& [key, when] : dates) {
        std::vector<Cell> row{cell(plain(when))};
        for (std::size_t i = 0; i < items.size(); ++i)
            row.push_back(item_cell(in, index, key, items[i], section.columns[i + 1].unit));
        section.rows.push_back(std::move(row));
    }
}

bool is_core(std::string_view item) {
    return std::find(core_items.begin(), core_items.end(), item) != core_items.end();
}
}  // namespace

void add_values(ReportModel& model, const ReportInput& in) {
    ReportSection section;
    section.part = ReportPart::values;
    section.title = {say(Saying::partValues)};
    section.empty = {say(Saying::noneInPeriod)};
    section.columns = {column(Saying::headDate)};
    const std::vector<std::string> items(core_items.begin(), core_items.end());
    for (const std::string& item : items)
        section.columns.push_back(item_column(item));
    const std::set<std::string> wanted(items.begin(), items.end());
    Dates dates = dates_of(in, model.one_page ? std::set<std::string>() : wanted, true);
    if (model.one_page && !dates.empty()) {
        while (dates.size() > summary_rows)
            dates.erase(std::prev(dates.end()));
        section.subtitle = {dates.size() == 1
                                ? say(Saying::subValuesLatest)
                                : say(Saying::subValuesLast, {std::to_string(dates.size())})};
    } else {
        if (model.one_page)  // no visit, but perhaps results
            dates = dates_of(in, wanted, false);
        section.subtitle = {say(Saying::subValues)};
    }
    fill(section, in, dates, items);
    std::multimap<DateKey, const ScoreEntry*> scores;
    for (const ScoreEntry& entry : in.timeline.scores)
        scores.emplace(key_of(entry.when), &entry);
    for (const IndexId id : core_scores) {
        section.columns.push_back({{plain(std::string(label(id)))}, {}, Align::decimal});
        std::size_t row = 0;
        for (const auto& [key, when] : dates)
            section.rows[row++].push_back(score_cell(scores, key, id));
    }
    add_mark_notes(section, in, dates);
    add_intervals(section, in, wanted);
    add_reported_scores(section, in);
    model.sections.push_back(std::move(section));
}

void add_other_values(ReportModel& model, const ReportInput& in) {
    std::vector<std::string> items;
    for (const RecordedValue& value : in.timeline.values) {
        const bool listed = std::find(items.begin(), items.end(), value.item) != items.end();
        if (in.inside(value.when) && !listed && !is_core(value.item))
            items.push_back(value.item);
    }
    for (std::size_t begin = 0; begin < items.size(); begin += columns_of_table) {
        const std::vector<std::string> some(
            items.begin() + static_cast<std::ptrdiff_t>(begin),
            items.begin()
                + static_cast<std::ptrdiff_t>(std::min(begin + columns_of_table, items.size())));
        ReportSection section;
        section.part = ReportPart::results;
        section.title = {say(Saying::partResults)};
        section.subtitle = {say(Saying::subValues)};
        section.columns = {column(Saying::headDate)};
        for (const std::string& item : some)
            section.columns.push_back(item_column(item));
        const std::set<std::string> wanted(some.begin(), some.end());
        fill(section, in, dates_of(in, wanted, false), some);
        add_intervals(section, in, wanted);
        model.sections.push_back(std::move(section));
    }
}

void add_laboratory_dates(ReportModel& model, const ReportInput& in) {
    Dates dates;
    std::vector<std::string> items;
    for (const RecordedValue& value : in.timeline.values) {
        if (value.group == ValueGroup::laboratory && in.inside(value.when))
            dates.emplace(key_of(value.when), value.when);
    }
    while (dates.size() > laboratory_dates)
        dates.erase(std::prev(dates.end()));
    ReportSection section;
    section.part = ReportPart::laboratory;
    section.title = {say(Saying::partLaboratory)};
    section.subtitle = {say(Saying::subLaboratory)};
    section.empty = {say(Saying::noneInPeriod)};
    section.columns = {column(Saying::headItem), column(Saying::headUnit)};
    std::map<std::string, std::vector<Cell>> rows;
    std::map<std::string, std::pair<ReferenceInterval, std::string>> intervals;  // and the unit
    std::size_t at = 0;
    for (const auto& [key, when] : dates) {
        section.columns.push_back({{plain(when)}, {}, Align::decimal});
        for (const RecordedValue& value : in.timeline.values) {
            if (value.group != ValueGroup::laboratory || key_of(value.when) != key)
                continue;
            if (rows.count(value.item) == 0)
                items.push_back(value.item);
            std::vector<Cell>& row = rows[value.item];
            row.resize(dates.size());
            add_value(row[at], value, default_unit(value.item));
            const ReferenceInterval& interval = value.basis->interval;
            const bool known = intervals.count(value.item) > 0;
            const std::pair stated(interval, value.basis->unit);
            if (!known && !interval.empty())
                intervals[value.item] = stated;
            if (known && !interval.empty() && intervals[value.item] != stated)
                row[at].parts.push_back(say(Saying::intervalHere, {interval}));
        }
        ++at;
    }
    section.columns.push_back(column(Saying::headInterval));
    for (const std::string& item : items) {
        std::vector<Cell> row{cell(plain(report_item_name(item))),
                              cell(plain(Measure{{}, default_unit(item)}))};
        for (Cell& one : rows[item]) {
            if (one.parts.empty())
                one.parts.push_back(say(Saying::dash));
            row.push_back(std::move(one));
        }
        Cell stated = cell(say(Saying::notRecorded));
        if (const auto known = intervals.find(item); known != intervals.end()) {
            const auto& [interval, unit] = known->second;
            stated = cell(unit == default_unit(item)
                              ? plain(interval)
                              : say(Saying::withUnit, {interval, Measure{{}, unit}}));
        }
        row.push_back(std::move(stated));
        section.rows.push_back(std::move(row));
    }
    model.sections.push_back(std::move(section));
}

}  // namespace jointlog::app
