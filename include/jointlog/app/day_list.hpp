#pragma once

#include <map>
#include <set>
#include <string>

#include "jointlog/app/session.hpp"

namespace jointlog::app {

/// Who is planned for which day: patient codes by day, from the planned visits that were entered with a whole date.
using PlannedDays = std::map<Day, std::set<std::string>>;

[[nodiscard]] Result<PlannedDays> planned_days(Session& session);
void planned_days(Session& session, Session::Done<PlannedDays> done);

}  // namespace jointlog::app
