#include "storage/sqlite/authorizer.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include <sqlite3.h>

namespace jointlog::storage {
namespace {

constexpr std::array<std::string_view, 3> deletable{"draft", "score_cache", "score_cache_value"};
constexpr std::array<std::string_view, 6> append_only{"operation", "batch", "item",
                                                      "unit",      "joint", "laboratory"};
constexpr std::array<std::string_view, 4> allowed_pragmas{"integrity_check", "quick_check",
                                                          "foreign_key_check", "foreign_keys"};

template <std::size_t N>
bool among(const std::array<std::string_view, N>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool may_update(std::string_view table) {
    return !table.ends_with("_past") && !among(append_only, table) && table != "basis"
           && table != "row_origin" && !table.starts_with("sqlite_");
}

bool allowed_when_sealed(int action, std::string_view subject) {
    switch (action) {
        case SQLITE_READ:
        case SQLITE_SELECT:
        case SQLITE_FUNCTION:
        case SQLITE_TRANSACTION:
            return true;
        case SQLITE_INSERT:
            return !subject.starts_with("sqlite_");
        case SQLITE_UPDATE:
            return may_update(subject);
        case SQLITE_DELETE:
            return among(deletable, subject);
        case SQLITE_PRAGMA:
            return among(allowed_pragmas, subject);
        default:
            return false;
    }
}

}  // namespace

int authorize(void* policy, int action, const char* first, const char* /*second*/,
              const char* /*database*/, const char* /*trigger*/) {
    if (action == SQLITE_ATTACH || action == SQLITE_DETACH) {
        return SQLITE_DENY;
    }
    if (*static_cast<const Policy*>(policy) == Policy::building) {
        return SQLITE_OK;
    }
    return allowed_when_sealed(action, first != nullptr ? first : "") ? SQLITE_OK : SQLITE_DENY;
}

}  // namespace jointlog::storage
