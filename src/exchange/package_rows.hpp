#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "exchange/package_output.hpp"
#include "jointlog/domain/catalog.hpp"
#include "jointlog/domain/patient_record.hpp"
#include "jointlog/domain/prednisolone.hpp"
#include "jointlog/domain/visit_scores.hpp"

/// Rows of one patient for each table. Rows entered in error are left out.
namespace jointlog::exchange {

/// Codes that the package used, for catalog.csv.
struct UsedCodes {
    std::set<std::string> variables;
    std::set<std::string> joints;
    std::set<std::string> drugs;
    std::set<std::string> adverse_events;
    std::set<std::string> facts;
    std::set<std::string> laboratories;
};

/// A patient as the package sees it: the record and the scores of its visits.
struct PackagePatient {
    const PatientRecord& record;
    const std::vector<VisitScores>& scores;
    const ScoreSettings& settings;
    int gap_days;
    std::optional<Day> cut_day;
    const Pseudonym* pseudonym;  // nullptr: identified
    const Withheld* withheld;    // nullptr: nothing
    UsedCodes& used;

    [[nodiscard]] std::string_view code() const {
        return pseudonym == nullptr ? std::string_view(record.patient->code) : pseudonym->study_id;
    }
    [[nodiscard]] bool is_rare(const RowId& row) const {
        return withheld != nullptr && withheld->rare_rows.contains(row);
    }
};

/// Where inputs of a visit's scores came from, as the tables tell it: "input=..." joined by ';'.
struct InputTexts {
    std::string rows;  // row ids; of a count of the joint map the visit's
    std::string days;  // from the visit
    std::string chosen;
    std::string changed;
};
[[nodiscard]] InputTexts input_texts(const VisitScores& scores, const std::vector<InputId>& of,
                                     TableOutput& out);

[[nodiscard]] Result<void> write_patients(const PackagePatient& patient, TableOutput& out);
[[nodiscard]] Result<void> write_visits(const PackagePatient& patient, TableOutput& out);
[[nodiscard]] Result<void> write_joints(const PackagePatient& patient, TableOutput& out);
[[nodiscard]] Result<void> write_observations(const PackagePatient& patient, TableOutput& out);
[[nodiscard]] Result<void> write_scores(const PackagePatient& patient, TableOutput& out);
[[nodiscard]] Result<void> write_egfr(const PackagePatient& patient, TableOutput& out);
[[nodiscard]] Result<void> write_responses(const PackagePatient& patient, TableOutput& out);
[[nodiscard]] Result<void> write_medications(const PackagePatient& patient, TableOutput& out);
[[nodiscard]] Result<void> write_medication_doses(const PackagePatient& patient, TableOutput& out);
[[nodiscard]] Result<void> write_administrations(const PackagePatient& patient, TableOutput& out);
[[nodiscard]] Result<void> write_adverse_events(const PackagePatient& patient, TableOutput& out);
[[nodiscard]] Result<void> write_facts(const PackagePatient& patient, TableOutput& out);
[[nodiscard]] Result<void> write_exposures(const PackagePatient& patient, TableOutput& out);
[[nodiscard]] Result<void> write_notes(const PackagePatient& patient, TableOutput& out);
[[nodiscard]] Result<void> write_visits_wide(const PackagePatient& patient, TableOutput& out);
[[nodiscard]] Result<void> write_catalog(const UsedCodes& used, const std::vector<Person>& persons,
                                         TableOutput& out);
/// Only what the built-in catalogues know: no person, no laboratory, nothing of the record's own.
void keep_built_in(UsedCodes& used);

/// What scores.csv tells of one index at one visit.
struct ScoreCells {
    std::string value;  // empty: not computed
    std::string category;
    std::string missing;

    friend bool operator==(const ScoreCells&, const ScoreCells&) = default;
};
[[nodiscard]] ScoreCells score_cells(const VisitScores& scores, IndexId id,
                                     const ScoreSettings& settings);

/// The unit in which values of an item are compared: the catalogue's default unit; CRP in mg/L, the
/// unit of its formulas.
[[nodiscard]] std::string canonical_unit(const catalog::Item& item);
/// The number in the canonical unit; nullopt for other values and where digits would be lost.
[[nodiscard]] std::optional<Decimal> canonical_value(const Observation& observation);
/// The same of an observation whose item is known.
[[nodiscard]] std::optional<Decimal> canonical_value(const Observation& observation,
                                                     const catalog::Item& item);
/// Three cells: mg of prednisolone (where it is no decimal, the shortest of the double), factor and source; empty
/// where there is none.
void write_equivalent(const std::optional<PrednisoloneEquivalent>& equivalent, TableOutput& out);
/// Dose times occasions per week; nullopt where one is not known.
[[nodiscard]] std::optional<Decimal> weekly_dose(const DoseStep& step);

}  // namespace jointlog::exchange
