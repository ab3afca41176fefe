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

/// What goes into a research package. What this version cannot do is refused, never ignored.
struct ExportRequest {
    std::filesystem::path out;  // absent or an empty folder
    ExportShape shape = ExportShape::long_rows;
    std::vector<std::string> patients;  // codes; empty: all
    std::optional<std::int64_t> as_of;  // operation number; nullopt: now
    bool include_not_asked =
        true;            // persons who were not asked about research use; stated in the manifest
    int gap_days = 0;    // exposures.csv joins rows of one drug and dose with no more days between
    std::string preset;  // "research" or "spreadsheet"; empty: research
    /// Pseudonymised, Safe-Harbor-style: study ids for codes, study days for dates, no names, no typed words.
    bool deidentify = false;
    bool shift_dates =
        false;  // instead of study days: dates shifted by one number of days per patient
    /// Who stands behind the study ids; outside of `out`. One that is there is used again, so that everybody keeps their
    /// id, and gets what is new.
    std::filesystem::path key_file;
    /// A name under which the record keeps its state, a day and these options, so that the package can be made again.
    std::string cut;
    std::optional<Day> cut_day;  // exposures that go on end here; nullopt: with a cut, today
    /// Of a cut that is there the options are the record's own; true: those given here must be the same.
    bool options_given = false;
    std::optional<std::int64_t> source_date_epoch;  // seconds; overrides the clock in the manifest
    std::string who;  // who exports, for the log; empty: the file's default person
    std::string why;
};

struct ExportedFile {
    std::string name;
    std::int64_t rows = 0;  // without the header; 0 for files that are no tables
    std::int64_t bytes = 0;
    std::string sha256;
};

/// Fewer than 5 persons have something in common.
struct ExportSmallCell {
    /// sex, rf, acpa, status, drug, route, stop_reason, injected_joint, adverse_event, seriousness, outcome, fact,
    /// variable, reported_score
    std::string kind;
    std::string code;  // fact: "kind" or "kind=value"
    std::int64_t persons = 0;
    bool held_back = false;  // a rare term, which does not leave
};

/// What a de-identified package holds back of its rows.
struct ExportWithheld {
    std::int64_t adverse_event_terms = 0;  // rare
    std::int64_t facts = 0;                // kinds or values, rare
    std::int64_t own_results = 0;          // results of the record's own analytes or units
    std::int64_t own_doses = 0;            // doses in a unit that the catalogues do not know
    std::int64_t egfr_results = 0;         // eGFR of persons who are or may be over 89
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
    std::vector<ExportSmallCell> small_cells;  // only of a de-identified package
    ExportWithheld withheld;
    bool logged = false;  // in the record, where it can be written
};

/// A column and what a package of the request does with it.
struct ExportColumn {
    std::string file;
    std::string name;
    /// keep, coded, study_id, row_id, date, day, study_only; or person, free_text, own, trace: held back.
    std::string privacy;
    bool leaves = true;
};

/// A table and its first rows, at most 20, as they would be written.
struct PreviewedFile {
    std::string name;
    std::int64_t rows = 0;
    std::vector<std::vector<std::string>> first_rows;  // below the header
};

/// What a package would hold.
struct ExportPreview {
    std::int64_t patients = 0;
    std::int64_t left_out_declined = 0;
    std::int64_t left_out_withdrawn = 0;
    std::int64_t left_out_not_asked = 0;
    std::vector<ExportColumn> columns;
    std::vector<ExportSmallCell> small_cells;
    ExportWithheld withheld;
    std::vector<PreviewedFile> files;
    std::int64_t risky_cells = 0;  // see ExportReport
};

/// A cut that the record keeps.
struct StoredCut {
    std::string name;
    ExportRequest options;  // as_of and cut_day are those of the cut
};

/// Writes a research package: to OUT.partial first, which is renamed when every byte is on the
/// disk. On an error nothing is left. The same record and request give the same bytes; only
/// manifest.json holds the time.
/// The export is noted in the record: who, when, options, counts; such a note is no change of the record.
/// Errors: already_exists (the folder is not empty), not_found (a patient), refused (what this
/// version cannot do; a key file that is missing or stands within the folder; a cut with other options), conflict (the key
/// file of another record), malformed (the key file), io.
[[nodiscard]] Result<ExportReport> export_package(Session& session, const ExportRequest& request);
/// Reads what it would read, and writes nothing; study ids that no key file has yet are drawn for the look only. Errors: those of export_package that are not of writing.
[[nodiscard]] Result<ExportPreview> preview_export(Session& session, const ExportRequest& request);

/// The cuts of the record, by name; those of another version of the program are left out.
void export_cuts(Session& session, Session::Done<std::vector<StoredCut>> done);

[[nodiscard]] std::string to_json(const ExportReport& report);
[[nodiscard]] std::string to_json(const ExportPreview& preview);

}  // namespace jointlog::app
