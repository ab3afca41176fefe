#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "jointlog/domain/decimal.hpp"
#include "jointlog/domain/quantity.hpp"
#include "jointlog/domain/visit.hpp"

/// The compiled-in catalogues of data/catalog: codes, names in English and Japanese, units, limits, sources.
/// Rows stay valid for the life of the program, in the order of the file; own items of a record: record_catalog.hpp.
namespace jointlog::catalog {

enum class ValueType { numeric, ordinal, titre, text };

/// A unit that an item may be recorded in: value_in_this_unit = value_in_default_unit * factor.
struct ItemUnit {
    std::string ucum;
    std::string print;  // as shown: "IU/mL" for "[IU]/mL"
    Decimal factor{1, 0};
};

/// One observable: a laboratory analyte (labs.csv) or a value of a visit (visit_items.csv).
struct Item {
    std::string code;
    std::string en;
    std::string ja;
    std::string short_en;  // "CRP"
    std::string short_ja;
    std::vector<std::string> aliases;
    ValueType value_type = ValueType::numeric;
    std::vector<std::string> values;  // ordinal steps in order
    std::string loinc;
    std::string jlac10;
    std::vector<ItemUnit> units;      // the default unit first; empty for unitless kinds
    std::optional<Decimal> hard_min;  // in the default unit; outside: refused
    std::optional<Decimal> hard_max;
    std::optional<Decimal> warn_max;  // above: asked to confirm
    ReferenceInterval jccls_male;     // catalogue interval; applies only when chosen by name
    ReferenceInterval jccls_female;
    std::string interval_source;  // source column of the catalogue, whether JCCLS or not
    bool laboratory = true;       // false: a value of a visit
    bool integer_only = false;

    /// By UCUM code or print, also in the spellings of laboratory reports: "IU/ml", "mm/hr", "x10^3/uL", "千/µL".
    [[nodiscard]] const ItemUnit* unit(std::string_view ucum_or_print) const;
};
[[nodiscard]] std::span<const Item> items();
[[nodiscard]] const Item* item(std::string_view code);
/// By code, LOINC, JLAC10, name or alias in either language (folded).
[[nodiscard]] const Item* find_item(std::string_view text);
/// Exact value in the item's default unit; nullopt when the unit is not one of the item's or digits would be lost.
[[nodiscard]] std::optional<Decimal> in_default_unit(const Item& item, const Decimal& value,
                                                     std::string_view unit);
/// Exact conversion between two units of an item.
[[nodiscard]] std::optional<Decimal> convert(const Item& item, const Decimal& value,
                                             std::string_view from, std::string_view to);

struct Joint {
    std::string code;
    std::string en;
    std::string ja;
    char side = 'L';
    bool in_28 = false;
    bool in_66_swollen = false;
    bool in_68_tender = false;
    bool in_das44_swollen = false;
};
[[nodiscard]] std::span<const Joint> joints();
[[nodiscard]] const Joint* joint(std::string_view code);
/// By code or name in either language (folded).
[[nodiscard]] const Joint* find_joint(std::string_view text);

struct Drug {
    std::string
        code;  // stable: abbreviation in lower case, or the folded English name with underscores
    std::string drug_class;  // "csDMARD", "bDMARD-TNF", "GC", "other_intervention" ...
    std::string en;
    std::string ja;
    std::string abbreviation;
    std::vector<std::string> brands_ja;
    std::string atc;
    std::vector<std::string> routes;
    std::string dose_unit;                // the first of dose_units, or empty
    std::vector<std::string> dose_units;  // UCUM
    std::string regulatory_status;
};
[[nodiscard]] std::span<const Drug> drugs();
[[nodiscard]] const Drug* drug(std::string_view code);
/// By code, abbreviation, name in either language, brand or ATC (folded).
[[nodiscard]] const Drug* find_drug(std::string_view text);

struct Term {  // a plain coded name
    std::string code;
    std::string group;
    std::string en;
    std::string ja;
};
[[nodiscard]] std::span<const Term> adverse_event_terms();
[[nodiscard]] const Term* find_adverse_event(std::string_view text);
[[nodiscard]] std::span<const Term> stop_reasons();
[[nodiscard]] const Term* find_stop_reason(std::string_view text);
/// AE outcomes, actions taken, causality: code, en, ja (coded_values.csv, group = outcome | action | causality |
/// follow_up | research_use | serology | missing | joint_state | sex | voice | yes_no | route | activity | ordinal |
/// fact.<kind>).
[[nodiscard]] std::span<const Term> coded_values();
[[nodiscard]] const Term* coded_value(std::string_view group, std::string_view code);
/// By code, name in either language or alias (folded).
[[nodiscard]] const Term* find_coded_value(std::string_view group, std::string_view text);

struct Frequency {
    std::string code;
    std::string en;
    std::string ja;
    std::optional<Decimal> per_week;
};
[[nodiscard]] std::span<const Frequency> frequencies();
[[nodiscard]] const Frequency* find_frequency(std::string_view text);

enum class FactType { number, code, text, joint, date };
struct FactKind {
    std::string code;
    std::string group;
    std::string en;
    std::string ja;
    FactType type = FactType::text;
    std::string unit;
    std::vector<std::string> values;
};
[[nodiscard]] std::span<const FactKind> fact_kinds();
[[nodiscard]] const FactKind* find_fact_kind(std::string_view text);

/// The three laboratory-independent names that a chart or form shows for a code that may be unknown to this build.
[[nodiscard]] std::string item_name(std::string_view code, bool japanese);

}  // namespace jointlog::catalog
