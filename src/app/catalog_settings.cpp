#include "app/catalog_settings.hpp"

#include <array>

#include <fmt/format.h>

#include "app/object_text.hpp"
#include "jointlog/exchange/flat_json.hpp"

namespace jointlog::app {
namespace {

using exchange::FlatObject;

constexpr std::array<std::string_view, 4> value_types{"numeric", "ordinal", "titre", "text"};

/// Reads the members of one object; the first that does not fit is kept as the problem.
class Members {
public:
    explicit Members(const FlatObject& object) : m_object(object) {}

    [[nodiscard]] std::vector<std::string> list(std::string_view key) const {
        const auto found = m_object.find(key);
        return found == m_object.end() ? std::vector<std::string>{} : found->second;
    }
    [[nodiscard]] std::string text(std::string_view key) {
        const auto values = list(key);
        if (values.size() > 1) {
            m_problem = fmt::format("\"{}\" is a list", key);
        }
        return values.empty() ? std::string() : values.front();
    }
    [[nodiscard]] std::optional<Decimal> number(std::string_view key) {
        const std::string digits = text(key);
        if (digits.empty()) {
            return std::nullopt;
        }
        const auto value = Decimal::parse(digits);
        if (!value) {
            m_problem = fmt::format("\"{}\": {}", key, value.error().detail);
            return std::nullopt;
        }
        return *value;
    }
    [[nodiscard]] ReferenceInterval interval(std::string_view sex) {
        const auto key = [&](std::string_view end) {
            return fmt::format("{}_{}", sex, end);
        };
        return {number(key("low")), number(key("high")), text(key("low_exclusive")) != "1",
                text(key("high_exclusive")) != "1", text(key("text"))};
    }
    [[nodiscard]] catalog::ItemUnit unit(const std::string& text) {
        const auto read = catalog::parse_unit(text);
        if (!read) {
            m_problem = fmt::format("'{}' is no unit with a factor", text);
        }
        return read.value_or(catalog::ItemUnit{});
    }
    void need(bool holds, std::string_view problem) {
        if (!holds) {
            m_problem = problem;
        }
    }
    [[nodiscard]] const std::string& problem() const { return m_problem; }

private:
    const FlatObject& m_object;
    std::string m_problem;
};

/// The parts of a name between '/'; the last one takes the rest.
std::vector<std::string> parts_of(std::string_view name, std::size_t count) {
    std::vector<std::string> parts;
    while (parts.size() + 1 < count && name.find('/') != std::string_view::npos) {
        parts.emplace_back(name.substr(0, name.find('/')));
        name.remove_prefix(name.find('/') + 1);
    }
    parts.emplace_back(name);
    parts.resize(count);
    return parts;
}

catalog::Item analyte_of(std::string_view name, Members& members) {
    catalog::Item item;
    item.code = parts_of(name, 2)[1];
    item.en = members.text("en");
    item.ja = members.text("ja");
    item.en = item.en.empty() ? item.ja : item.en;
    item.ja = item.ja.empty() ? item.en : item.ja;
    item.short_en = members.text("short_en");
    item.short_ja = members.text("short_ja");
    item.short_en = item.short_en.empty() ? item.code : item.short_en;
    item.short_ja = item.short_ja.empty() ? item.short_en : item.short_ja;
    item.aliases = members.list("aliases");
    const std::string kind = members.text("kind");
    for (std::size_t i = 0; i < value_types.size(); ++i) {
        if (value_types.at(i) == kind) {
            item.value_type = static_cast<catalog::ValueType>(i);
        }
    }
    members.need(value_types.at(static_cast<std::size_t>(item.value_type)) == kind,
                 "unknown kind of result");
    item.values = members.list("steps");
    item.loinc = members.text("loinc");
    item.jlac10 = members.text("jlac10");
    for (const std::string& unit : members.list("units")) {
        item.units.push_back(members.unit(unit));
    }
    item.hard_min = members.number("least");
    item.hard_max = members.number("greatest");
    item.warn_max = members.number("unusual_above");
    return item;
}

LaboratoryProfile profile_of(std::string_view name, Members& members) {
    const auto parts = parts_of(name, 4);
    LaboratoryProfile profile;
    profile.laboratory = parts[1];
    profile.analyte = parts[2];
    const auto day = parse_iso_day(parts[3]);
    members.need(day.has_value(), "no first day");
    profile.valid_from = day ? *day : Day{};
    profile.unit = members.text("unit");
    profile.method = members.text("method");
    profile.male = members.interval("male");
    profile.female = members.interval("female");
    return profile;
}

void read_setting(std::string_view name, Members& members, RecordCatalog& into) {
    if (name.starts_with("analyte/")) {
        into.analytes.push_back(analyte_of(name, members));
    } else if (name.starts_with("unit/")) {
        const auto parts = parts_of(name, 3);
        into.units.push_back({parts[1], members.unit(parts[2] + " x" + members.text("factor"))});
    } else if (name.starts_with("laboratory/")) {
        into.laboratories.push_back(
            {parts_of(name, 2)[1], members.text("name"), members.text("note")});
    } else {
        into.profiles.push_back(profile_of(name, members));
    }
}

}  // namespace

StoredSetting to_setting(const catalog::Item& analyte) {
    std::vector<std::string> units;
    for (const catalog::ItemUnit& unit : analyte.units) {
        units.push_back(catalog::unit_text(unit));
    }
    ObjectText object;
    object.add("en", analyte.en).add("ja", analyte.ja);
    object.add("short_en", analyte.short_en).add("short_ja", analyte.short_ja);
    object.add("aliases", analyte.aliases);
    object.add("kind", value_types.at(static_cast<std::size_t>(analyte.value_type)));
    object.add("steps", analyte.values);
    object.add("loinc", analyte.loinc).add("jlac10", analyte.jlac10);
    object.add("units", units).add("least", analyte.hard_min);
    object.add("greatest", analyte.hard_max).add("unusual_above", analyte.warn_max);
    return {"analyte/" + analyte.code, object.line()};
}

StoredSetting to_setting(const AddedUnit& unit) {
    ObjectText object;
    object.add("factor", unit.unit.factor.to_string());
    return {fmt::format("unit/{}/{}", unit.analyte, unit.unit.ucum), object.line()};
}

StoredSetting to_setting(const Laboratory& laboratory) {
    ObjectText object;
    object.add("name", laboratory.name).add("note", laboratory.note);
    return {"laboratory/" + laboratory.code, object.line()};
}

StoredSetting to_setting(const LaboratoryProfile& profile) {
    ObjectText object;
    object.add("unit", profile.unit).add("method", profile.method);
    object.add("male", profile.male).add("female", profile.female);
    return {fmt::format("profile/{}/{}/{}", profile.laboratory, profile.analyte,
                        to_iso(profile.valid_from)),
            object.line()};
}

Definitions read_definitions(const std::vector<StoredSetting>& settings) {
    Definitions definitions;
    for (const auto& [name, value] : settings) {
        const auto object = exchange::read_flat_object(value);
        if (!object) {
            definitions.unreadable.push_back({"definition", name, object.error().detail});
            continue;
        }
        Members members(*object);
        RecordCatalog with_it = definitions.readable;
        read_setting(name, members, with_it);
        if (members.problem().empty()) {
            definitions.readable = std::move(with_it);
        } else {
            definitions.unreadable.push_back({"definition", name, members.problem()});
        }
    }
    return definitions;
}

Result<std::vector<StoredSetting>> catalog_settings(storage::RecordFile& file,
                                                    std::optional<std::int64_t> as_of) {
    std::vector<StoredSetting> all;
    for (const std::string_view prefix : catalog_prefixes) {
        auto some = file.settings(prefix, as_of);
        if (!some) {
            return some;
        }
        all.insert(all.end(), some->begin(), some->end());
    }
    return all;
}

}  // namespace jointlog::app
