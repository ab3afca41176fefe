#pragma once

#include "jointlog/domain/record_info.hpp"
#include "storage/dictionary.hpp"
#include "storage/sqlite/database.hpp"

namespace jointlog::storage {

/// Recomputes the content of every operation from the rows and their past versions, patient by patient, and checks
/// that the versions of each row follow one another without a gap, and what stands outside that content.
void check_contents(Tx& tx, const Dictionary& dictionary, VerifyReport& report);
/// The same for the rows of one patient.
void check_contents_of(Tx& tx, const Dictionary& dictionary, std::int64_t patient,
                       std::string_view code, VerifyReport& report);

}  // namespace jointlog::storage
