#pragma once

#include <memory>

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
    std::shared_ptr<IdSource> random =
        nullptr;  // of study ids; needed where a package is de-identified
};

/// export_package on an open file.
[[nodiscard]] Result<ExportReport> export_from(storage::RecordFile& file,
                                               const ExportContext& context,
                                               const ExportRequest& request);
/// preview_export on an open file.
[[nodiscard]] Result<ExportPreview> preview_from(storage::RecordFile& file,
                                                 const ExportContext& context,
                                                 const ExportRequest& request);

}  // namespace jointlog::app
