#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "jointlog/exchange/byte_source.hpp"
#include "jointlog/exchange/import_header.hpp"
#include "jointlog/exchange/import_rows.hpp"

namespace jointlog::exchange {

/// Reads an import file row by row: each row is a checked value or refused with the place and the
/// reason. A row that is refused takes no other row with it.
class ImportReader {
public:
    /// Reads the header. today: the last day that a recorded date may have.
    /// Errors: those of read_import_header and of the source; malformed for an empty file; ambiguous where the
    /// mapping names no delimiter and commas do not split the header; unit_mismatch where analytes are columns and
    /// the unit of one is told nowhere.
    [[nodiscard]] static Result<std::unique_ptr<ImportReader>> open(ByteSource source,
                                                                    std::optional<ImportKind> kind,
                                                                    Mapping mapping, Day today);
    ~ImportReader();

    [[nodiscard]] const ImportHeader& header() const;
    /// The next row that is not blank; false at the end.
    [[nodiscard]] Result<bool> next(ImportRow& row);
    /// A cell of the last row, trimmed; position from 0, empty outside of the row.
    [[nodiscard]] std::string cell(int position) const;
    /// The cells of the last row as CSV, padded to the header's width, without line end. A
    /// malformed row stands whole in the first cell. Valid until the next row.
    [[nodiscard]] std::string verbatim() const;

private:
    struct Impl;
    explicit ImportReader(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

}  // namespace jointlog::exchange
