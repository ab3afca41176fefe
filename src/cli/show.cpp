#include <optional>
#include <string>

#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/entity_text.hpp"
#include "cli/output.hpp"
#include "cli/score_text.hpp"
#include "jointlog/domain/catalog.hpp"

namespace jointlog::cli {

namespace {

constexpr OptionSpec show_options[] = {
    {"--patient", "CODE", "the patient"},
    {"--patient-file", "F", "a file whose first line is the patient code"},
    {"--as-of", "N|INSTANT",
     "as the record stood after operation N or at an instant (2024-09-02T14:02:31Z)"},
    {"--text", "", "the last visit on one line, without the name"},
    {"--json", "", "as JSON: one object a row"},
};

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
        print_line(fmt::format("  {}  {}{}{}  [{}]", item, text,
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

template <class T>
void print_rows(RecordPrinter& printer, std::string_view title,
                const std::vector<Recorded<T>>& rows) {
    printer.heading(title);
    for (const auto& row : rows) {
        const Entity entity = *row;
        printer.row(row.meta, entity_item(entity), entity_text(entity));
    }
}

void print_scores(RecordPrinter& printer, const PatientRecord& record,
                  const ScoreSettings& settings) {
    printer.heading("Scores (computed)");
    for (const auto& visit : score_visits(record, settings)) {
        for (const IndexId id : all_indices) {
            printer.score(label(id), to_iso(visit.day), score_text(visit.result(id), settings));
        }
    }
}

void print_record(const PatientRecord& record, const ScoreSettings& settings, bool json) {
    RecordPrinter printer(json);
    printer.heading("Patient");
    printer.row(record.patient.meta, record.patient->code, entity_text(*record.patient));
    print_rows(printer, "Visits", record.visits);
    print_scores(printer, record, settings);
    print_rows(printer, "Values", record.observations);
    print_rows(printer, "Joints", record.joints);
    print_rows(printer, "Medication", record.courses);
    print_rows(printer, "Doses", record.dose_steps);
    print_rows(printer, "Administrations", record.administrations);
    print_rows(printer, "Adverse events", record.adverse_events);
    print_rows(printer, "Facts", record.facts);
    print_rows(printer, "Reported scores", record.reported_scores);
    print_rows(printer, "Notes", record.notes);
    printer.finish();
}

int print_last_visit(const PatientRecord& record, const ScoreSettings& settings) {
    const auto visits = score_visits(record, settings);
    if (visits.empty()) {
        return report({Errc::not_found, "no visit is recorded"});
    }
    print_line(visit_text(record, visits.back(), settings));
    return exit_done;
}

int run_show(const Arguments& arguments) {
    const auto patient = patient_argument(arguments);
    if (!patient) {
        return usage_error(patient.error().detail);
    }
    auto session = open_session(arguments.word(0));
    if (!session) {
        return report(session.error());
    }
    std::optional<std::int64_t> as_of;
    if (const auto text = arguments.get("--as-of")) {
        const auto operation = (*session)->resolve_as_of(*text);
        if (!operation) {
            return operation.error().code == Errc::malformed ? usage_error(operation.error().detail)
                                                             : report(operation.error());
        }
        as_of = *operation;
    }
    const auto record = (*session)->load_patient(*patient, as_of);
    if (!record) {
        return report(record.error());
    }
    const ScoreSettings settings = (*session)->score_settings();
    if (arguments.has("--text")) {
        return print_last_visit(*record, settings);
    }
    print_record(*record, settings, arguments.has("--json"));
    return exit_done;
}

}  // namespace

const Command show_command{"show",
                           "FILE --patient CODE [--as-of N|INSTANT] [--text] [--json]",
                           "one patient's whole record with computed scores and what is missing",
                           show_options,
                           1,
                           1,
                           run_show};

}  // namespace jointlog::cli
