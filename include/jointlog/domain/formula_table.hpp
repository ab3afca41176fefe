#pragma once

#include <string>
#include <string_view>

#include "jointlog/domain/indices.hpp"

/// The formulas of the program as text: for reading beside a score, and hashed, for telling whether two programs
/// compute alike.
namespace jointlog {

/// The published formula: "0.56*sqrt(tjc28) + 0.28*sqrt(sjc28) + 0.36*ln(crp_mg_l + 1) + 0.014*ptga_mm + 0.96". Names
/// are the columns of a batch of scores, with their units; round1 rounds to one decimal.
[[nodiscard]] std::string_view formula_text(IndexId id);
/// Where the formula was published.
[[nodiscard]] std::string_view formula_source(IndexId id);

/// A line each: the formulas with version, text, inputs, scores of fixed inputs and source; the other published rules
/// (HAQ-DI, Boolean remission, responses, eGFR); the cut-off sets. Changes with every formula and every cut-off.
[[nodiscard]] std::string formula_table();
/// SHA-256 of formula_table() in hexadecimal: two programs with the same hash compute and classify alike.
[[nodiscard]] std::string formula_table_hash();

}  // namespace jointlog
