#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "jointlog/domain/ids.hpp"
#include "jointlog/domain/patient_record.hpp"
#include "jointlog/domain/record_info.hpp"
#include "jointlog/domain/result.hpp"
#include "jointlog/domain/visit_scores.hpp"
#include "jointlog/exchange/deidentify.hpp"
#include "jointlog/exchange/package_schema.hpp"

namespace jointlog::exchange {

/// What the manifest and the settings tables say about the package.
struct PackageInfo {
    PackageForm form;
    std::string program_version;
    int schema_version = 0;
    Mode mode = Mode::clinic;
    bool sample = false;
    LogHead head;
    std::optional<std::int64_t> as_of;       // operation
    std::vector<std::string> only_patients;  // as asked for; empty: all
    bool include_not_asked = true;
    std::optional<Day> cut_day;  // see PackagePerson
    int gap_days = 0;  // exposures: rows of one drug and dose with no more days between are one row
    std::int64_t left_out_declined = 0;
    std::int64_t left_out_withdrawn = 0;
    std::int64_t left_out_not_asked = 0;
    std::int64_t left_out_rows = 0;  // leave_out_rows_of_errors of all patients
    Instant written;                 // only the manifest holds it
    Withheld withheld;               // of all patients; only where the package is de-identified
    std::vector<SmallCell> small_cells;
    ScoreSettings settings;
    /// The record's own analytes, units, laboratories and profiles, as stored: name and JSON object.
    std::vector<std::pair<std::string, std::string>> catalog_settings;
    std::vector<Person> persons;
};

struct WrittenFile {
    std::string name;
    std::int64_t rows = 0;
    std::int64_t bytes = 0;
    std::string sha256;
};

struct PackageSummary {
    std::vector<WrittenFile> files;  // manifest.json is the last
    std::int64_t patients = 0;
    std::int64_t risky_cells = 0;
};

/// A table as a package would have it.
struct PreviewedTable {
    std::string file;
    std::int64_t rows = 0;
    std::vector<std::vector<std::string>> first_rows;  // as cells, below the header
};

struct PackagePreview {
    std::vector<PreviewedTable> tables;
    std::int64_t patients = 0;
    std::int64_t risky_cells = 0;
};

/// One patient as a package takes it in.
struct PackagePerson {
    const PatientRecord& record;
    const std::vector<VisitScores>& scores;  // from the days as recorded
    const ScoreSettings& settings;
    int gap_days = 0;
    /// Exposures: what goes on then ends here (without a day where the package is de-identified), what began later is
    /// left out.
    std::optional<Day> cut_day = {};
    const Pseudonym* pseudonym = nullptr;  // needed where the package is de-identified
    const Withheld* withheld = nullptr;
};

/// Writes a research package patient by patient; memory does not grow with their number. Nothing
/// stands in the folder until finish(): the files are written to FOLDER.partial, which is removed
/// when the writer goes without finish().
class PackageWriter {
public:
    /// folder: absent or empty. Errors: already_exists, io.
    [[nodiscard]] static Result<std::unique_ptr<PackageWriter>> begin(
        const std::filesystem::path& folder, const PackageForm& form);
    /// A writer that writes nothing: it counts rows and keeps the first of each table, for preview().
    [[nodiscard]] static Result<std::unique_ptr<PackageWriter>> begin_preview(
        const PackageForm& form);
    ~PackageWriter();

    /// Patients are given in the order of their codes; of their study ids where the package is de-identified.
    [[nodiscard]] Result<void> add(const PackagePerson& person);
    /// Writes what describes the tables, brings everything to the disk and renames the folder.
    [[nodiscard]] Result<PackageSummary> finish(const PackageInfo& info);
    /// Instead of finish(), after begin_preview().
    [[nodiscard]] Result<PackagePreview> preview(const PackageInfo& info);

private:
    struct Impl;
    explicit PackageWriter(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

/// Removes the rows that belong to a visit or a course entered in error, which is in no table of a package: joints and
/// values of such a visit, doses and administrations of such a course. Called before the scores are computed. Returns
/// how many rows, themselves not in error, were left out.
[[nodiscard]] std::int64_t leave_out_rows_of_errors(PatientRecord& record);

}  // namespace jointlog::exchange
