#pragma once

#include "exchange/package_cells.hpp"
#include "jointlog/exchange/package_reader.hpp"

/// One row of a table as the row of the record that it was: the counterparts of package_rows.hpp.
namespace jointlog::exchange {

[[nodiscard]] Recorded<Patient> read_patient(PackageCells& cells);
[[nodiscard]] Recorded<Visit> read_visit(PackageCells& cells);
[[nodiscard]] Recorded<JointFinding> read_joint(PackageCells& cells);
[[nodiscard]] Recorded<Observation> read_observation(PackageCells& cells);
[[nodiscard]] Recorded<MedicationCourse> read_course(PackageCells& cells);
[[nodiscard]] Recorded<DoseStep> read_dose_step(PackageCells& cells);
[[nodiscard]] Recorded<Administration> read_administration(PackageCells& cells);
[[nodiscard]] Recorded<AdverseEvent> read_adverse_event(PackageCells& cells);
[[nodiscard]] Recorded<Fact> read_fact(PackageCells& cells);
[[nodiscard]] Recorded<Note> read_note(PackageCells& cells);
[[nodiscard]] Recorded<ReportedScore> read_reported_score(PackageCells& cells);
[[nodiscard]] PackagedScore read_computed_score(PackageCells& cells);

/// The identity of a row from its column, and its version in the record of origin.
[[nodiscard]] RowMeta read_meta(PackageCells& cells, std::string_view id_column);
/// "", "<", "<=", ">", ">=".
[[nodiscard]] Comparator read_comparator(PackageCells& cells, std::string_view column);
/// What was typed; empty where that is `canonical`, which is told without it.
[[nodiscard]] std::string read_words(PackageCells& cells, const std::string& canonical);

}  // namespace jointlog::exchange
