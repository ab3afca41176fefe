#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "jointlog/exchange/csv_reader.hpp"

namespace jointlog::exchange {

/// A text handed out in pieces of a given size; the first piece may have another size.
inline ByteSource in_pieces(std::string text, std::size_t size, std::size_t first = 0) {
    auto held = std::make_shared<std::string>(std::move(text));
    auto at = std::make_shared<std::size_t>(0);
    return [held, at, size, first]() -> Result<std::string_view> {
        const std::size_t wanted = *at == 0 && first > 0 ? first : size;
        const std::string_view piece = std::string_view(*held).substr(*at, wanted);
        *at += piece.size();
        return piece;
    };
}

/// Rows as one text: cells in brackets, or the problem with its place.
inline std::string read_all(ByteSource source, CsvLimits limits = {}) {
    CsvReader reader(std::move(source), limits);
    CsvRow row;
    std::string text;
    for (;;) {
        const Result<bool> any = reader.next(row);
        if (!any) {
            return text + "error: " + any.error().detail;
        }
        if (!*any) {
            return text;
        }
        text += std::to_string(row.line()) + ":";
        if (row.problem()) {
            text += " line " + std::to_string(row.problem()->line) + " column "
                    + std::to_string(row.problem()->column) + " " + english(row.problem()->remark);
        }
        for (std::size_t i = 0; i < row.size(); ++i) {
            text += "[" + std::string(row[i]) + "]";
        }
        text += "\n";
    }
}

}  // namespace jointlog::exchange
