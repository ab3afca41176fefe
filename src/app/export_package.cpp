#include <fmt/format.h>

#include "app/export_job.hpp"
#include "app/export_log.hpp"
#include "app/session_access.hpp"
#include "jointlog/domain/json_writer.hpp"

namespace jointlog::app {
namespace {

ExportContext context_of(Session& session) {
    return {session.score_settings(), session.now(), session.info().sample,
            Session::Access::environment(session).ids};
}

void write_left_out(JsonWriter& json, std::int64_t declined, std::int64_t withdrawn,
                    std::int64_t not_asked) {
    json.key("left_out")
        .begin_object()
        .number("declined", declined)
        .number("withdrawn", withdrawn)
        .number("not_asked", not_asked)
        .end_object();
}

void write_held_back(JsonWriter& json, const std::vector<ExportSmallCell>& cells,
                     const ExportWithheld& withheld) {
    json.key("small_cells").begin_array();
    for (const ExportSmallCell& cell : cells) {
        json.begin_object()
            .text("kind", cell.kind)
            .text("code", cell.code)
            .number("persons", cell.persons)
            .key("held_back")
            .boolean(cell.held_back)
            .end_object();
    }
    json.end_array().key("held_back").begin_object();
    json.number("adverse_event_terms", withheld.adverse_event_terms)
        .number("facts", withheld.facts)
        .number("own_results", withheld.own_results)
        .number("own_doses", withheld.own_doses)
        .number("egfr_results", withheld.egfr_results)
        .end_object();
}

}  // namespace

Result<ExportShape> parse_export_shape(std::string_view text) {
    if (text == "long") {
        return ExportShape::long_rows;
    }
    if (text == "wide") {
        return ExportShape::wide;
    }
    if (text == "both") {
        return ExportShape::both;
    }
    return fail(Errc::unknown_code, fmt::format("unknown shape '{}': long, wide or both", text));
}

Result<ExportReport> export_package(Session& session, const ExportRequest& request) {
    const ExportContext context = context_of(session);
    return Session::Access::run<ExportReport>(session, [&](storage::RecordFile& file) {
        auto report = export_from(file, context, request);
        Session::Access::refresh_info(session);
        return report;
    });
}

Result<ExportPreview> preview_export(Session& session, const ExportRequest& request) {
    const ExportContext context = context_of(session);
    return Session::Access::run<ExportPreview>(
        session, [&](storage::RecordFile& file) { return preview_from(file, context, request); });
}

void export_cuts(Session& session, Session::Done<std::vector<StoredCut>> done) {
    Session::Access::start<std::vector<StoredCut>>(
        session, [](storage::RecordFile& file) { return stored_cuts(file); }, std::move(done));
}

std::string to_json(const ExportReport& report) {
    std::string text;
    JsonWriter json(text);
    json.begin_object().number("patients", report.patients);
    write_left_out(json, report.left_out_declined, report.left_out_withdrawn,
                   report.left_out_not_asked);
    json.number("risky_cells", report.risky_cells);
    write_held_back(json, report.small_cells, report.withheld);
    json.key("logged").boolean(report.logged);
    json.key("files").begin_array();
    for (const ExportedFile& file : report.files) {
        json.begin_object()
            .text("name", file.name)
            .number("rows", file.rows)
            .number("bytes", file.bytes)
            .text("sha256", file.sha256)
            .end_object();
    }
    json.end_array().end_object();
    return text;
}

std::string to_json(const ExportPreview& preview) {
    std::string text;
    JsonWriter json(text);
    json.begin_object().number("patients", preview.patients);
    write_left_out(json, preview.left_out_declined, preview.left_out_withdrawn,
                   preview.left_out_not_asked);
    json.number("risky_cells", preview.risky_cells);
    write_held_back(json, preview.small_cells, preview.withheld);
    json.key("files").begin_array();
    for (const PreviewedFile& file : preview.files) {
        json.begin_object().text("name", file.name).number("rows", file.rows).end_object();
    }
    json.end_array();
    json.key("columns").begin_array();
    for (const ExportColumn& column : preview.columns) {
        json.begin_object()
            .text("file", column.file)
            .text("column", column.name)
            .text("privacy", column.privacy)
            .key("leaves")
            .boolean(column.leaves)
            .end_object();
    }
    json.end_array().end_object();
    return text;
}

}  // namespace jointlog::app
