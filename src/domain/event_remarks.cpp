#include "jointlog/domain/event_remarks.hpp"

#include <array>

namespace jointlog {

std::string_view code(EventRemark remark) {
    constexpr std::array<std::string_view, 6> codes{
        "end_before_onset",    "fatal_not_grade_5",     "grade_5_not_fatal",
        "grade_5_not_serious", "criterion_not_serious", "resolved_without_end"};
    return codes.at(static_cast<std::size_t>(remark));
}

std::vector<EventRemark> remarks_on(const AdverseEvent& event) {
    std::vector<EventRemark> remarks;
    const auto add_if = [&](bool holds, EventRemark remark) {
        if (holds) {
            remarks.push_back(remark);
        }
    };
    const bool fatal = event.outcome == "fatal";
    const bool grade_5 = event.grade == 5;
    const bool resolved = event.outcome == "recovered" || event.outcome == "sequelae";
    add_if(event.onset.first && event.end.last && *event.end.last < *event.onset.first,
           EventRemark::end_before_onset);
    add_if(fatal && !grade_5, EventRemark::fatal_not_grade_5);
    add_if(grade_5 && !fatal, EventRemark::grade_5_not_fatal);
    add_if(grade_5 && event.serious != YesNo::yes, EventRemark::grade_5_not_serious);
    add_if(!event.seriousness.empty() && event.serious != YesNo::yes,
           EventRemark::criterion_not_serious);
    add_if(resolved && event.end.empty(), EventRemark::resolved_without_end);
    return remarks;
}

}  // namespace jointlog
