#include "jointlog/domain/record_catalog.hpp"

#include <algorithm>

#include "domain/catalog_units.hpp"

namespace jointlog {
namespace {

template <class T, class Matches>
const T* last_match(const std::vector<T>& rows, Matches matches) {
    const auto found = std::find_if(rows.rbegin(), rows.rend(), matches);
    return found == rows.rend() ? nullptr : &*found;
}

}  // namespace

const catalog::Item* RecordCatalog::own_analyte(std::string_view code) const {
    return last_match(analytes, [&](const catalog::Item& item) { return item.code == code; });
}

const Laboratory* RecordCatalog::laboratory(std::string_view code) const {
    return last_match(laboratories, [&](const Laboratory& row) { return row.code == code; });
}

const LaboratoryProfile* RecordCatalog::profile(std::string_view laboratory,
                                                std::string_view analyte, Day day) const {
    const LaboratoryProfile* in_force = nullptr;
    for (const LaboratoryProfile& row : profiles) {
        if (row.laboratory == laboratory && row.analyte == analyte && row.valid_from <= day
            && (in_force == nullptr || in_force->valid_from <= row.valid_from)) {
            in_force = &row;
        }
    }
    return in_force;
}

Basis basis_of(const LaboratoryProfile& profile, const Laboratory& laboratory, Sex sex) {
    Basis basis;
    basis.unit = profile.unit;
    basis.laboratory = laboratory.name;
    basis.method = profile.method;
    const bool common = profile.male.text == common_interval_name;
    if (sex == Sex::male || (profile.male == profile.female && !common)) {
        basis.interval = profile.male;
    } else if (sex == Sex::female) {
        basis.interval = profile.female;
    }
    return basis;
}

std::optional<ReferenceInterval> common_interval(const catalog::Item& item, std::string_view name,
                                                 Sex sex, std::string_view method) {
    const bool for_ifcc = item.interval_source.find("IFCC") != std::string::npos;
    if (name != common_interval_name || (for_ifcc && method != "IFCC")) {
        return std::nullopt;
    }
    const ReferenceInterval interval = sex == Sex::male     ? item.jccls_male
                                       : sex == Sex::female ? item.jccls_female
                                                            : ReferenceInterval{};
    return interval.empty() ? std::nullopt : std::optional(interval);
}

namespace catalog {

std::optional<ItemUnit> parse_unit(std::string_view text) {
    const auto at = text.rfind(" x");
    if (at == std::string_view::npos || at == 0) {
        return std::nullopt;
    }
    const auto factor = Decimal::parse(text.substr(at + 2));
    if (!factor) {
        return std::nullopt;
    }
    return ItemUnit{std::string(text.substr(0, at)), printed_unit(text.substr(0, at)), *factor};
}

std::string unit_text(const ItemUnit& unit) {
    return unit.ucum + " x" + unit.factor.to_string();
}

}  // namespace catalog
}  // namespace jointlog
