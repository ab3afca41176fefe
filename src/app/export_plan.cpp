#include "app/export_plan.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "app/catalog_settings.hpp"
#include "app/export_log.hpp"
#include "app/export_scope.hpp"
#include "app/score_settings.hpp"
#include "jointlog/version.hpp"

namespace jointlog::app {
namespace {

std::optional<exchange::PackagePreset> preset_of(const ExportRequest& request) {
    for (const auto preset :
         {exchange::PackagePreset::research, exchange::PackagePreset::spreadsheet}) {
        if (request.preset == code(preset)) {
            return preset;
        }
    }
    return std::nullopt;
}

Result<void> check_request(const ExportRequest& request) {
    if (!request.preset.empty() && !preset_of(request)) {
        return fail(Errc::refused,
                    fmt::format("unknown preset '{}': research or spreadsheet", request.preset));
    }
    if (!request.deidentify && (request.shift_dates || !request.key_file.empty())) {
        return fail(Errc::refused, "shifted dates and a key file belong to --deidentify");
    }
    return {};
}

exchange::PackageForm form_of(const ExportRequest& request) {
    return {request.shape == ExportShape::wide   ? exchange::PackageShape::wide
            : request.shape == ExportShape::both ? exchange::PackageShape::both
                                                 : exchange::PackageShape::long_rows,
            preset_of(request).value_or(exchange::PackagePreset::research),
            !request.deidentify   ? exchange::PackageDates::identified
            : request.shift_dates ? exchange::PackageDates::shifted
                                  : exchange::PackageDates::study_days};
}

/// The persons of the record; of a cut: those of then.
Result<std::vector<Person>> persons_of(storage::RecordFile& file,
                                       const std::optional<ExportCut>& cut) {
    Result<std::vector<Person>> persons = persons_without_exporters(file);
    if (persons && cut) {
        std::erase_if(*persons, [&](const Person& person) {
            return std::find(cut->persons.begin(), cut->persons.end(), person.name)
                   == cut->persons.end();
        });
    }
    return persons;
}

Result<exchange::PackageInfo> describe(storage::RecordFile& file, const ExportContext& context,
                                       const ExportRequest& request,
                                       const std::optional<ExportCut>& cut) {
    const FileInfo stored = file.info();
    Result<std::vector<Person>> persons = persons_of(file, cut);
    const Result<LogHead> head = head_without_notes(file, request.as_of);
    auto additions = catalog_settings(file, request.as_of);
    if (!persons || !head || !additions) {
        return Unexpected{!persons ? persons.error() : !head ? head.error() : additions.error()};
    }
    exchange::PackageInfo info;
    info.form = form_of(request);
    info.program_version = version;
    info.schema_version = stored.schema_version;
    info.mode = stored.mode;
    info.sample = context.sample;
    info.head = *head;
    info.as_of = request.as_of;
    info.cut_day = request.cut_day;
    info.only_patients = request.patients;
    info.include_not_asked = request.include_not_asked;
    info.gap_days = request.gap_days;
    info.written = request.source_date_epoch ? Instant{*request.source_date_epoch * 1000, 0}
                   : cut                     ? Instant{cut->written_ms, 0}
                                             : context.now;
    // an earlier state is classified as it was then
    info.settings = request.as_of ? read_score_settings(file, request.as_of) : context.settings;
    info.persons = std::move(*persons);
    info.catalog_settings = std::move(*additions);
    return info;
}

}  // namespace

Result<ExportPlan> plan_export(storage::RecordFile& file, const ExportContext& context,
                               const ExportRequest& request) {
    ExportPlan plan{request, {}, {}, {}};
    if (!request.cut.empty()) {
        Result<ExportCut> resolved = resolve_cut(file, context, plan.request);
        if (!resolved) {
            return Unexpected{resolved.error()};
        }
        plan.cut = std::move(*resolved);
        plan.request.as_of = plan.cut->operation;
        plan.request.cut_day = plan.cut->day;
    }
    if (const Result<void> possible = check_request(plan.request); !possible) {
        return Unexpected{possible.error()};
    }
    Result<std::vector<std::string>> codes = chosen_patients(file, plan.request);
    Result<exchange::PackageInfo> info = describe(file, context, plan.request, plan.cut);
    if (!codes || !info) {
        return Unexpected{codes ? info.error() : codes.error()};
    }
    plan.codes = std::move(*codes);
    plan.info = std::move(*info);
    return plan;
}

}  // namespace jointlog::app
