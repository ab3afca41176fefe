#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "jointlog/exchange/import_rows.hpp"
#include "jointlog/exchange/mapping.hpp"

namespace jointlog::exchange {

/// The header of an import file, understood.
struct ImportHeader {
    ImportKind kind = ImportKind::labs;
    std::vector<std::string> names;  // as in the file
    std::vector<int>
        position;  // per column of import_columns(kind): index in the file, -1 when absent
    std::vector<std::string> ignored;  // headers that mean nothing to us

    /// Where our column of this name stands in the file, from 1; 0: it does not.
    [[nodiscard]] int number_of(std::string_view column) const;
    /// How the file names our column; our name where it has none.
    [[nodiscard]] std::string shown(std::string_view column) const;
};

/// A header as it is compared: folded, '-' and spaces as '_'.
[[nodiscard]] std::string header_key(std::string_view header);

/// Understands a header; the kind is read from it when not given: the one kind whose own columns it
/// holds.
/// Errors: ambiguous (more than one kind, listed), unknown_code (no kind), malformed (a column
/// twice, the patient column or another necessary one missing).
[[nodiscard]] Result<ImportHeader> read_import_header(std::span<const std::string_view> names,
                                                      std::optional<ImportKind> kind,
                                                      const Mapping& mapping);

}  // namespace jointlog::exchange
