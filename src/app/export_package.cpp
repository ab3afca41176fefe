#include <fmt/format.h>

#include "app/export_job.hpp"
#include "app/session_access.hpp"
#include "jointlog/domain/json_writer.hpp"

namespace jointlog::app {

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
    const ExportContext context{session.score_settings(), session.now(), session.info().sample};
    return Session::Access::run<ExportReport>(
        session, [&](storage::RecordFile& file) { return export_from(file, context, request); });
}

std::string to_json(const ExportReport& report) {
    std::string text;
    JsonWriter json(text);
    json.begin_object().number("patients", report.patients).key("left_out").begin_object();
    json.number("declined", report.left_out_declined)
        .number("withdrawn", report.left_out_withdrawn);
    json.number("not_asked", report.left_out_not_asked)
        .end_object()
        .number("risky_cells", report.risky_cells);
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

}  // namespace jointlog::app
