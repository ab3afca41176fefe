#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "jointlog/domain/patient_record.hpp"
#include "jointlog/domain/result.hpp"

/// Rows of the import files as values of the record. Which columns there are: import_columns.cpp.
namespace jointlog::exchange {

enum class ImportKind : std::uint8_t {
    patients,
    visits,
    joints,
    labs,
    medications,
    adverse_events,
    facts,
    reported_scores,
};
inline constexpr std::size_t import_kind_count = 8;
/// "patients", "labs", "adverse-events" ...
[[nodiscard]] std::string_view code(ImportKind kind);
/// Errors: unknown_code, naming the kinds.
[[nodiscard]] Result<ImportKind> parse_import_kind(std::string_view text);
/// "patients, visits, ...".
[[nodiscard]] std::string import_kind_list();

/// A column of an import file: the name in the contract and other headers that mean it, Japanese
/// ones included.
struct ImportColumn {
    std::string_view name;
    std::string_view other_names;  // separated by ';'
    bool names_kind = false;       // stands in files of this kind only
    bool number = false;           // holds numbers: the decimal mark of the file applies
};
[[nodiscard]] std::span<const ImportColumn> import_columns(ImportKind kind);

/// A patient and the columns of which the row has a cell that is not empty.
struct PatientEntry {
    Patient patient;
    std::vector<std::string_view> stated;
};
/// A visit with the values of its row; the observations name no visit yet.
struct VisitEntry {
    Visit visit;
    std::vector<Observation> observations;
};
/// A joint of the visit on a date; finding.visit is not set yet.
struct JointEntry {
    PartialDate date;
    JointFinding finding;
};
/// A course, as far as one row tells it, and the step of that row; step.course is not set yet.
struct CourseEntry {
    MedicationCourse course;
    std::optional<DoseStep> step;
};
/// A single administration; course_label names the course it belongs to, where there is one.
struct AdministrationEntry {
    Administration administration;
    std::string course_label;
};

/// The values of one row where analytes are columns.
struct SampleEntry {
    std::vector<Observation> observations;
};

using ImportContent =
    std::variant<PatientEntry, VisitEntry, JointEntry, Observation, SampleEntry, CourseEntry,
                 AdministrationEntry, AdverseEvent, Fact, ReportedScore>;

/// Something to say about a cell or, without a column, about the row.
struct CellRemark {
    std::string column;     // header as it stands in the file
    int column_number = 0;  // from 1; 0: the row
    Remark remark;
};

/// Stands for the code of a patient where a file tells name and date of birth alone: "Name 1960-05-01". Empty where one
/// of the two is.
[[nodiscard]] std::string person_key(std::string_view name, std::string_view birth);

/// What became of one row of a file.
struct ImportRow {
    std::int64_t line = 0;
    std::string patient;       // the record's code for it; or name and date of birth
    bool only_person = false;  // patient is person_key(): nothing says which patient it is
    std::string matched_from;  // what the file calls the patient, where the mapping said who it is
    std::optional<ImportContent> content;  // nullopt: refused
    std::vector<CellRemark> refusals;
    std::vector<CellRemark> notes;
};

}  // namespace jointlog::exchange
