#pragma once

#include "jointlog/app/timeline.hpp"
#include "jointlog/domain/record_info.hpp"

namespace jointlog::app {

/// How a patient of this file is drawn everywhere: own record or clinic, sample data, and the banner of a record that
/// names its source (fact record_source; its text is coded_values.csv, group record_source_banner). `operations`: those
/// of the patient; they tell what was imported or entered later.
[[nodiscard]] TimelineOptions timeline_options(const FileInfo& file, const PatientRecord& record,
                                               std::vector<OperationInfo> operations);

}  // namespace jointlog::app
