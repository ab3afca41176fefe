#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "storage/sqlite/database.hpp"

namespace jointlog::storage {

/// The unsaved content of a form; an empty body removes it. Outside history.
void write_form_draft(Tx& tx, std::string_view kind, std::string_view body);
[[nodiscard]] std::optional<std::string> read_form_draft(Tx& tx, std::string_view kind);

}  // namespace jointlog::storage
