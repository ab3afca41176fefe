#pragma once

#include <array>

#include "jointlog/domain/visit.hpp"

namespace jointlog::gui {

/// One value that is asked for on the visit form.
struct VisitValue {
    const char* item;  // catalogue code
    Voice voice;
    enum class Group : std::uint8_t { counts, globals, laboratory } group;
};
inline constexpr std::array visitValues{
    VisitValue{"TJC28", Voice::clinician, VisitValue::Group::counts},
    VisitValue{"SJC28", Voice::clinician, VisitValue::Group::counts},
    VisitValue{"PTGA", Voice::patient, VisitValue::Group::globals},
    VisitValue{"EGA", Voice::clinician, VisitValue::Group::globals},
    VisitValue{"PAIN", Voice::patient, VisitValue::Group::globals},
    VisitValue{"FATIGUE", Voice::patient, VisitValue::Group::globals},
    VisitValue{"HAQDI", Voice::patient, VisitValue::Group::globals},
    VisitValue{"STIFF", Voice::patient, VisitValue::Group::globals},
    VisitValue{"CRP", Voice::laboratory, VisitValue::Group::laboratory},
    VisitValue{"MMP3", Voice::laboratory, VisitValue::Group::laboratory},
    VisitValue{"ESR", Voice::laboratory, VisitValue::Group::laboratory},
};

}  // namespace jointlog::gui
