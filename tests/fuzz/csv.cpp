// CSV: the same rows however the bytes arrive; an import file is read or refused, never half.
#include <string>
#include <vector>

#include "fuzz/input.hpp"
#include "jointlog/exchange/correction_rows.hpp"
#include "jointlog/exchange/csv_reader.hpp"
#include "jointlog/exchange/import_reader.hpp"

using namespace jointlog;
using namespace jointlog::exchange;

namespace {

ByteSource in_pieces(std::string_view text, std::size_t size) {
    return [text, size]() mutable -> Result<std::string_view> {
        const std::string_view piece = text.substr(0, size);
        text.remove_prefix(piece.size());
        return piece;
    };
}

std::vector<std::string> rows_of(std::string_view text, std::size_t piece) {
    CsvReader reader(in_pieces(text, piece), {.cell_bytes = 300, .row_bytes = 900, .columns = 20});
    std::vector<std::string> rows;
    CsvRow row;
    for (auto more = reader.next(row); more && *more; more = reader.next(row)) {
        std::string shown = std::to_string(row.line()) + (row.problem() ? "!" : "|");
        for (std::size_t k = 0; k < row.size(); ++k) {
            shown.append(row[k]).append("|");
        }
        rows.push_back(shown + (row.problem() ? english(row.problem()->remark) : std::string()));
    }
    return rows;
}

void import(std::string_view text, Encoding encoding) {
    auto bytes = decode(in_pieces(text, 4096), encoding);
    fuzz::require(bytes.has_value(), "both encodings are known");
    auto reader = ImportReader::open(*bytes, std::nullopt, {}, *make_day(2025, 6, 1));
    if (!reader) {
        fuzz::require(!reader.error().detail.empty(), "a refusal says why");
        return;
    }
    ImportRow row;
    for (auto more = (*reader)->next(row); more && *more; more = (*reader)->next(row)) {
        fuzz::require(row.content.has_value() == row.refusals.empty(),
                      "a row is a value, or is refused with a reason");
        fuzz::require(row.line > 0, "a row has a line");
        static_cast<void>((*reader)->verbatim());
    }
}

void read_corrections(std::string_view text, std::size_t piece) {
    auto reader = CorrectionReader::open(in_pieces(text, piece), true);
    if (!reader) {
        return;
    }
    CorrectionRow row;
    for (auto more = (*reader)->next(row); more && *more; more = (*reader)->next(row)) {
        fuzz::require(row.line > 0, "a row has a line");
    }
}

}  // namespace

void fuzz::prepare() {}

void fuzz::try_input(Input input) {
    const std::uint8_t first = input.byte();
    const std::size_t piece = 1U + first % 64U;
    const std::string_view text = input.rest();
    if (first % 4U == 0) {
        import(text, Encoding::utf8);
    } else if (first % 4U == 1) {
        import(text, Encoding::cp932);
    } else if (first % 4U == 2) {
        read_corrections(text, piece);
    } else {
        fuzz::require(rows_of(text, piece) == rows_of(text, text.size() + 1),
                      "rows do not depend on how the bytes arrive");
    }
}
