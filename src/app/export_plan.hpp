#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/export_job.hpp"
#include "app/export_log.hpp"
#include "jointlog/exchange/research_package.hpp"

namespace jointlog::app {

/// What an export is about to do: the request with the options of its cut.
struct ExportPlan {
    ExportRequest request;
    exchange::PackageInfo info;
    std::vector<std::string> codes;  // of the patients to ask for, in binary order
    std::optional<ExportCut> cut;
};

/// Reads what the export needs to know before the first patient; writes nothing. Errors: those of export_package.
[[nodiscard]] Result<ExportPlan> plan_export(storage::RecordFile& file,
                                             const ExportContext& context,
                                             const ExportRequest& request);

}  // namespace jointlog::app
