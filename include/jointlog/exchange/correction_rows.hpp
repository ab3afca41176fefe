#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "jointlog/domain/result.hpp"
#include "jointlog/exchange/byte_source.hpp"

namespace jointlog::exchange {

/// One row of a file of corrections: cells as typed, trimmed.
struct CorrectionRow {
    std::int64_t line = 0;
    std::string id;
    std::string value;
    std::string unit;
    std::string reason;
    Remark problem;  // why the row cannot be read; the cells are then empty
};

/// Reads a CSV with the columns id, value, unit, reason (行ID, 値, 単位, 理由) in any order. Without
/// values (mark-error) the columns id and reason are enough.
class CorrectionReader {
public:
    /// Errors: malformed (header), those of the source.
    [[nodiscard]] static Result<std::unique_ptr<CorrectionReader>> open(ByteSource source,
                                                                        bool with_values);
    ~CorrectionReader();
    /// The next row that is not blank; false at the end.
    [[nodiscard]] Result<bool> next(CorrectionRow& row);

private:
    struct Impl;
    explicit CorrectionReader(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

}  // namespace jointlog::exchange
