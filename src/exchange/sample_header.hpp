#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "jointlog/exchange/import_header.hpp"

/// Laboratory files with one row a sample: analytes are columns, their units stand in the header.
namespace jointlog::exchange {

/// Position in import_columns(kind), -1 when the header is none of this kind.
[[nodiscard]] int find_import_column(ImportKind kind, std::string_view key);

/// The headers, or what the mapping calls them, as they are compared.
[[nodiscard]] std::vector<std::string> header_keys(std::span<const std::string_view> names,
                                                   const Mapping& mapping);

/// Whether a header names a patient or a person, a date and analytes, and neither a column for the analyte nor columns of other
/// kinds than patients. keys: the headers as they are compared.
[[nodiscard]] bool names_samples(const std::vector<std::string>& keys,
                                 std::span<const std::string_view> names, const Mapping& mapping);
/// header: names filled. Errors: malformed (a column twice), unit_mismatch (a unit that the analyte does not have).
[[nodiscard]] Result<ImportHeader> read_sample_header(ImportHeader header,
                                                      const std::vector<std::string>& keys,
                                                      const Mapping& mapping);
/// Whether a header names a person by name and date of birth: it needs no patient code then.
[[nodiscard]] bool names_person(const std::vector<std::string>& keys);
/// Whether a column that means nothing may: the mapping leaves it out, or does not name it, or reads it as name or date
/// of birth. Errors: unknown_code.
[[nodiscard]] Result<void> check_meaning(const ImportHeader& header, std::size_t position,
                                         const Mapping& mapping);
/// Keeps where the name and the date of birth of the row's person stand.
void note_person(ImportHeader& header, std::string_view key, int position);

}  // namespace jointlog::exchange
