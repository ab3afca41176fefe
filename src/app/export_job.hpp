#pragma once

#include "jointlog/app/research_export.hpp"
#include "jointlog/domain/ids.hpp"
#include "jointlog/domain/visit_scores.hpp"
#include "jointlog/storage/record_file.hpp"

namespace jointlog::app {

/// What an export takes from the session, copied on the caller's thread.
struct ExportContext {
    ScoreSettings settings;
    Instant now;
    bool sample = false;
};

/// export_package on an open file.
[[nodiscard]] Result<ExportReport> export_from(storage::RecordFile& file,
                                               const ExportContext& context,
                                               const ExportRequest& request);

}  // namespace jointlog::app
