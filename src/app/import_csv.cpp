#include "app/import_job.hpp"
#include "app/session_access.hpp"
#include "jointlog/app/import.hpp"

namespace jointlog::app {

Result<ImportReport> import_csv(Session& session, const ImportRequest& request) {
    const Day today = session.today();
    IdSource& ids = *Session::Access::environment(session).ids;
    return Session::Access::run<ImportReport>(
        session, [&](storage::RecordFile& file) { return import_into(file, ids, today, request); });
}

}  // namespace jointlog::app
