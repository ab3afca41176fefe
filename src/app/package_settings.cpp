#include "app/package_settings.hpp"

#include <algorithm>

#include "app/catalog_settings.hpp"
#include "app/score_settings.hpp"

namespace jointlog::app {
namespace {

using exchange::PackagedSetting;

bool is_addition(const PackagedSetting& setting) {
    return std::any_of(std::begin(catalog_prefixes), std::end(catalog_prefixes),
                       [&](std::string_view prefix) { return setting.name.starts_with(prefix); });
}

/// Whether the one addition of `added` fits what the record has.
Result<void> check(const RecordCatalog& known, const RecordCatalog& added) {
    const auto all = [&](const auto& additions) -> Result<void> {
        for (const auto& addition : additions) {
            if (Result<void> checked = check_addition(known, addition); !checked) {
                return checked;
            }
        }
        return {};
    };
    Result<void> checked = all(added.analytes);
    checked = checked ? all(added.units) : checked;
    checked = checked ? all(added.laboratories) : checked;
    return checked ? all(added.profiles) : checked;
}

/// What the record has for a setting that scores depend on, chosen or by default; nullopt for other names.
std::optional<std::string> in_force(storage::RecordFile& file, std::string_view name) {
    const ScoreSettings settings = read_score_settings(file);
    if (name == "das28_crp_set") {
        return settings.das28_crp_set;
    }
    if (name == "das28_esr_set") {
        return settings.das28_esr_set;
    }
    if (name == esr_below_one_setting) {
        return std::string(settings.esr_below_one_at_one ? esr_computed_at_one : esr_not_computed);
    }
    if (name == "laboratory_window_days") {
        return std::to_string(settings.window_days);
    }
    if (name == "mode") {
        return file.info().mode == Mode::own ? "own" : "clinic";
    }
    return std::nullopt;
}

Remark differs(const PackagedSetting& setting, const std::string& here) {
    return remark<RemarkId::differs_from_package>(setting.name, here, setting.value);
}

bool may_be_chosen(const PackagedSetting& setting) {
    if (setting.name == esr_below_one_setting) {
        return setting.value == esr_computed_at_one || setting.value == esr_not_computed;
    }
    return setting.name.starts_with("das28_") && cutoff_set(setting.value) != nullptr;
}

}  // namespace

Result<void> PackageSettings::take(std::vector<PackagedSetting> settings) {
    // a profile may state a unit that is an addition itself
    std::stable_partition(settings.begin(), settings.end(), [](const PackagedSetting& setting) {
        return !setting.name.starts_with("profile/");
    });
    for (const PackagedSetting& setting : settings) {
        if (Result<void> taken = take_one(setting); !taken) {
            return taken;
        }
    }
    return {};
}

Result<void> PackageSettings::take_one(const PackagedSetting& setting) {
    return is_addition(setting) ? take_addition(setting) : take_choice(setting);
}

Result<void> PackageSettings::store(const PackagedSetting& setting) {
    Result<void> stored = m_file.set_setting(setting.name, setting.value, m_author);
    if (stored) {
        m_tell(setting, RowFate::added, {});
    }
    return stored;
}

Result<void> PackageSettings::take_addition(const PackagedSetting& setting) {
    const auto stored = m_file.setting(setting.name);
    const auto known = catalog_settings(m_file);
    if (!stored || !known) {
        return Unexpected{stored ? known.error() : stored.error()};
    }
    if (*stored) {
        const bool same = **stored == setting.value;
        m_tell(setting, same ? RowFate::identical : RowFate::conflicting,
               same ? Remark() : differs(setting, **stored));
        return {};
    }
    const Definitions added = read_definitions({{setting.name, setting.value}});
    if (!added.unreadable.empty()) {
        m_tell(setting, RowFate::refused, remark<RemarkId::other>(added.unreadable.front().detail));
        return {};
    }
    if (const auto checked = check(read_definitions(*known).readable, added.readable); !checked) {
        m_tell(setting, RowFate::conflicting, remark_of(checked.error()));
        return {};
    }
    m_added_to_catalog = true;
    return store(setting);
}

Result<void> PackageSettings::take_choice(const PackagedSetting& setting) {
    const std::optional<std::string> known = in_force(m_file, setting.name);
    if (known == setting.value) {
        m_tell(setting, RowFate::identical, {});
        return {};
    }
    if (m_new_record && may_be_chosen(setting)) {
        return store(setting);
    }
    m_tell(setting, RowFate::conflicting, differs(setting, known.value_or("-")));
    return {};
}

}  // namespace jointlog::app
