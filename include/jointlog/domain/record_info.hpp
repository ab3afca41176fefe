#pragma once

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "jointlog/domain/ids.hpp"
#include "jointlog/domain/indices.hpp"
#include "jointlog/domain/patient_record.hpp"

/// What a record file says about itself: values that storage fills and every layer above reads.
namespace jointlog {

/// Whom a record file is for: one person's own record, or a clinic's many patients.
enum class Mode : std::uint8_t { own, clinic };

/// Where the log stands: the number of the last operation and the chain value after it (lower-case hex).
struct LogHead {
    std::int64_t operation = 0;
    std::string chain_hex;
};

struct FileInfo {
    std::filesystem::path path;
    Uuid file_id;
    int schema_version = 0;
    Mode mode = Mode::clinic;
    bool read_only = false;
    bool sample = false;  // holds sample data: every screen and output says so
    LogHead head;
};

/// The newest computed value of an index.
struct LatestScore {
    IndexId index = IndexId::das28_crp;
    Day day;
    double value = 0;
    std::string text;  // as displayed
};

/// One row of the patient list.
struct PatientSummary {
    Patient patient;
    RowMeta meta;
    std::string fold_key;                   // fold(code, name, kana) separated by spaces
    std::optional<Day> last_visit;          // the first day of its date
    std::vector<PartialDate> vague_visits;  // dates of visits that are no day
    std::optional<PartialDate> planned_visit;
    int notes = 0;
    std::optional<Observation> last_crp;
    std::optional<Observation> last_mmp3;
    std::vector<LatestScore> scores;  // empty while scores_stale
    bool scores_stale = true;
    bool same_name = false;  // another patient has the same folded name
};

/// What is recorded as the date of the patient's visit that is placed on a day: a month where no day is.
[[nodiscard]] inline PartialDate visit_date(const PatientSummary& row, Day day) {
    const auto vague =
        std::find_if(row.vague_visits.begin(), row.vague_visits.end(),
                     [day](const PartialDate& date) { return date.anchor() == day; });
    return vague == row.vague_visits.end() ? PartialDate::exactly(day) : *vague;
}

/// Something that verification found, with the place where it stands.
struct Finding {
    std::string
        code;  // integrity foreign_key content chain version_gap anchor counter schema definition
    std::string place;  // table, patient code, row id or operation number
    std::string detail;
};
struct VerifyReport {
    bool deep = false;
    bool tail_checkable = false;  // an anchor was given
    std::int64_t operations = 0;
    std::int64_t rows = 0;
    LogHead head;
    std::vector<Finding> findings;
};

/// Where a row stands now.
struct RowPlace {
    std::string patient_code;
    RowMeta meta;
    Entity value;
};

}  // namespace jointlog
