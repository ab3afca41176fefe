#include "jointlog/app/visit_questions.hpp"

#include <algorithm>

namespace jointlog::app {

bool is_attendance(const PatientRecord& record, const Recorded<Visit>& visit) {
    return visit->assessor != Voice::patient || !visit->place.empty() || !visit->examiner.empty()
           || std::any_of(record.observations.begin(), record.observations.end(),
                          [&](const auto& row) {
                              return !row.in_error() && row->visit == visit.meta.id
                                     && row->voice != Voice::patient;
                          });
}

std::vector<const Recorded<Fact>*> open_questions(const PatientRecord& record) {
    std::optional<Day> attended;
    for (const auto& visit : record.visits) {
        const auto day = visit->date.anchor();
        if (!visit.in_error() && day && (!attended || *attended < *day)
            && is_attendance(record, visit)) {
            attended = day;
        }
    }
    std::vector<const Recorded<Fact>*> open;
    for (const auto& fact : record.facts) {
        const auto day = fact->start.anchor();
        const bool asked = !fact->end.empty() || (day && attended && *day < *attended);
        if (!fact.in_error() && fact->kind == "visit_question" && !asked) {
            open.push_back(&fact);
        }
    }
    return open;
}

}  // namespace jointlog::app
