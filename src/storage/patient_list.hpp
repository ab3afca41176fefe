#pragma once

#include <string>
#include <vector>

#include "jointlog/domain/record_info.hpp"
#include "jointlog/storage/record_file.hpp"
#include "storage/dictionary.hpp"
#include "storage/sqlite/database.hpp"

namespace jointlog::storage {

/// The patients not entered in error, by code.
[[nodiscard]] Result<std::vector<PatientSummary>> list_patients(Tx& tx,
                                                                const Dictionary& dictionary);
[[nodiscard]] std::vector<PlannedVisit> list_planned(Tx& tx);
[[nodiscard]] std::vector<std::string> list_patient_codes(Tx& tx);
/// Of the patients that stood at the end of operation `as_of`: their codes now.
[[nodiscard]] std::vector<std::string> list_patient_codes_as_of(Tx& tx, std::int64_t as_of);

}  // namespace jointlog::storage
