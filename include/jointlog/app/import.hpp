#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "jointlog/app/session.hpp"
#include "jointlog/domain/result.hpp"

/// CSV files into a record, and corrections from CSV files. Columns: describe_import_columns().
namespace jointlog::app {

/// How one source is read. Empty: not said, so read from the file, or asked about.
struct ImportChoices {
    /// patients labs visits joints medications adverse-events facts reported-scores
    std::string kind;
    std::string encoding;    // UTF-8 UTF-16 UTF-16LE UTF-16BE CP932
    std::string delimiter;   // comma semicolon tab
    std::string decimal;     // point comma
    std::string date_order;  // mdy dmy
    std::map<std::string, std::string>
        columns;                               // header -> our column, or an analyte; "": left out
    std::map<std::string, std::string> units;  // header or analyte -> unit
    std::map<std::string, std::string> patients;  // code in the file -> code in the record

    friend bool operator==(const ImportChoices&, const ImportChoices&) = default;
};

/// How far an import is.
struct ImportProgress {
    std::int64_t bytes_read = 0;
    std::int64_t bytes = 0;  // of all sources
    std::int64_t rows = 0;
};

struct ImportRequest {
    std::vector<std::filesystem::path>
        sources;  // CSV files in any order, or one research package folder
    /// For every source: these, then the mapping file, then what the record remembers for a header.
    std::string kind;
    std::optional<std::filesystem::path> mapping;
    std::string encoding;
    std::string delimiter;
    std::string decimal;
    /// Per source, in place of mapping file and memory; fewer than sources: those stand for the rest.
    std::vector<ImportChoices> choices;
    /// Called on the storage thread every few thousand rows; false stops the import, and nothing is stored.
    std::function<bool(const ImportProgress&)> progress;
    bool dry_run = false;  // judge every row, store nothing
    std::optional<std::filesystem::path>
        refused;  // refused rows as CSV, with a column for the reason; must not exist
    std::string who;
    std::string why;
};

/// Something to say about a row of a source.
struct RowRemark {
    std::string source;  // file name
    std::int64_t line = 0;
    std::string column;     // header in the file; empty: the row
    int column_number = 0;  // from 1; 0: the row
    Remark remark;

    /// In English, as it stands in the file of refused rows.
    [[nodiscard]] std::string reason() const { return english(remark); }
};

struct ImportCounts {
    std::int64_t added = 0;
    std::int64_t identical = 0;    // already recorded: not stored again
    std::int64_t conflicting = 0;  // something else is recorded in its place: not stored
    std::int64_t refused = 0;      // not stored
};

struct SourceReport {
    std::string source;
    std::string kind;
    std::vector<std::string> ignored_columns;
    ImportCounts rows;
    std::string encoding = {};  // in which it was read
    std::string delimiter = {};
    std::string decimal = {};         // empty: a point, commas are asked about
    bool remembered = false;          // read with the choices that the record keeps for this header
    bool samples = false;             // one row a sample, analytes as columns
    std::int64_t intervals_line = 0;  // whose reference intervals went with the results; 0: none
    ImportChoices choices = {};       // how it was read, as far as it was said or remembered
};

/// A patient of the sources whom the record does not know: its rows are refused.
struct UnknownPatient {
    std::string source;
    std::string
        code;  // what ImportChoices::patients calls it: of a row without one, name and date of birth
    std::string name = {};  // where the file has them
    std::string birth = {};
    std::int64_t rows = 0;
    bool only_person = false;             // the row has no code
    std::vector<std::string> alike = {};  // patients of the record with this name and date of birth
};

/// What became of every row. Lists hold at most `most_listed` remarks each; the counts are
/// complete.
struct ImportReport {
    static constexpr std::size_t most_listed = 10'000;
    static constexpr std::size_t most_unknown = 1'000;

    std::string batch;  // uuid; empty when nothing was stored
    bool dry_run = false;
    ImportCounts rows;
    std::vector<SourceReport> sources;
    std::vector<RowRemark> refused;
    std::vector<RowRemark> conflicting;
    std::vector<RowRemark> notes;                  // accepted, with something to look at
    std::vector<UnknownPatient> unknown_patients;  // at most most_unknown
    std::vector<RowRemark> score_differences;  // packages: computed otherwise than in scores.csv
    std::int64_t scores_differ = 0;
    std::int64_t remarks_not_listed = 0;

    /// Nothing was refused, nothing conflicts and no score differs.
    [[nodiscard]] bool clean() const {
        return rows.refused == 0 && rows.conflicting == 0 && scores_differ == 0;
    }
};

/// Imports all sources in one transaction under one batch; one operation per patient. Patients are
/// read first, so that the other files of the same call may name them. A refused row stores nothing
/// and takes no other row with it.
/// A folder is a research package that is not de-identified: its rows keep their lasting ids; those recorded already
/// with the same values are identical, with others conflicting. Scores are computed anew and compared.
/// Choices with which rows were stored are kept in the record for files of the same header line.
/// Errors (nothing is stored): not_found, io, malformed or
/// ambiguous header, unknown_code (kind, encoding), already_exists (the file for refused rows), refused (stopped).
[[nodiscard]] Result<ImportReport> import_csv(Session& session, const ImportRequest& request);

enum class CorrectionKind : std::uint8_t {
    correct,     // columns id, value, unit, reason
    mark_error,  // columns id, reason
};

struct CorrectionReport {
    std::int64_t stored = 0;
    std::int64_t refused_rows = 0;
    std::vector<RowRemark> refused;
    std::vector<RowRemark> notes;
};

/// Stores the valid rows in one transaction: new versions of laboratory and visit values, facts and
/// reported scores, or the status "entered in error" of any row. An operation per patient and
/// reason. Errors (nothing is stored): not_found, io, malformed (header).
[[nodiscard]] Result<CorrectionReport> apply_corrections(Session& session, CorrectionKind kind,
                                                         const std::filesystem::path& source,
                                                         std::string_view who,
                                                         std::string_view why);

/// The import kinds and, per column, every header that means it, in English and Japanese; one kind
/// a paragraph.
[[nodiscard]] std::string describe_import_columns();

/// The reports as JSON text, ending with a line feed.
[[nodiscard]] std::string to_json(const ImportReport& report);
[[nodiscard]] std::string to_json(const CorrectionReport& report);

}  // namespace jointlog::app
