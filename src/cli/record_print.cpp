#include "cli/record_print.hpp"

#include <map>
#include <string>
#include <variant>

#include <fmt/format.h>

#include "cli/entity_text.hpp"
#include "cli/output.hpp"
#include "cli/score_text.hpp"
#include "jointlog/domain/egfr_values.hpp"
#include "jointlog/domain/voices.hpp"

namespace jointlog::cli {

namespace {

/// Line breaks of recorded text, so that a row stays one line.
std::string one_line(std::string text) {
    for (char& c : text) {
        c = c == '\n' || c == '\r' ? ' ' : c;
    }
    return text;
}

/// One printed row: where it belongs, what it is, its id.
class RecordPrinter {
public:
    virtual ~RecordPrinter() = default;
    virtual void heading(std::string_view title) = 0;
    virtual void row(const RowMeta& meta, const std::string& item, const std::string& text) = 0;
};

class TextPrinter final : public RecordPrinter {
public:
    void heading(std::string_view title) override {
        m_section = title;
        m_pending = true;
    }
    void row(const RowMeta& meta, const std::string& item, const std::string& text) override {
        line(fmt::format("{}  {}{}{}  [{}]", item, one_line(text),
                         meta.status == RowStatus::entered_in_error ? "  (entered in error)" : "",
                         meta.corrected ? "  (corrected)" : "", meta.id.to_string()));
    }
    void line(const std::string& text) {
        if (m_pending) {
            print_line(fmt::format("\n{}", m_section));
            m_pending = false;
        }
        print_line("  " + text);
    }

private:
    bool m_pending = false;
    std::string m_section;
};

class JsonPrinter final : public RecordPrinter {
public:
    explicit JsonPrinter(JsonWriter& json) : m_json(json) {}
    void heading(std::string_view title) override { m_section = title; }
    void row(const RowMeta& meta, const std::string& item, const std::string& text) override {
        m_json.begin_object()
            .text("section", m_section)
            .text("id", meta.id.to_string())
            .text("status",
                  meta.status == RowStatus::entered_in_error ? "entered_in_error" : "recorded")
            .key("corrected")
            .boolean(meta.corrected)
            .text("item", item)
            .text("text", text)
            .end_object();
    }

private:
    JsonWriter& m_json;
    std::string m_section;
};

/// What a row belongs to, for rows that name another one.
class Owners {
public:
    explicit Owners(const PatientRecord& record) {
        for (const auto& visit : record.visits) {
            m_names[visit.meta.id] = date_text(visit->date);
        }
        for (const auto& course : record.courses) {
            m_names[course.meta.id] = entity_item(*course);
        }
    }
    [[nodiscard]] std::string item(const Entity& entity) const {
        if (const auto* joint = std::get_if<JointFinding>(&entity)) {
            return fmt::format("{} {}", name(joint->visit), entity_item(entity));
        }
        if (const auto* step = std::get_if<DoseStep>(&entity)) {
            return fmt::format("{} {}", name(step->course), entity_item(entity));
        }
        return entity_item(entity);
    }
    [[nodiscard]] std::string name(const RowId& id) const {
        const auto found = m_names.find(id);
        return found == m_names.end() ? std::string{} : found->second;
    }

private:
    std::map<RowId, std::string> m_names;
};

template <class T>
void print_rows(RecordPrinter& printer, const Owners& owners, std::string_view title,
                const std::vector<Recorded<T>>& rows) {
    printer.heading(title);
    for (const auto& row : rows) {
        const Entity entity = *row;
        printer.row(row.meta, owners.item(entity), entity_text(entity));
    }
}

std::string map_text(const MapCount& count) {
    std::string text = fmt::format("{} of {} assessed", count.count, count.assessed);
    if (!count.complete()) {
        text += fmt::format(", {} not examined: no index from this map", count.not_examined);
    }
    return text;
}

/// What the reader of a score has to know of its laboratory values; empty where each was the only one of its day.
std::string choice_text(const VisitScores& visit, IndexId id) {
    std::string text;
    for (const InputId input : inputs_of(id)) {
        const InputSource* source = visit.source(input);
        if (source == nullptr) {
            continue;
        }
        if (source->of_same_day > 1) {
            text += fmt::format("; {} {} chosen among {} of the day", item_code(input),
                                source->text, source->of_same_day);
        } else if (source->in_window > 1 && source->date) {
            text += fmt::format("; {} {} of {} chosen among {} in the window", item_code(input),
                                source->text, to_iso(*source->date), source->in_window);
        }
        if (source->course_changed_between) {
            text += fmt::format("; course changed between {} and the visit", item_code(input));
        }
    }
    return text;
}

void print_kept_apart(TextPrinter& printer, const PatientRecord& record, const VisitScores& visit,
                      const std::string& date) {
    for (const auto& row : record.observations) {
        if (!row.in_error() && row->visit == visit.visit && kept_apart(*row, visit.voice)) {
            printer.line(
                fmt::format("{}  {} {} is by the patient and kept apart: no score takes it", date,
                            row->item, observed_text(*row)));
        }
    }
}

void print_scores(TextPrinter& printer, const Owners& owners, const PatientRecord& record,
                  const ScoreSettings& settings) {
    printer.heading("Scores (computed)");
    for (const auto& visit : score_visits(record, settings)) {
        const std::string date =
            owners.name(visit.visit)
            + (visit.voice == Voice::patient ? " (counts by the patient)" : "");
        if (visit.map) {
            printer.line(
                fmt::format("{}  tender joints (map): {}", date, map_text(visit.map->tender)));
            printer.line(
                fmt::format("{}  swollen joints (map): {}", date, map_text(visit.map->swollen)));
        }
        print_kept_apart(printer, record, visit, date);
        for (const IndexId id : all_indices) {
            const IndexResult& result = visit.result(id);
            const bool computed = std::holds_alternative<Computed>(result);
            printer.line(fmt::format("{}  {}: {}{}", date, label(id), score_text(result, settings),
                                     computed ? choice_text(visit, id) : std::string()));
        }
        printer.line(fmt::format("{}  {}", date, boolean_text(visit.inputs)));
    }
}

void print_egfr(TextPrinter& printer, const PatientRecord& record) {
    printer.heading("eGFR (computed, Japanese equation, Matsuo 2009)");
    for (const EgfrValue& egfr : egfr_values(record)) {
        const Recorded<Observation>& creatinine = *egfr.creatinine;
        const std::string from = fmt::format("from creatinine {}  [{}]", observed_text(*creatinine),
                                             creatinine.meta.id.to_string());
        printer.line(egfr.value
                         ? fmt::format("{}  {} mL/min/1.73 m2, {}", date_text(creatinine->date),
                                       egfr_text(*egfr.value), from)
                         : fmt::format("{}  not computed: {}, {}", date_text(creatinine->date),
                                       code(*egfr.problem), from));
    }
}

void print_visits(RecordPrinter& printer, const Owners& owners, const PatientRecord& record) {
    printer.heading("Patient");
    printer.row(record.patient.meta, record.patient->code, entity_text(*record.patient));
    print_rows(printer, owners, "Visits", record.visits);
}

void print_other_rows(RecordPrinter& printer, const Owners& owners, const PatientRecord& record) {
    print_rows(printer, owners, "Values", record.observations);
    print_rows(printer, owners, "Joints", record.joints);
    print_rows(printer, owners, "Medication", record.courses);
    print_rows(printer, owners, "Doses", record.dose_steps);
    print_rows(printer, owners, "Administrations", record.administrations);
    print_rows(printer, owners, "Adverse events", record.adverse_events);
    print_rows(printer, owners, "Facts", record.facts);
    print_rows(printer, owners, "Reported scores", record.reported_scores);
    print_rows(printer, owners, "Notes", record.notes);
}

}  // namespace

void print_record(const PatientRecord& record, const ScoreSettings& settings) {
    const Owners owners(record);
    TextPrinter printer;
    print_visits(printer, owners, record);
    print_scores(printer, owners, record, settings);
    print_egfr(printer, record);
    print_other_rows(printer, owners, record);
}

void print_record_json(const PatientRecord& record, const ScoreContext& context) {
    const Owners owners(record);
    std::string text;
    JsonWriter json(text);
    JsonPrinter printer(json);
    json.begin_object().text("patient", record.patient->code).key("rows").begin_array();
    print_visits(printer, owners, record);
    print_other_rows(printer, owners, record);
    json.end_array().key("visits").begin_array();
    std::map<RowId, const PartialDate*> dates;
    for (const auto& visit : record.visits) {
        dates.emplace(visit.meta.id, &visit->date);
    }
    for (const VisitScores& visit : score_visits(record, context.settings)) {
        write_visit_scores(json, visit, *dates.at(visit.visit), context);
    }
    json.end_array().key("egfr").begin_array();
    for (const EgfrValue& egfr : egfr_values(record)) {
        write_egfr(json, egfr, context);
    }
    json.end_array().end_object();
    print(text);
}

}  // namespace jointlog::cli
