#include "domain/catalog_units.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <utility>

#include <fmt/format.h>

#include "jointlog/domain/nearest_conversion.hpp"
#include "jointlog/domain/record_catalog.hpp"
#include "jointlog/domain/text.hpp"

namespace jointlog::catalog {
namespace {

using Replacement = std::pair<std::string_view, std::string_view>;

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
}

}  // namespace

std::string printed_unit(std::string_view ucum) {
    static constexpr std::array<Replacement, 12> prints{{
        {"[IU]", "IU"},
        {"10*2", "10²"},
        {"10*3", "10³"},
        {"10*4", "10⁴"},
        {"10*9", "10⁹"},
        {"1.73m2", "1.73m²"},
        {"g{creat}", "gCr"},
        {"uL", "µL"},
        {"umol", "µmol"},
        {"ukat", "µkat"},
        {"ug", "µg"},
        {"meq", "mEq"},
    }};
    if (ucum.starts_with('{') && ucum.ends_with('}')) {
        return {};
    }
    std::string print(ucum);
    for (const auto& [from, to] : prints) {
        replace_all(print, from, to);
    }
    return print;
}

std::vector<ItemUnit> item_units(std::string_view ucum, std::string_view print,
                                 const std::vector<std::string>& others) {
    std::vector<ItemUnit> units;
    if (ucum.empty()) {
        return units;
    }
    units.push_back(
        {std::string(ucum), printed_unit(print.empty() ? ucum : print), Decimal::from_int(1)});
    for (const std::string& entry : others) {
        if (auto other = parse_unit(entry)) {
            units.push_back(std::move(*other));
        }
    }
    return units;
}

std::string unit_key(std::string_view unit) {
    static constexpr std::array<Replacement, 21> spellings{{
        {" ", ""},        {"[", ""},       {"]", ""},       {"{", ""},       {"}", ""},
        {"^", ""},        {"*", ""},       {"_", ""},       {"μ", "u"},      {"mcg", "ug"},
        {"/mm3", "/ul"},  {"万/", "104/"}, {"千/", "103/"}, {"10e3", "103"}, {"10e4", "104"},
        {"/1時間", "/h"}, {"/時間", "/h"}, {"/時", "/h"},   {"/1h", "/h"},   {"/hour", "/h"},
        {"/hr", "/h"},
    }};
    if (!is_valid_text(unit)) {
        return {};
    }
    std::string key = fold(unit);
    for (const auto& [from, to] : spellings) {
        replace_all(key, from, to);
    }
    for (const std::string_view sign : {"x10", "×10"}) {
        if (key.starts_with(sign)) {
            key.erase(0, sign.size() - 2);
        }
    }
    return key;
}

const ItemUnit* Item::unit(std::string_view ucum_or_print) const {
    for (const ItemUnit& known : units) {
        if (known.ucum == ucum_or_print || known.print == ucum_or_print) {
            return &known;
        }
    }
    const std::string key = unit_key(ucum_or_print);
    for (const ItemUnit& known : units) {
        if (!key.empty() && (unit_key(known.ucum) == key || unit_key(known.print) == key)) {
            return &known;
        }
    }
    // laboratories print the ESR in mm, those of the first hour
    const bool first_hour = key == "mm" && units.size() == 1 && units.front().ucum == "mm/h";
    return first_hour ? &units.front() : nullptr;
}

std::optional<Decimal> convert(const Item& item, const Decimal& value, std::string_view from,
                               std::string_view to) {
    const ItemUnit* const source = item.unit(from);
    const ItemUnit* const target = item.unit(to);
    if (source == nullptr || target == nullptr) {
        return std::nullopt;
    }
    if (source == target) {
        return value;
    }
    const auto scaled = multiply(value, target->factor);
    return scaled ? divide_exact(*scaled, source->factor) : std::nullopt;
}

std::optional<Decimal> nearest_conversion(const Item& item, const Decimal& value,
                                          std::string_view from, std::string_view to) {
    if (const auto exact = convert(item, value, from, to)) {
        return exact;
    }
    const ItemUnit* const source = item.unit(from);
    const ItemUnit* const target = item.unit(to);
    if (source == nullptr || target == nullptr) {
        return std::nullopt;
    }
    constexpr int digits = 15;
    const double nearest =
        value.to_double() * target->factor.to_double() / source->factor.to_double();
    const int whole =
        nearest == 0 ? 1 : static_cast<int>(std::floor(std::log10(std::abs(nearest)))) + 1;
    const auto read =
        Decimal::parse(fmt::format("{:.{}f}", nearest, std::clamp(digits - whole, 0, digits)));
    return read ? std::optional(*read) : std::nullopt;
}

std::optional<Decimal> in_default_unit(const Item& item, const Decimal& value,
                                       std::string_view unit) {
    return item.units.empty() ? std::nullopt : convert(item, value, unit, item.units.front().ucum);
}

}  // namespace jointlog::catalog
