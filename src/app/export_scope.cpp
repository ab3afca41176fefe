#include "app/export_scope.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "jointlog/domain/row_acts.hpp"

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

/// The patient that a duplicate was merged into, by its last operations; empty where there was none.
Result<std::string> merged_into(storage::RecordFile& file, const std::string& code) {
    const Result<std::vector<OperationInfo>> operations = file.operations(code);
    if (!operations) {
        return Unexpected{operations.error()};
    }
    std::string kept;
    for (const OperationInfo& operation : *operations) {
        const auto reason = parse_transfer_reason(operation.reason);
        if (reason && reason->reason == TransferReason::merged_into) {
            kept = reason->patient_code;
        }
    }
    return kept;
}

/// Consent as it stands now, whatever state is exported: who withdrew since then is left out, under the code of then too
/// where it was a duplicate that has been merged.
Result<ResearchUse> consent_now(storage::RecordFile& file, const PatientRecord& exported,
                                const std::string& code, const ExportRequest& request) {
    if (!request.as_of) {
        return exported.patient->research_use;
    }
    std::vector<std::string> codes{code};  // each is asked once: a merge may have been turned round
    while (true) {
        const Result<PatientRecord> now = file.load_patient(codes.back());
        if (!now) {
            return Unexpected{now.error()};
        }
        const ResearchUse consent = now->patient->research_use;
        if (!now->patient.in_error()) {
            return consent;
        }
        Result<std::string> kept = merged_into(file, codes.back());
        if (!kept) {
            return Unexpected{kept.error()};
        }
        if (kept->empty() || std::find(codes.begin(), codes.end(), *kept) != codes.end()) {
            return consent;
        }
        codes.push_back(std::move(*kept));
    }
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
