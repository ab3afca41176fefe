#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "jointlog/domain/record_catalog.hpp"
#include "jointlog/domain/text.hpp"

namespace jointlog {
namespace {

constexpr std::size_t longest_code = 32;

bool is_code(std::string_view text) {
    const auto allowed = [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')
               || c == '_';
    };
    return !text.empty() && text.size() <= longest_code
           && std::all_of(text.begin(), text.end(), allowed);
}

/// A UCUM code is ASCII without blanks.
bool is_unit(std::string_view text) {
    return !text.empty() && text.size() <= longest_code
           && std::all_of(text.begin(), text.end(),
                          [](char c) { return c > ' ' && c < '\x7f' && c != '"' && c != ','; });
}

Result<void> check_code(std::string_view code) {
    return is_code(code)
               ? Result<void>()
               : fail(Errc::malformed,
                      fmt::format("code '{}': 1 to {} letters, digits or _", code, longest_code));
}

/// The names of an item, empty ones left out.
std::vector<std::string> names_of(const catalog::Item& item) {
    std::vector<std::string> names{item.code,     item.en,    item.ja,    item.short_en,
                                   item.short_ja, item.loinc, item.jlac10};
    names.insert(names.end(), item.aliases.begin(), item.aliases.end());
    names.erase(std::remove(names.begin(), names.end(), std::string()), names.end());
    return names;
}

Result<void> check_names(const RecordCatalog& known, const catalog::Item& analyte) {
    if (trim(analyte.en).empty() && trim(analyte.ja).empty()) {
        return fail(Errc::malformed, fmt::format("{}: a name is needed", analyte.code));
    }
    std::set<std::string> taken;
    for (const catalog::Item& other : known.analytes) {
        if (other.code != analyte.code) {
            for (const std::string& name : names_of(other)) {
                taken.insert(fold(name));
            }
        }
    }
    for (const std::string& name : names_of(analyte)) {
        if (!is_valid_text(name)) {
            return fail(Errc::malformed, fmt::format("{}: a name is no UTF-8", analyte.code));
        }
        if (catalog::find_built_in_item(name) != nullptr || taken.contains(fold(name))) {
            return fail(Errc::already_exists,
                        fmt::format("{}: '{}' names another item", analyte.code, name));
        }
    }
    return {};
}

Result<void> check_unit(std::string_view place, const catalog::ItemUnit& unit) {
    if (!is_unit(unit.ucum)) {
        return fail(Errc::malformed,
                    fmt::format("{}: unit '{}' is no UCUM code", place, unit.ucum));
    }
    if (unit.factor <= Decimal{}) {
        return fail(Errc::out_of_range, fmt::format("{}: factor {} of {} is not above 0", place,
                                                    unit.factor.to_string(), unit.ucum));
    }
    return {};
}

/// Prefixes alone tell mg/dL from ug/mL: another factor is a slip of the pen that every score would take over.
Result<void> check_prefixes(std::string_view place, std::string_view of,
                            const catalog::ItemUnit& unit) {
    const auto factor = catalog::metric_factor(of, unit.ucum);
    return !factor || *factor == unit.factor
               ? Result<void>()
               : fail(Errc::out_of_range,
                      fmt::format("{}: 1 {} is {} {}, not {}", place, of, factor->to_string(),
                                  unit.ucum, unit.factor.to_string()));
}

Result<void> check_units(const catalog::Item& analyte) {
    std::set<std::string> seen;
    for (const catalog::ItemUnit& unit : analyte.units) {
        if (auto checked = check_unit(analyte.code, unit); !checked) {
            return checked;
        }
        if (!seen.insert(unit.ucum).second) {
            return fail(Errc::already_exists,
                        fmt::format("{}: unit {} stands twice", analyte.code, unit.ucum));
        }
        if (auto checked = check_prefixes(analyte.code, analyte.units.front().ucum, unit);
            !checked) {
            return checked;
        }
    }
    if (!analyte.units.empty() && analyte.units.front().factor != Decimal::from_int(1)) {
        return fail(Errc::out_of_range,
                    fmt::format("{}: the default unit has the factor 1", analyte.code));
    }
    return {};
}

Result<void> check_limit_order(const catalog::Item& analyte) {
    const auto& [least, most, unusual] =
        std::tie(analyte.hard_min, analyte.hard_max, analyte.warn_max);
    const auto wrong = [](const auto& low, const auto& high) {
        return low && high && *high < *low;
    };
    if (wrong(least, most) || wrong(least, unusual) || wrong(unusual, most)) {
        return fail(
            Errc::out_of_range,
            fmt::format("{}: least, unusual and greatest value are not in order", analyte.code));
    }
    return {};
}

Result<void> check_scale(const catalog::Item& analyte) {
    const bool numeric = analyte.value_type == catalog::ValueType::numeric;
    const bool ordinal = analyte.value_type == catalog::ValueType::ordinal;
    if (numeric && analyte.units.empty()) {
        return fail(Errc::malformed, fmt::format("{}: a unit is needed", analyte.code));
    }
    if (!numeric
        && (!analyte.units.empty() || analyte.hard_min || analyte.hard_max || analyte.warn_max)) {
        return fail(Errc::refused,
                    fmt::format("{}: only numbers have units and limits", analyte.code));
    }
    const std::set<std::string> steps(analyte.values.begin(), analyte.values.end());
    if (ordinal && (steps.size() < 2 || steps.size() != analyte.values.size())) {
        return fail(Errc::malformed,
                    fmt::format("{}: two or more different steps are needed", analyte.code));
    }
    return {};
}

/// Stored results are read with the kind, units and steps they were entered with.
Result<void> check_change(const catalog::Item& before, const catalog::Item& after) {
    const bool same_kind = before.value_type == after.value_type;
    const bool steps_kept =
        after.values.size() >= before.values.size()
        && std::equal(before.values.begin(), before.values.end(), after.values.begin());
    const bool units_kept =
        before.units.empty() == after.units.empty()
        && (before.units.empty() || before.units.front().ucum == after.units.front().ucum)
        && std::all_of(before.units.begin(), before.units.end(), [&](const auto& unit) {
               return std::any_of(after.units.begin(), after.units.end(), [&](const auto& other) {
                   return other.ucum == unit.ucum && other.factor == unit.factor;
               });
           });
    return same_kind && steps_kept && units_kept
               ? Result<void>()
               : fail(
                   Errc::refused,
                   fmt::format("{}: kind, steps, units and factors stay as they are", before.code));
}

const catalog::Item* any_item(const RecordCatalog& known, std::string_view code) {
    if (const catalog::Item* const own = known.own_analyte(code)) {
        return own;
    }
    const catalog::Item* const item = catalog::find_built_in_item(code);
    return item != nullptr && item->code == code ? item : nullptr;
}

Result<void> check_interval(const LaboratoryProfile& profile, const ReferenceInterval& interval) {
    const bool empty_at_one_point = interval.low && interval.high && *interval.low == *interval.high
                                    && !(interval.low_inclusive && interval.high_inclusive);
    if (interval.low && interval.high && (*interval.high < *interval.low || empty_at_one_point)) {
        return fail(Errc::out_of_range, fmt::format("{} {}: no value lies in the interval",
                                                    profile.laboratory, profile.analyte));
    }
    return {};
}

/// Whether the record itself added this unit: its factor may be corrected, values keep what was typed.
bool is_added(const RecordCatalog& known, const AddedUnit& unit) {
    return std::any_of(known.units.begin(), known.units.end(), [&](const AddedUnit& added) {
        return added.analyte == unit.analyte && added.unit.ucum == unit.unit.ucum;
    });
}

bool has_unit(const RecordCatalog& known, const catalog::Item& item, std::string_view ucum) {
    const auto same = [&](const catalog::ItemUnit& unit) {
        return unit.ucum == ucum;
    };
    return std::any_of(item.units.begin(), item.units.end(), same)
           || std::any_of(known.units.begin(), known.units.end(), [&](const AddedUnit& added) {
                  return added.analyte == item.code && same(added.unit);
              });
}

}  // namespace

Result<void> check_addition(const RecordCatalog& known, const catalog::Item& analyte) {
    Result<void> checked = check_code(analyte.code);
    checked = checked ? check_names(known, analyte) : checked;
    checked = checked ? check_units(analyte) : checked;
    checked = checked ? check_scale(analyte) : checked;
    checked = checked ? check_limit_order(analyte) : checked;
    const catalog::Item* const before = known.own_analyte(analyte.code);
    return checked && before != nullptr ? check_change(*before, analyte) : checked;
}

Result<void> check_addition(const RecordCatalog& known, const AddedUnit& added) {
    const catalog::Item* const item = any_item(known, added.analyte);
    if (item == nullptr) {
        return fail(Errc::unknown_code, fmt::format("unknown analyte '{}'", added.analyte));
    }
    if (item->units.empty()) {
        return fail(Errc::refused, fmt::format("{} has no units", added.analyte));
    }
    if (!is_added(known, added) && has_unit(known, *item, added.unit.ucum)) {
        return fail(Errc::already_exists,
                    fmt::format("{} has the unit {} already", added.analyte, added.unit.ucum));
    }
    const auto checked = check_unit(added.analyte, added.unit);
    return checked ? check_prefixes(added.analyte, item->units.front().ucum, added.unit) : checked;
}

Result<void> check_addition(const RecordCatalog& /*known*/, const Laboratory& laboratory) {
    if (trim(laboratory.name).empty() || !is_valid_text(laboratory.name)) {
        return fail(Errc::malformed, fmt::format("{}: a name is needed", laboratory.code));
    }
    return check_code(laboratory.code);
}

Result<void> check_addition(const RecordCatalog& known, const LaboratoryProfile& profile) {
    const catalog::Item* const item = any_item(known, profile.analyte);
    if (known.laboratory(profile.laboratory) == nullptr || item == nullptr) {
        return fail(Errc::unknown_code,
                    item == nullptr ? fmt::format("unknown analyte '{}'", profile.analyte)
                                    : fmt::format("unknown laboratory '{}'", profile.laboratory));
    }
    if (item->units.empty() ? !profile.unit.empty() : !has_unit(known, *item, profile.unit)) {
        return fail(Errc::unit_mismatch, fmt::format("{}: unit '{}' is not one of its units",
                                                     profile.analyte, profile.unit));
    }
    const Result<void> male = check_interval(profile, profile.male);
    return male ? check_interval(profile, profile.female) : male;
}

}  // namespace jointlog
