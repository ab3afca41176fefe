#include <algorithm>

#include "app/import_job.hpp"
#include "app/package_import.hpp"
#include "app/session_access.hpp"
#include "jointlog/app/backup.hpp"
#include "jointlog/app/import.hpp"
#include "jointlog/exchange/import_rows.hpp"

namespace jointlog::app {

Result<ImportReport> import_csv(Session& session, const ImportRequest& request) {
    if (!request.dry_run) {
        if (auto kept = back_up_before_import(session); !kept) {
            return Unexpected{kept.error()};
        }
    }
    const Day today = session.today();
    IdSource& ids = *Session::Access::environment(session).ids;
    return Session::Access::run<ImportReport>(session, [&](storage::RecordFile& file) {
        std::error_code missing;
        const bool package = std::any_of(request.sources.begin(), request.sources.end(),
                                         [&](const std::filesystem::path& source) {
                                             return std::filesystem::is_directory(source, missing);
                                         });
        auto report = package ? import_package_into(file, ids, request)
                              : import_into(file, ids, today, request);
        if (package) {
            Session::Access::forget_catalog(session);
        }
        Session::Access::refresh_info(session);
        return report;
    });
}

std::string describe_import_columns() {
    std::string text;
    for (std::size_t i = 0; i < exchange::import_kind_count; ++i) {
        const auto kind = static_cast<exchange::ImportKind>(i);
        text += fmt::format("{}{}\n", text.empty() ? "" : "\n", exchange::code(kind));
        for (const exchange::ImportColumn& column : exchange::import_columns(kind)) {
            text += fmt::format("  {}  {}\n", column.name, column.other_names);
        }
    }
    return text;
}

}  // namespace jointlog::app
