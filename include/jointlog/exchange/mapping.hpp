#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "jointlog/domain/date.hpp"
#include "jointlog/domain/result.hpp"
#include "jointlog/exchange/byte_source.hpp"
#include "jointlog/exchange/csv_reader.hpp"
#include "jointlog/exchange/import_rows.hpp"

namespace jointlog::exchange {

/// What stands before the decimals. unset: a point, and a comma is asked about.
enum class DecimalMark : std::uint8_t { unset, point, comma };

/// "comma", "semicolon", "tab".
[[nodiscard]] std::string_view code(Delimiter delimiter);
/// Errors: unknown_code.
[[nodiscard]] Result<Delimiter> parse_delimiter(std::string_view name);
/// "point", "comma"; empty when unset.
[[nodiscard]] std::string_view code(DecimalMark mark);
/// Errors: unknown_code.
[[nodiscard]] Result<DecimalMark> parse_decimal_mark(std::string_view name);

/// What a mapping file says about somebody else's CSV.
struct Mapping {
    std::optional<ImportKind> kind;
    std::optional<Encoding> encoding;
    std::optional<Delimiter> delimiter;
    DecimalMark decimal = DecimalMark::unset;
    // folded header of theirs -> our column name, or an analyte where analytes are columns; empty: left out
    std::map<std::string, std::string> columns;
    SlashOrder date_order = SlashOrder::unset;
    std::map<std::string, std::string>
        units;  // analyte as written or catalogue code -> unit where the cell is empty
    std::map<std::string, std::string> patients;  // patient code of theirs -> that of the record

    friend bool operator==(const Mapping&, const Mapping&) = default;
};

/// Reads {"columns": {"their name": "our name"}, "date_order": "mdy" | "dmy", "unit": {"CRP":
/// "mg/dL"}, "patients": {"their code": "our code"}, "encoding": "CP932", "delimiter": "semicolon",
/// "decimal": "comma", "kind": "labs"}; each key may be absent.
/// Errors: malformed (no JSON, a key given twice, nested deeper than 64, an unknown key or type).
[[nodiscard]] Result<Mapping> parse_mapping(std::string_view json);
/// The text that parse_mapping reads.
[[nodiscard]] std::string to_json(const Mapping& mapping);

}  // namespace jointlog::exchange
