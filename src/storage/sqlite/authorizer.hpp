#pragma once

#include <cstdint>

namespace jointlog::storage {

/// building: while a schema is made or upgraded. sealed: the record's rules hold: nothing is deleted but drafts and
/// the score cache, no past version, operation or dictionary row is changed, the schema stays as it is.
/// Under both, no other file can be attached.
enum class Policy : std::uint8_t { building, sealed };

/// The callback of sqlite3_set_authorizer; `policy` points to a Policy.
int authorize(void* policy, int action, const char* first, const char* second, const char* database,
              const char* trigger);

}  // namespace jointlog::storage
