#pragma once

#include <string>
#include <vector>

#include "jointlog/app/research_export.hpp"

/// What a de-identified package tells and what it holds back.
namespace jointlog::cli {

/// Prints it; the exit code.
int show_preview(app::Session& session, const app::ExportRequest& request, bool json);
/// Cells of fewer than 5 persons, as a warning. Rare terms are named here and not in the package.
void print_small_cells(const std::vector<app::ExportSmallCell>& cells);
[[nodiscard]] std::string withheld_text(const app::ExportWithheld& withheld);

}  // namespace jointlog::cli
