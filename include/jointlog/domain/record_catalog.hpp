#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "jointlog/domain/catalog.hpp"
#include "jointlog/domain/date.hpp"
#include "jointlog/domain/operation.hpp"
#include "jointlog/domain/patient.hpp"
#include "jointlog/domain/visit.hpp"

/// What a record file adds to the compiled-in catalogue of laboratory items: own analytes and units, its laboratories
/// and what each of them states for an analyte. Stored with history in the file.
namespace jointlog {

/// A further unit of an analyte: value_in_this_unit = value_in_default_unit * factor, exactly.
struct AddedUnit {
    std::string analyte;
    catalog::ItemUnit unit;
};

struct Laboratory {
    std::string code;  // letters, digits and _
    std::string name;
    std::string note;
};

/// What a laboratory states for an analyte from a day on. Offered where a result is entered and stored with it; never
/// applied to results that are already there.
struct LaboratoryProfile {
    std::string laboratory;
    std::string analyte;
    Day valid_from;
    std::string unit;  // UCUM; empty for an analyte without units
    std::string method;
    ReferenceInterval male;
    ReferenceInterval female;
};

struct RecordCatalog {
    std::vector<catalog::Item> analytes;
    std::vector<AddedUnit> units;
    std::vector<Laboratory> laboratories;
    std::vector<LaboratoryProfile> profiles;

    [[nodiscard]] const catalog::Item* own_analyte(std::string_view code) const;
    [[nodiscard]] const Laboratory* laboratory(std::string_view code) const;
    /// The profile in force on a day: the latest that began by then.
    [[nodiscard]] const LaboratoryProfile* profile(std::string_view laboratory,
                                                   std::string_view analyte, Day day) const;
};

/// Checks an addition, or a change of one, against the built-in catalogue and what the record has already.
/// Errors: malformed (code, unit or name), already_exists (a code or name of another item), out_of_range (factor not
/// above 0, or not that of the metric prefixes, limits or bounds in the wrong order), refused (a change of kind, default unit, a factor or a step of the
/// scale: results are stored in them), unknown_code, unit_mismatch (a profile's unit that the analyte does not have).
[[nodiscard]] Result<void> check_addition(const RecordCatalog& known, const catalog::Item& analyte);
[[nodiscard]] Result<void> check_addition(const RecordCatalog& known, const AddedUnit& unit);
[[nodiscard]] Result<void> check_addition(const RecordCatalog& known, const Laboratory& laboratory);
[[nodiscard]] Result<void> check_addition(const RecordCatalog& known,
                                          const LaboratoryProfile& profile);

/// The name under which a profile holds the common interval of the built-in catalogue, as the words of the interval.
inline constexpr std::string_view common_interval_name = "JCCLS";

/// What a profile states for a person. The two intervals apply to their sex; where they are the same, to everyone;
/// otherwise sex other or unknown has none, and never has a common interval.
[[nodiscard]] Basis basis_of(const LaboratoryProfile& profile, const Laboratory& laboratory,
                             Sex sex);

/// The common interval of the built-in catalogue, for whoever chooses it by its name ("JCCLS") for a laboratory: never
/// the laboratory's own. nullopt for sex other or unknown, for another name, and where the interval holds for IFCC
/// methods (ALP, LD) and `method` is not "IFCC".
[[nodiscard]] std::optional<ReferenceInterval> common_interval(const catalog::Item& item,
                                                               std::string_view name, Sex sex,
                                                               std::string_view method);

/// One version of a setting of the file.
struct SettingVersion {
    std::string name;
    std::string value;
    OperationInfo operation;  // that stored it
};

namespace catalog {

/// From now on items() and every look-up of an item answer for the record that holds these additions; an empty catalogue
/// leaves the built-in one. One record is at work in a process: the last to come. Rows handed out before stay valid.
/// Thread safe. The result names this adoption for release().
using AdoptionId = const void*;
AdoptionId adopt(const RecordCatalog& additions);
/// Back to the built-in items, unless another record came since.
void release(AdoptionId adoption);

/// The compiled-in items and their names, whatever a record adds.
[[nodiscard]] std::span<const Item> built_in_items();
[[nodiscard]] const Item* find_built_in_item(std::string_view text);

/// The factor of `unit` for an analyte whose default unit is `of`, where the metric prefixes alone decide it:
/// mg/dL and ug/mL give 10. nullopt for units of different kinds (g and mol) and for others than amount per litre.
[[nodiscard]] std::optional<Decimal> metric_factor(std::string_view of, std::string_view unit);

/// "mg/L x10": the unit and its factor; nullopt without either.
[[nodiscard]] std::optional<ItemUnit> parse_unit(std::string_view text);
[[nodiscard]] std::string unit_text(const ItemUnit& unit);

}  // namespace catalog

}  // namespace jointlog
