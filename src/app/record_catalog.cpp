#include "jointlog/app/record_catalog.hpp"

#include <algorithm>

#include "app/catalog_settings.hpp"
#include "app/session_access.hpp"

namespace jointlog::app {
namespace {

Result<Definitions> stored_definitions(storage::RecordFile& file) {
    const auto settings = catalog_settings(file);
    return settings ? Result<Definitions>(read_definitions(*settings))
                    : Unexpected{settings.error()};
}

/// What cannot be read is not written over.
Result<void> check_readable(const Definitions& known, const std::string& name) {
    for (const Finding& bad : known.unreadable) {
        if (bad.place == name) {
            return fail(Errc::malformed, bad.place + ": " + bad.detail);
        }
    }
    return {};
}

template <class Addition>
Result<void> put(Session& session, const Addition& addition, const CatalogAuthor& author) {
    return Session::Access::run<void>(session, [&](storage::RecordFile& file) -> Result<void> {
        const auto known = stored_definitions(file);
        if (!known) {
            return Unexpected{known.error()};
        }
        if (auto checked = check_addition(known->readable, addition); !checked) {
            return checked;
        }
        const auto [name, value] = to_setting(addition);
        if (auto readable = check_readable(*known, name); !readable) {
            return readable;
        }
        auto stored = file.set_setting(name, value, {author.who, author.why});
        Session::Access::refresh_info(session);
        return stored;
    });
}

}  // namespace

Result<RecordCatalog> record_catalog(Session& session) {
    return Session::Access::run<RecordCatalog>(
        session, [](storage::RecordFile& file) -> Result<RecordCatalog> {
            auto known = stored_definitions(file);
            return known ? Result<RecordCatalog>(std::move(known->readable))
                         : Unexpected{known.error()};
        });
}

Result<std::vector<Finding>> unreadable_definitions(Session& session) {
    using Findings = std::vector<Finding>;
    return Session::Access::run<Findings>(
        session, [](storage::RecordFile& file) -> Result<Findings> {
            auto known = stored_definitions(file);
            return known ? Result<Findings>(std::move(known->unreadable))
                         : Unexpected{known.error()};
        });
}

Result<std::vector<SettingVersion>> record_catalog_history(Session& session) {
    using History = std::vector<SettingVersion>;
    return Session::Access::run<History>(session, [](storage::RecordFile& file) -> Result<History> {
        History all;
        for (const std::string_view prefix : catalog_prefixes) {
            const auto some = file.setting_history(prefix);
            if (!some) {
                return some;
            }
            all.insert(all.end(), some->begin(), some->end());
        }
        std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
            return a.operation.number < b.operation.number;
        });
        return all;
    });
}

Result<void> put_analyte(Session& session, const catalog::Item& analyte,
                         const CatalogAuthor& author) {
    return put(session, analyte, author);
}

Result<void> put_unit(Session& session, const AddedUnit& unit, const CatalogAuthor& author) {
    return put(session, unit, author);
}

Result<void> put_laboratory(Session& session, const Laboratory& laboratory,
                            const CatalogAuthor& author) {
    return put(session, laboratory, author);
}

Result<void> put_profile(Session& session, const LaboratoryProfile& profile,
                         const CatalogAuthor& author) {
    return put(session, profile, author);
}

}  // namespace jointlog::app
