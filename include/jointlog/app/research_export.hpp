#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "jointlog/app/session.hpp"
#include "jointlog/domain/result.hpp"

namespace jointlog::app {

enum class ExportShape : std::uint8_t { long_rows, wide, both };
/// "long", "wide", "both". Errors: unknown_code.
[[nodiscard]] Result<ExportShape> parse_export_shape(std::string_view text);

/// What goes into a research package. Fields that this version cannot do are refused, never
/// ignored.
struct ExportRequest {
    std::filesystem::path out;  // absent or an empty folder
    ExportShape shape = ExportShape::long_rows;
    std::vector<std::string> patients;  // codes; empty: all
    std::optional<std::int64_t> as_of;  // operation number; nullopt: now
    bool include_not_asked =
        true;            // persons who were not asked about research use; stated in the manifest
    int gap_days = 0;    // exposures.csv joins rows of one drug and dose with no more days between
    std::string preset;  // "research" or "spreadsheet"; empty: research
    bool deidentify = false;                        // refused
    std::string cut;                                // refused unless empty
    std::optional<std::int64_t> source_date_epoch;  // seconds; overrides the clock in the manifest
};

struct ExportedFile {
    std::string name;
    std::int64_t rows = 0;  // without the header; 0 for files that are no tables
    std::int64_t bytes = 0;
    std::string sha256;
};

struct ExportReport {
    std::filesystem::path folder;
    std::vector<ExportedFile> files;  // manifest.json is the last
    std::int64_t patients = 0;
    std::int64_t left_out_declined = 0;
    std::int64_t left_out_withdrawn = 0;
    std::int64_t left_out_not_asked = 0;
    std::int64_t risky_cells =
        0;  // text cells that a spreadsheet would run; listed in the manifest, not altered
};

/// Writes a research package: to OUT.partial first, which is renamed when every byte is on the
/// disk. On an error nothing is left. The same record and request give the same bytes; only
/// manifest.json holds the time.
/// Errors: already_exists (the folder is not empty), not_found (a patient), refused (what this
/// version cannot do), io.
[[nodiscard]] Result<ExportReport> export_package(Session& session, const ExportRequest& request);

[[nodiscard]] std::string to_json(const ExportReport& report);

}  // namespace jointlog::app
