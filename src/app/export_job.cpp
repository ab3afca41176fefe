#include "app/export_job.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "app/catalog_settings.hpp"
#include "app/score_settings.hpp"
#include "jointlog/exchange/research_package.hpp"
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
    const auto not_yet = [](std::string_view what) {
        return fail(Errc::refused, fmt::format("{} is not part of this version", what));
    };
    if (request.deidentify) {
        return not_yet("--deidentify");
    }
    if (!request.cut.empty()) {
        return not_yet("--cut");
    }
    if (!request.preset.empty() && !preset_of(request)) {
        return fail(Errc::refused,
                    fmt::format("unknown preset '{}': research or spreadsheet", request.preset));
    }
    return {};
}

/// Codes in binary order: the order of every package. With as_of: of the patients that stood then.
Result<std::vector<std::string>> chosen_patients(storage::RecordFile& file,
                                                 const ExportRequest& request) {
    Result<std::vector<std::string>> codes = file.patient_codes(request.as_of);
    if (!codes || request.patients.empty()) {
        return codes;
    }
    std::vector<std::string> chosen = request.patients;
    std::sort(chosen.begin(), chosen.end());
    chosen.erase(std::unique(chosen.begin(), chosen.end()), chosen.end());
    for (const std::string& code : chosen) {
        if (std::find(codes->begin(), codes->end(), code) == codes->end()) {
            return fail(Errc::not_found,
                        request.as_of
                            ? fmt::format("no patient {} as of operation {}", code, *request.as_of)
                            : fmt::format("no patient {}", code));
        }
    }
    return chosen;
}

/// Whether consent lets the patient into the package; counts those left out.
bool admitted(ResearchUse consent, bool include_not_asked, exchange::PackageInfo& info) {
    switch (consent) {
        case ResearchUse::agreed:
            return true;
        case ResearchUse::not_asked:
            info.left_out_not_asked += include_not_asked ? 0 : 1;
            return include_not_asked;
        case ResearchUse::declined:
            ++info.left_out_declined;
            return false;
        case ResearchUse::withdrawn:
            ++info.left_out_withdrawn;
            return false;
    }
    return false;
}

Result<exchange::PackageInfo> describe(storage::RecordFile& file, const ExportContext& context,
                                       const ExportRequest& request) {
    const FileInfo stored = file.info();
    Result<std::vector<Person>> persons = file.persons();
    if (!persons) {
        return Unexpected{persons.error()};
    }
    exchange::PackageInfo info;
    info.shape = request.shape == ExportShape::wide   ? exchange::PackageShape::wide
                 : request.shape == ExportShape::both ? exchange::PackageShape::both
                                                      : exchange::PackageShape::long_rows;
    info.preset = preset_of(request).value_or(exchange::PackagePreset::research);
    info.program_version = version;
    info.schema_version = stored.schema_version;
    info.mode = stored.mode;
    info.sample = context.sample;
    info.head = stored.head;
    info.as_of = request.as_of;
    info.only_patients = request.patients;
    info.include_not_asked = request.include_not_asked;
    info.gap_days = request.gap_days;
    info.written =
        request.source_date_epoch ? Instant{*request.source_date_epoch * 1000, 0} : context.now;
    // an earlier state is classified as it was then
    info.settings = request.as_of ? read_score_settings(file, request.as_of) : context.settings;
    info.persons = std::move(*persons);
    auto additions = catalog_settings(file, request.as_of);
    if (!additions) {
        return Unexpected{additions.error()};
    }
    info.catalog_settings = std::move(*additions);
    return info;
}

/// Consent as it stands now, whatever state is exported: who withdrew since then is left out.
Result<ResearchUse> consent_now(storage::RecordFile& file, const PatientRecord& exported,
                                const std::string& code, const ExportRequest& request) {
    if (!request.as_of) {
        return exported.patient->research_use;
    }
    const Result<PatientRecord> now = file.load_patient(code);
    return now ? Result<ResearchUse>(now->patient->research_use) : Unexpected{now.error()};
}

Result<void> add_patient(storage::RecordFile& file, exchange::PackageWriter& writer,
                         const std::string& code, const ExportRequest& request,
                         exchange::PackageInfo& info) {
    Result<PatientRecord> record = file.load_patient(code, request.as_of);
    if (!record) {
        const bool later =
            request.as_of && record.error().code == Errc::not_found;  // not yet recorded then
        return later ? Result<void>() : Unexpected{record.error()};
    }
    if (record->patient.in_error()) {
        return {};
    }
    const Result<ResearchUse> consent = consent_now(file, *record, code, request);
    if (!consent) {
        return Unexpected{consent.error()};
    }
    if (!admitted(*consent, request.include_not_asked, info)) {
        return {};
    }
    info.left_out_rows += exchange::leave_out_rows_of_errors(*record);
    return writer.add(*record, score_visits(*record, info.settings), info.settings, info.gap_days);
}

}  // namespace

Result<ExportReport> export_from(storage::RecordFile& file, const ExportContext& context,
                                 const ExportRequest& request) {
    if (const Result<void> possible = check_request(request); !possible) {
        return Unexpected{possible.error()};
    }
    const Result<std::vector<std::string>> codes = chosen_patients(file, request);
    if (!codes) {
        return Unexpected{codes.error()};
    }
    Result<exchange::PackageInfo> info = describe(file, context, request);
    if (!info) {
        return Unexpected{info.error()};
    }
    auto writer = exchange::PackageWriter::begin(request.out, info->shape, info->preset);
    if (!writer) {
        return Unexpected{writer.error()};
    }
    for (const std::string& code : *codes) {
        if (const Result<void> added = add_patient(file, **writer, code, request, *info); !added) {
            return Unexpected{added.error()};
        }
    }
    Result<exchange::PackageSummary> summary = (*writer)->finish(*info);
    if (!summary) {
        return Unexpected{summary.error()};
    }
    ExportReport report;
    report.folder = request.out;
    report.patients = summary->patients;
    report.left_out_declined = info->left_out_declined;
    report.left_out_withdrawn = info->left_out_withdrawn;
    report.left_out_not_asked = info->left_out_not_asked;
    report.risky_cells = summary->risky_cells;
    for (exchange::WrittenFile& written : summary->files) {
        report.files.push_back(
            {std::move(written.name), written.rows, written.bytes, std::move(written.sha256)});
    }
    return report;
}

}  // namespace jointlog::app
