#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "jointlog/app/import.hpp"
#include "jointlog/app/session.hpp"
#include "jointlog/domain/result.hpp"

/// How a source would be read, and what is still to be asked, before anything is judged.
namespace jointlog::app {

struct ImportColumnView {
    std::string header;              // as in the file
    std::vector<std::string> cells;  // of the first rows
    std::string column;              // what it means to us; empty: nothing, or an analyte
    std::string analyte;             // code, where the column holds its results
    std::string unit;                // of the analyte, as shown; empty: none told
    std::vector<std::string> units;  // that the analyte can have, as shown
    bool unit_open = false;          // a unit is needed and told nowhere
};

struct ImportPreview {
    std::string source;  // file name
    std::string kind;    // empty: not told by the header, and not chosen
    bool samples = false;
    bool remembered = false;  // the record keeps choices for this header
    ImportChoices choices;    // as far as they were made or remembered
    std::string encoding;     // in which it is read
    bool marked = false;      // a byte order mark tells the encoding
    std::string delimiter;
    bool delimiter_open = false;  // commas do not split the header
    bool decimal_open = false;    // a number with a comma among the first rows
    bool date_open = false;       // a date that the order of day and month decides
    std::vector<ImportColumnView> columns;
    std::optional<Error> problem;  // why the header cannot be used as it is read now

    /// Something must be chosen before rows can be judged.
    [[nodiscard]] bool asks() const {
        return problem.has_value() || delimiter_open || decimal_open || date_open;
    }
};

/// Looks at the first rows of one source of a request. Errors: not_found, io, unknown_code, malformed (encoding).
[[nodiscard]] Result<ImportPreview> preview_import(Session& session, const ImportRequest& request,
                                                   std::size_t source);

/// One of our columns: its name in the contract, and the Japanese header that means the same.
struct ImportColumnName {
    std::string name;
    std::string ja;
};
/// Our columns of a kind, in order; empty for an unknown kind.
[[nodiscard]] std::vector<ImportColumnName> import_column_names(std::string_view kind);
/// "patients", "visits" ...
[[nodiscard]] std::vector<std::string> import_kind_names();

}  // namespace jointlog::app
