#pragma once

#include "jointlog/app/report.hpp"
#include "jointlog/app/session.hpp"

namespace jointlog::app {

/// What a report says of its record file and its printing: log head, file name, program, and the local time, which
/// SOURCE_DATE_EPOCH fixes (seconds, UTC) for reproducible files.
[[nodiscard]] ReportOptions report_options(const Session& session, ReportKind kind);

}  // namespace jointlog::app
