#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "app/import_merge.hpp"

namespace jointlog::app {
namespace {

std::string value_key(const RowId& visit, const Observation& value) {
    const Missing* missing = std::get_if<Missing>(&value.value);
    return fmt::format("{}\n{}\n{}\n{}", visit.to_string(), value.item, value.text(),
                       missing == nullptr ? std::string_view() : code(*missing));
}

std::string joint_key(const RowId& visit, std::string_view joint) {
    return fmt::format("{}\n{}", visit.to_string(), joint);
}

bool contradicts(const std::string& recorded, const std::string& typed) {
    return !recorded.empty() && !typed.empty() && typed != recorded;
}

void take_over(std::string& recorded, const std::string& typed) {
    recorded = recorded.empty() ? typed : recorded;
}

}  // namespace

void PatientMerge::index_recorded() {
    if (m_recorded == nullptr) {
        return;
    }
    for (const auto& visit : m_recorded->visits) {
        if (!visit.in_error()) {
            m_visits_by_date[to_iso(visit->date)].push_back(m_visits.size());
            m_visits.push_back({visit->date, visit.value, visit.meta.id, visit.meta.version});
        }
    }
    for (const auto& value : m_recorded->observations) {
        if (!value.in_error() && value->visit) {
            ++m_visit_values[value_key(*value->visit, value.value)];
        }
    }
    for (const auto& finding : m_recorded->joints) {
        if (!finding.in_error()) {
            m_joints.emplace(joint_key(finding->visit, finding->joint), finding.value);
        }
    }
}

PatientMerge::KnownVisit* PatientMerge::find_visit(const PartialDate& date,
                                                   std::optional<Voice> assessor) {
    const auto found = m_visits_by_date.find(to_iso(date));
    if (found == m_visits_by_date.end()) {
        return nullptr;
    }
    const auto visit_where = [&](auto fits) -> KnownVisit* {
        const auto at =
            std::find_if(found->second.begin(), found->second.end(),
                         [&](std::size_t place) { return fits(m_visits[place].visit.assessor); });
        return at == found->second.end() ? nullptr : &m_visits[*at];
    };
    if (!assessor) {
        return visit_where([](Voice) { return true; });
    }
    KnownVisit* const same = visit_where([&](Voice voice) { return voice == *assessor; });
    if (same != nullptr || *assessor == Voice::patient) {
        return same;
    }
    return visit_where([](Voice voice) { return voice != Voice::patient; });
}

PatientMerge::KnownVisit& PatientMerge::add_visit(Visit visit) {
    const RowId id = m_draft.add(visit);
    m_visits_by_date[to_iso(visit.date)].push_back(m_visits.size());
    const PartialDate date = visit.date;
    m_visits.push_back({date, std::move(visit), id, 0});
    return m_visits.back();
}

/// What a recorded visit leaves open is filled by a correction: a file of joints makes visits of which it tells the day
/// only. False: this operation writes the visit already, and no second time.
bool PatientMerge::complete_visit(KnownVisit& known, const Visit& typed) {
    Visit filled = known.visit;
    take_over(filled.examiner, typed.examiner);
    take_over(filled.place, typed.place);
    filled.assessor = filled.assessor == Voice::not_stated ? typed.assessor : filled.assessor;
    if (filled == known.visit) {
        return true;
    }
    if (known.version == 0) {
        return false;
    }
    m_draft.correct(known.id, std::exchange(known.version, 0), filled);
    m_draft.reason = "completed_by_import";
    known.visit = std::move(filled);
    return true;
}

bool PatientMerge::add_visit_values(const KnownVisit& known, std::vector<Observation>& values) {
    bool any = false;
    for (Observation& value : values) {
        std::string key = value_key(known.id, value);
        if (m_visit_values.count(key) != 0) {
            continue;
        }
        ++m_visit_values[std::move(key)];
        value.visit = known.id;
        m_draft.add(std::move(value));
        any = true;
    }
    return any;
}

/// One visit per date of the patient's own, one of whoever else examined: a second row adds the values that are not recorded yet. Another
/// note becomes a note of that day; an examiner, place or assessor that the recorded visit lacks is filled in, another
/// one conflicts.
void PatientMerge::merge_visit(SourcedRow<exchange::VisitEntry>& row) {
    Visit& visit = row.value.visit;
    if (!born_before(visit.date, row.from, "date")) {
        return;
    }
    KnownVisit* known = find_visit(visit.date, visit.assessor);
    if (known == nullptr) {
        KnownVisit& added = add_visit(std::move(visit));
        add_visit_values(added, row.value.observations);
        m_outcome.row(row.from, RowFate::added);
        return;
    }
    if (contradicts(known->visit.examiner, visit.examiner)
        || contradicts(known->visit.place, visit.place)) {
        m_outcome.row(row.from, RowFate::conflicting, {}, remark<RemarkId::visit_differs>());
        return;
    }
    const Visit before = known->visit;
    if (!complete_visit(*known, visit)) {
        m_outcome.row(row.from, RowFate::conflicting, {}, remark<RemarkId::visit_differs>());
        return;
    }
    bool added = add_visit_values(*known, row.value.observations) || !(known->visit == before);
    if (!visit.note.empty() && visit.note != known->visit.note) {
        Note note{visit.date, visit.note};
        const std::string key = joint_key(known->id, "note\n" + visit.note);
        bool recorded = m_visit_values.count(key) != 0;
        if (m_recorded != nullptr) {
            for (const auto& other : m_recorded->notes) {
                recorded = recorded || (!other.in_error() && other.value == note);
            }
        }
        if (!recorded) {
            ++m_visit_values[key];
            m_draft.add(std::move(note));
            added = true;
        }
    }
    m_outcome.row(row.from, added ? RowFate::added : RowFate::identical);
}

/// A joint belongs to the visit of its day, the clinician's before the patient's own; without one a
/// visit is added.
void PatientMerge::merge_joint(SourcedRow<exchange::JointEntry>& row) {
    const PartialDate& date = row.value.date;
    if (!born_before(date, row.from, "date")) {
        return;
    }
    KnownVisit* visit = find_visit(date, Voice::clinician);
    if (visit == nullptr) {
        visit = find_visit(date, std::nullopt);
    }
    if (visit == nullptr) {
        Visit made;
        made.date = date;
        made.assessor = Voice::not_stated;
        visit = &add_visit(std::move(made));
    }
    JointFinding finding = std::move(row.value.finding);
    finding.visit = visit->id;
    const auto [known, is_new] = m_joints.emplace(joint_key(visit->id, finding.joint), finding);
    if (is_new) {
        m_draft.add(std::move(finding));
        m_outcome.row(row.from, RowFate::added);
    } else if (known->second == finding) {
        m_outcome.row(row.from, RowFate::identical);
    } else {
        m_outcome.row(row.from, RowFate::conflicting, "joint",
                      remark<RemarkId::joint_differs>(finding.joint, to_iso(date)));
    }
}

}  // namespace jointlog::app
