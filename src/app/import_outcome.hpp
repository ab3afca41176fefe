#pragma once

#include <string>
#include <vector>

#include "app/import_buffer.hpp"
#include "jointlog/app/import.hpp"

namespace jointlog::app {

enum class RowFate : std::uint8_t { added, identical, conflicting, refused };

/// Receives what became of each row.
class ImportOutcome {
public:
    virtual ~ImportOutcome() = default;
    /// remark: why it conflicts or is refused; empty otherwise. column: our name of it, or empty.
    virtual void row(const RowSource& from, RowFate fate, std::string_view column,
                     Remark remark) = 0;
    /// How the file names our column.
    [[nodiscard]] virtual std::string shown(const RowSource& from,
                                            std::string_view column) const = 0;
    void row(const RowSource& from, RowFate fate) { row(from, fate, {}, {}); }
};

}  // namespace jointlog::app
