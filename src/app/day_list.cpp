#include "jointlog/app/day_list.hpp"

#include "app/session_access.hpp"

namespace jointlog::app {
namespace {

Result<PlannedDays> read_days(storage::RecordFile& file) {
    const auto visits = file.planned_visits();
    if (!visits) {
        return Unexpected{visits.error()};
    }
    PlannedDays days;
    for (const storage::PlannedVisit& visit : *visits) {
        days[visit.day].insert(visit.patient_code);
    }
    return days;
}

}  // namespace

Result<PlannedDays> planned_days(Session& session) {
    return Session::Access::run<PlannedDays>(session, read_days);
}

void planned_days(Session& session, Session::Done<PlannedDays> done) {
    Session::Access::start<PlannedDays>(session, read_days, std::move(done));
}

}  // namespace jointlog::app
