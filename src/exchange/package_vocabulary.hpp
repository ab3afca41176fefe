#pragma once

#include <string_view>

/// The codes that the program itself knows, whatever a record adds to its catalogues.
namespace jointlog::exchange {

/// A code, step, unit or index of the built-in catalogues; or several, joined by ';'. False for an empty text.
[[nodiscard]] bool is_built_in_code(std::string_view text);
[[nodiscard]] bool is_built_in_item(std::string_view code);

}  // namespace jointlog::exchange
