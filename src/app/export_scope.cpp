#include "app/export_scope.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace jointlog::app {
namespace {

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

/// Consent as it stands now, whatever state is exported: who withdrew since then is left out.
Result<ResearchUse> consent_now(storage::RecordFile& file, const PatientRecord& exported,
                                const std::string& code, const ExportRequest& request) {
    if (!request.as_of) {
        return exported.patient->research_use;
    }
    const Result<PatientRecord> now = file.load_patient(code);
    return now ? Result<ResearchUse>(now->patient->research_use) : Unexpected{now.error()};
}

}  // namespace

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

Result<std::optional<PatientRecord>> admitted_record(storage::RecordFile& file,
                                                     const std::string& code,
                                                     const ExportRequest& request,
                                                     exchange::PackageInfo& info) {
    using Answer = Result<std::optional<PatientRecord>>;
    Result<PatientRecord> record = file.load_patient(code, request.as_of);
    if (!record) {
        const bool later =
            request.as_of && record.error().code == Errc::not_found;  // not yet recorded then
        return later ? Answer(std::nullopt) : Unexpected{record.error()};
    }
    if (record->patient.in_error()) {
        return Answer(std::nullopt);
    }
    const Result<ResearchUse> consent = consent_now(file, *record, code, request);
    if (!consent) {
        return Unexpected{consent.error()};
    }
    if (!admitted(*consent, request.include_not_asked, info)) {
        return Answer(std::nullopt);
    }
    info.left_out_rows += exchange::leave_out_rows_of_errors(*record);
    return std::optional(std::move(*record));
}

}  // namespace jointlog::app
