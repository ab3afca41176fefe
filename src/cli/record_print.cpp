#include "cli/record_print.hpp"

#include <map>
#include <string>
#include <variant>

#include <fmt/format.h>

#include "cli/entity_text.hpp"
#include "cli/output.hpp"
#include "cli/score_text.hpp"

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
    explicit RecordPrinter(bool json) : m_json(json) {}

    void heading(std::string_view title) {
        m_section = title;
        if (!m_json) {
            m_pending = true;
        }
    }
    void row(const RowMeta& meta, const std::string& item, const std::string& text) {
        const bool error = meta.status == RowStatus::entered_in_error;
        if (m_json) {
            m_table.add({m_section, meta.id.to_string(), error ? "entered_in_error" : "recorded",
                         meta.corrected ? "1" : "0", item, text});
            return;
        }
        start_section();
        print_line(fmt::format("  {}  {}{}{}  [{}]", item, one_line(text),
                               error ? "  (entered in error)" : "",
                               meta.corrected ? "  (corrected)" : "", meta.id.to_string()));
    }
    void score(std::string_view index, const std::string& day, const std::string& text) {
        if (m_json) {
            m_table.add({m_section, "", "computed", "0", fmt::format("{} {}", index, day), text});
            return;
        }
        start_section();
        print_line(fmt::format("  {}  {}: {}", day, index, text));
    }
    void finish() const {
        if (m_json) {
            m_table.write(true);
        }
    }

private:
    void start_section() {
        if (m_pending) {
            print_line(fmt::format("\n{}", m_section));
            m_pending = false;
        }
    }
    bool m_json;
    bool m_pending = false;
    std::string m_section;
    Table m_table{{"section", "id", "status", "corrected", "item", "text"}};
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

void print_scores(RecordPrinter& printer, const Owners& owners, const PatientRecord& record,
                  const ScoreSettings& settings) {
    printer.heading("Scores (computed)");
    for (const auto& visit : score_visits(record, settings)) {
        const std::string date = owners.name(visit.visit);
        if (visit.map) {
            printer.score("tender joints (map)", date, map_text(visit.map->tender));
            printer.score("swollen joints (map)", date, map_text(visit.map->swollen));
        }
        for (const IndexId id : all_indices) {
            printer.score(label(id), date, score_text(visit.result(id), settings));
        }
    }
}

}  // namespace

void print_record(const PatientRecord& record, const ScoreSettings& settings, bool json) {
    const Owners owners(record);
    RecordPrinter printer(json);
    printer.heading("Patient");
    printer.row(record.patient.meta, record.patient->code, entity_text(*record.patient));
    print_rows(printer, owners, "Visits", record.visits);
    print_scores(printer, owners, record, settings);
    print_rows(printer, owners, "Values", record.observations);
    print_rows(printer, owners, "Joints", record.joints);
    print_rows(printer, owners, "Medication", record.courses);
    print_rows(printer, owners, "Doses", record.dose_steps);
    print_rows(printer, owners, "Administrations", record.administrations);
    print_rows(printer, owners, "Adverse events", record.adverse_events);
    print_rows(printer, owners, "Facts", record.facts);
    print_rows(printer, owners, "Reported scores", record.reported_scores);
    print_rows(printer, owners, "Notes", record.notes);
    printer.finish();
}

}  // namespace jointlog::cli
