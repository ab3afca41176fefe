#pragma once

#include <vector>

#include "jointlog/domain/patient.hpp"
#include "storage/sqlite/database.hpp"

namespace jointlog::storage {

/// Who has recorded or examined, in the order they were first named.
[[nodiscard]] std::vector<Person> list_persons(Tx& tx);

}  // namespace jointlog::storage
