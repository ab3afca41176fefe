#pragma once

#include <string>
#include <vector>

#include "app/export_job.hpp"
#include "jointlog/exchange/research_package.hpp"

/// Which patients an export takes, and their records as it takes them.
namespace jointlog::app {

/// Codes in binary order. With as_of: of the patients that stood then. Errors: not_found (a code asked for).
[[nodiscard]] Result<std::vector<std::string>> chosen_patients(storage::RecordFile& file,
                                                               const ExportRequest& request);

/// One patient's record without what belongs to a visit or course in error; nullopt where it stays out: by the consent
/// as it stands now, entered in error, or not yet recorded then. Counts go to `info`.
[[nodiscard]] Result<std::optional<PatientRecord>> admitted_record(storage::RecordFile& file,
                                                                   const std::string& code,
                                                                   const ExportRequest& request,
                                                                   exchange::PackageInfo& info);

}  // namespace jointlog::app
