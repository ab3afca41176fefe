#include "jointlog/app/import.hpp"
#include "jointlog/domain/json_writer.hpp"

namespace jointlog::app {
namespace {

void write_counts(JsonWriter& json, const ImportCounts& counts) {
    json.number("added", counts.added).number("identical", counts.identical);
    json.number("conflicting", counts.conflicting).number("refused", counts.refused);
}

void write_remarks(JsonWriter& json, std::string_view name, const std::vector<RowRemark>& remarks) {
    json.key(name).begin_array();
    for (const RowRemark& remark : remarks) {
        json.begin_object().text("source", remark.source).number("line", remark.line);
        if (!remark.column.empty()) {
            json.text("column", remark.column);
        }
        if (remark.column_number > 0) {
            json.number("column_number", remark.column_number);
        }
        json.text("reason", remark.reason()).end_object();
    }
    json.end_array();
}

/// What the mapping calls them, and who may be meant.
void write_unknown(JsonWriter& json, const std::vector<UnknownPatient>& unknown) {
    json.key("unknown_patients").begin_array();
    for (const UnknownPatient& patient : unknown) {
        json.begin_object().text("source", patient.source).text("code", patient.code);
        json.number("rows", patient.rows).key("only_person").boolean(patient.only_person);
        json.key("alike").begin_array();
        for (const std::string& code : patient.alike) {
            json.text(code);
        }
        json.end_array().end_object();
    }
    json.end_array();
}

}  // namespace

std::string to_json(const ImportReport& report) {
    std::string text;
    JsonWriter json(text);
    json.begin_object().text("batch", report.batch).key("dry_run").boolean(report.dry_run);
    write_counts(json, report.rows);
    json.key("sources").begin_array();
    for (const SourceReport& source : report.sources) {
        json.begin_object().text("source", source.source).text("kind", source.kind);
        json.text("encoding", source.encoding).text("delimiter", source.delimiter);
        json.text("decimal", source.decimal).key("remembered").boolean(source.remembered);
        json.key("samples").boolean(source.samples);
        json.number("intervals_line", source.intervals_line);
        write_counts(json, source.rows);
        json.key("ignored_columns").begin_array();
        for (const std::string& column : source.ignored_columns) {
            json.text(column);
        }
        json.end_array().end_object();
    }
    json.end_array();
    write_remarks(json, "refused_rows", report.refused);
    write_remarks(json, "conflicting_rows", report.conflicting);
    write_remarks(json, "notes", report.notes);
    write_unknown(json, report.unknown_patients);
    write_remarks(json, "score_differences", report.score_differences);
    json.number("scores_differ", report.scores_differ);
    json.number("remarks_not_listed", report.remarks_not_listed).end_object();
    return text;
}

std::string to_json(const CorrectionReport& report) {
    std::string text;
    JsonWriter json(text);
    json.begin_object().number("stored", report.stored).number("refused", report.refused_rows);
    write_remarks(json, "refused_rows", report.refused);
    write_remarks(json, "notes", report.notes);
    json.end_object();
    return text;
}

}  // namespace jointlog::app
