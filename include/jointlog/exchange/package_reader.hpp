#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "jointlog/domain/patient_record.hpp"
#include "jointlog/domain/record_info.hpp"
#include "jointlog/domain/result.hpp"
#include "jointlog/domain/visit_scores.hpp"
#include "jointlog/exchange/package_schema.hpp"

/// Reads a research package that is not de-identified back into what was exported.
namespace jointlog::exchange {

/// What the manifest says of the package.
struct PackageManifest {
    struct File {
        std::string name;
        std::int64_t rows = 0;
        std::string sha256;
    };
    PackagePreset preset = PackagePreset::research;
    std::string shape;  // "long", "wide", "both"
    bool deidentified = false;
    bool sample = false;
    Mode mode = Mode::clinic;
    std::vector<File> files;
    std::string sha256;  // of the manifest itself
};

/// Where a row stands in the package.
struct PackageLine {
    std::string_view file;  // lives as long as the program
    std::int64_t line = 0;
};

/// A computed score as the package has it.
struct PackagedScore {
    RowId visit;
    std::string index;
    std::string value;  // empty: not computed
    std::string category;
    std::string missing;
    std::int64_t line = 0;
};

/// One patient with everything that the package holds of it. RowMeta::version is that of the record of origin.
struct PackagedPatient {
    PatientRecord record;
    std::map<RowId, PackageLine> lines;
    std::vector<PackagedScore> scores;
};

struct PackagedSetting {
    std::string name;
    std::string value;
    std::int64_t line = 0;
};

/// A score that is computed otherwise here than it stands in the package.
struct ScoreDifference {
    std::int64_t line = 0;
    std::string index;
    std::string here;
    std::string in_package;
};

class PackageReader {
public:
    /// Reads the manifest and checks every file against it (SHA-256 and number of rows) before anything is told.
    /// Errors name the file: not_found, malformed (no package, changed, or half of one), newer_version, io.
    [[nodiscard]] static Result<std::unique_ptr<PackageReader>> open(
        const std::filesystem::path& folder);
    ~PackageReader();

    [[nodiscard]] const PackageManifest& manifest() const;
    [[nodiscard]] Result<std::vector<PackagedSetting>> settings() const;
    /// Names of all persons of the record.
    [[nodiscard]] Result<std::vector<std::string>> persons() const;
    /// The next patient; false behind the last. Memory does not grow with their number.
    /// Errors: malformed, naming file, line and column.
    [[nodiscard]] Result<bool> next(PackagedPatient& out);

private:
    struct Impl;
    explicit PackageReader(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

/// Holds the scores of a package against those computed here: value, category and what is missing.
[[nodiscard]] std::vector<ScoreDifference> compare_scores(
    const std::vector<PackagedScore>& packaged, const std::vector<VisitScores>& computed,
    const ScoreSettings& settings);

}  // namespace jointlog::exchange
