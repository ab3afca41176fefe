#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "jointlog/domain/date.hpp"
#include "jointlog/domain/decimal.hpp"
#include "jointlog/domain/quantity.hpp"

namespace jointlog {

enum class YesNo : std::uint8_t { unknown, no, yes };
[[nodiscard]] std::string_view code(YesNo value);
[[nodiscard]] Result<YesNo> parse_yes_no(std::string_view text);

/// The criteria of seriousness named in a text: codes or names of coded_values.csv, joined by ';'. Returns their codes in
/// the order of the catalogue, each once, joined by ';'. Errors: unknown_code.
[[nodiscard]] Result<std::string> parse_seriousness(std::string_view text);
/// The codes of such a joined text.
[[nodiscard]] std::vector<std::string_view> seriousness_codes(std::string_view joined);

/// An adverse event as recorded; nothing here is computed or judged by the program.
struct AdverseEvent {
    std::string term;           // ae_terms.csv code, or empty
    std::string term_text;      // as typed
    std::optional<int> grade;   // 1..5
    std::string ctcae_version;  // "5.0", "6.0"; empty when no grade
    PartialDate onset;
    PartialDate end;  // empty: ongoing or not recorded
    YesNo serious = YesNo::unknown;
    std::string seriousness;  // criteria of ICH E2A as recorded, as parse_seriousness() gives them
    std::string outcome;      // recovered recovering not_recovered sequelae fatal unknown, or empty
    std::string
        action_taken;  // none reduced increased interrupted withdrawn not_applicable unknown, or empty
    std::string related_drug;  // as recorded
    std::string
        causality;  // certain probable possible unlikely unclassified unassessable, or empty
    std::string assessed_by;
    std::string note;

    friend bool operator==(const AdverseEvent&, const AdverseEvent&) = default;
};

/// One row of a kind of facts.csv: weight, vaccination, imaging, smoking, symptom ...
struct Fact {
    std::string kind;  // facts.csv code
    PartialDate start;
    PartialDate end;
    std::optional<Decimal> number;  // value_type number
    std::string unit;
    std::string text;   // value_type code (its code), text, joint (joint code) or date (ISO)
    std::string words;  // as typed, where it differs
    std::string note;

    friend bool operator==(const Fact&, const Fact&) = default;
};

/// A score known only as a number ("DAS28 2.9" in a letter). Never joined to computed points.
struct ReportedScore {
    std::string
        index;  // das28_esr, das28_crp, das28, cdai, sdai, rapid3, haq_di ... (index code or "das28")
    std::string variant;  // "esr", "crp", "esr3", "crp3" or empty: not stated
    Numeric value;
    std::string words;
    PartialDate date;
    std::string source;

    friend bool operator==(const ReportedScore&, const ReportedScore&) = default;
};

}  // namespace jointlog
