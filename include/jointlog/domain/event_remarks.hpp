#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "jointlog/domain/events.hpp"

namespace jointlog {

/// What does not fit together in an adverse event as recorded. Asked about, never changed.
enum class EventRemark : std::uint8_t {
    end_before_onset,       // whatever days of their extents are meant
    fatal_not_grade_5,      // outcome fatal with another grade or none
    grade_5_not_fatal,      // grade 5 with another outcome or none
    grade_5_not_serious,    // grade 5 and not recorded as serious
    criterion_not_serious,  // a criterion of seriousness and not recorded as serious
    resolved_without_end    // recovered, with or without sequelae, and no end date
};
/// "end_before_onset" ...
[[nodiscard]] std::string_view code(EventRemark remark);

/// In the order of the enumeration; empty where all fits together.
[[nodiscard]] std::vector<EventRemark> remarks_on(const AdverseEvent& event);

}  // namespace jointlog
