#include <algorithm>

#include "app/timeline_build.hpp"

namespace jointlog::app {
namespace {
Name event_name(const AdverseEvent& event) {
    if (!event.term.empty()) {
        for (const catalog::Term& term : catalog::adverse_event_terms()) {
            if (term.code == event.term)
                return {term.en, term.ja};
        }
    }
    const std::string& words = event.term_text.empty() ? event.term : event.term_text;
    return {words, words};
}

Name criteria_of(const AdverseEvent& event) {
    Name names;
    for (const std::string_view code : seriousness_codes(event.seriousness)) {
        const catalog::Term* const term = catalog::coded_value("seriousness", code);
        names.en.append(names.en.empty() ? "" : ", ").append(term != nullptr ? term->en : code);
        names.ja.append(names.ja.empty() ? "" : "、").append(term != nullptr ? term->ja : code);
    }
    return names;
}

MarkRow& row_of(std::vector<MarkRow>& rows, const std::string& panel, const std::string& code,
                const Name& name) {
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const MarkRow& r) {
        return r.panel_id == panel && r.code == code;
    });
    if (found != rows.end())
        return *found;
    rows.push_back({panel, code, name, {}});
    return rows.back();
}

void add_facts(TimelineModel& model, const BuildInput& in) {
    for (const auto& row : in.record.facts) {
        if (row.in_error())
            continue;
        const auto start = place(row->start);
        const auto end = place(row->end);
        if (!start && !end) {
            model.undated.push_back(row.meta.id);
            continue;
        }
        const catalog::FactKind* kind = catalog::find_fact_kind(row->kind);
        const Name name = kind != nullptr ? Name{kind->en, kind->ja} : Name{row->kind, row->kind};
        MarkRow& marks = row_of(model.mark_rows, "facts", row->kind, name);
        const When when = start ? *start : *end;
        marks.items.push_back(
            {when, start ? end : std::nullopt, fact_text(*row), row->unit, row.meta.id});
    }
}

void add_notes(TimelineModel& model, const BuildInput& in) {
    for (const auto& row : in.record.notes) {
        if (row.in_error())
            continue;
        if (const auto when = place(row->date)) {
            MarkRow& marks = row_of(model.mark_rows, "notes", "note", {});
            marks.items.push_back({*when, std::nullopt, {row->text, row->text}, {}, row.meta.id});
        } else {
            model.undated.push_back(row.meta.id);
        }
    }
}
}  // namespace

Name fact_text(const Fact& fact) {
    if (fact.number) {
        const std::string typed = fact.words.empty() ? fact.number->to_string() : fact.words;
        return {typed, typed};
    }
    if (const auto* term = catalog::coded_value("fact." + fact.kind, fact.text); term != nullptr)
        return {term->en, term->ja};
    const catalog::FactKind* const kind = catalog::find_fact_kind(fact.kind);
    if (kind != nullptr && kind->type == catalog::FactType::joint) {
        if (const catalog::Joint* joint = catalog::joint(fact.text); joint != nullptr)
            return {joint->en, joint->ja};
    }
    for (const std::string* const text : {&fact.words, &fact.text}) {
        if (!text->empty())
            return {*text, *text};
    }
    return {fact.note, fact.note};
}

void add_events(TimelineModel& model, const BuildInput& in) {
    for (const auto& row : in.record.adverse_events) {
        if (row.in_error())
            continue;
        const auto onset = place(row->onset);
        const auto end = place(row->end);
        if (!onset && !end) {
            model.undated.push_back(row.meta.id);
            model.undated_events.push_back(event_name(*row));
            continue;
        }
        EventSpan span;
        span.onset = onset ? *onset : *end;
        span.onset.open_before = span.onset.open_before || !onset;
        span.end = end;
        span.ongoing = !end && (row->outcome == "not_recovered" || row->outcome == "recovering");
        span.grade = row->grade;
        span.ctcae_version = row->ctcae_version;
        span.serious = row->serious == YesNo::yes;
        span.seriousness = criteria_of(*row);
        span.term = event_name(*row);
        span.row = row.meta.id;
        model.events.push_back(std::move(span));
    }
    std::stable_sort(
        model.events.begin(), model.events.end(),
        [](const EventSpan& a, const EventSpan& b) { return a.onset.day < b.onset.day; });
}

void add_mark_rows(TimelineModel& model, const BuildInput& in) {
    add_facts(model, in);
    add_notes(model, in);
    for (MarkRow& row : model.mark_rows) {
        std::stable_sort(row.items.begin(), row.items.end(),
                         [](const auto& a, const auto& b) { return a.when.day < b.when.day; });
    }
}

}  // namespace jointlog::app
