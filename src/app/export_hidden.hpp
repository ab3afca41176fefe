#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/export_key.hpp"
#include "app/export_plan.hpp"

/// The patients of a de-identified package: read twice, once to know what they have in common.
namespace jointlog::app {

/// A patient of the package, known from the first reading.
struct Participant {
    RowId person;  // the patient's row
    std::string code;
    std::optional<Day> first_day;
    PartialDate birth;
};
/// The first reading. Counts and small cells go to the plan.
[[nodiscard]] Result<std::vector<Participant>> take_census(storage::RecordFile& file,
                                                           ExportPlan& plan,
                                                           exchange::Census& census);
/// Both readings. The patients come in the order of their study ids.
[[nodiscard]] Result<void> add_deidentified(storage::RecordFile& file,
                                            exchange::PackageWriter& writer, ExportPlan& plan,
                                            ExportKey& key, IdSource& random);

/// For the report and the preview. rare_terms_held_back: as in a de-identified package.
[[nodiscard]] std::vector<ExportSmallCell> told(const std::vector<exchange::SmallCell>& cells,
                                                bool rare_terms_held_back);
[[nodiscard]] ExportWithheld told(const exchange::Withheld& withheld);

}  // namespace jointlog::app
