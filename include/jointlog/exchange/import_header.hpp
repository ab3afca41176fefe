#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "jointlog/domain/catalog.hpp"
#include "jointlog/domain/visit.hpp"
#include "jointlog/exchange/import_rows.hpp"
#include "jointlog/exchange/mapping.hpp"

namespace jointlog::exchange {

/// A column that holds the results of one analyte, in a file with one row a sample.
struct AnalyteColumn {
    int position = 0;  // in the file
    const catalog::Item* item = nullptr;
    std::string unit;     // UCUM; empty where none is stated or the item has none
    bool mapped = false;  // the unit is the mapping's, not the file's
    std::string named;  // the analyte as the header names it, without its unit: may tell the method
    ReferenceInterval interval = {};  // from a row below the header; empty: none is told
};

/// Something to say about the rows that belong to the header.
struct HeadRemark {
    std::int64_t line = 0;
    int position = -1;  // column of the file, from 0; -1: the row
    Remark remark;
};

/// The header of an import file, understood.
struct ImportHeader {
    ImportKind kind = ImportKind::labs;
    std::vector<std::string> names;  // as in the file
    std::vector<int>
        position;  // per column of import_columns(kind): index in the file, -1 when absent
    std::vector<std::string> ignored;     // headers that mean nothing to us
    std::vector<AnalyteColumn> analytes;  // not empty: labs with one row a sample
    int person_name = -1;  // columns of other kinds than patients that tell whose row it is
    int person_birth = -1;
    std::int64_t intervals_line = 0;  // of the row that told reference intervals; 0: none did
    std::vector<HeadRemark> head_remarks;
    std::vector<std::string>
        head_rows;  // the rows below that belong to it, as CSV without line end

    /// Whether rows without a patient code say whose they are.
    [[nodiscard]] bool names_person() const { return person_name >= 0 && person_birth >= 0; }
    /// Where our column of this name stands in the file, from 1; 0: it does not.
    [[nodiscard]] int number_of(std::string_view column) const;
    /// How the file names our column; our name where it has none.
    [[nodiscard]] std::string shown(std::string_view column) const;
};

/// A header as it is compared: folded, '-' and spaces as '_'.
[[nodiscard]] std::string header_key(std::string_view header);

/// Understands a header; the kind is read from it when not given: the one kind whose own columns it
/// holds, or labs where it names patient, date and analytes.
/// Errors: ambiguous (more than one kind, listed), unknown_code (no kind), malformed (a column
/// twice, the patient column or another necessary one missing).
[[nodiscard]] Result<ImportHeader> read_import_header(std::span<const std::string_view> names,
                                                      std::optional<ImportKind> kind,
                                                      const Mapping& mapping);

/// What a column of a file means, column by column: also of a header that cannot be used yet.
struct ColumnMeaning {
    std::string_view column;  // ours; empty: none
    const catalog::Item* item = nullptr;
    std::string unit;  // UCUM
};
[[nodiscard]] std::vector<ColumnMeaning> describe_columns(std::span<const std::string_view> names,
                                                          ImportKind kind, const Mapping& mapping);
/// The kind that a header tells. Errors: ambiguous, unknown_code.
[[nodiscard]] Result<ImportKind> tell_kind(std::span<const std::string_view> names,
                                           const Mapping& mapping);

/// Takes a row below the header that is no sample, because it names no patient and no date: units (単位), reference
/// intervals (基準値, or one row of lower and one of upper bounds), or something that is not taken and then told in
/// head_remarks. Without a label in front every other cell must be a unit of its column, or an interval.
/// False, and nothing is changed: the row is a sample.
/// Errors: unit_mismatch (a row of units that the analytes do not have, or that contradicts the header).
[[nodiscard]] Result<bool> take_head_row(ImportHeader& header,
                                         std::span<const std::string_view> cells,
                                         std::int64_t line);
/// Counts get their unit, which prints as nothing.
/// Errors: unit_mismatch, naming the analytes whose unit nothing tells.
[[nodiscard]] Result<void> settle_units(ImportHeader& header);

}  // namespace jointlog::exchange
