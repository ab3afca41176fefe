#include "gui/own/own_day.hpp"

#include <algorithm>

#include "gui/forms/entity_text.hpp"
#include "gui/text/names.hpp"
#include "jointlog/domain/scale_ends.hpp"

namespace jointlog::gui {

const Recorded<Visit>* OwnDay::visit() const {
    const Recorded<Visit>* found = nullptr;
    if (m_record != nullptr) {
        for (const auto& visit : m_record->visits) {
            if (!visit.in_error() && visit->assessor == Voice::patient
                && visit->date == PartialDate::exactly(m_day)) {
                found = &visit;
            }
        }
    }
    return found;
}

const Observation* OwnDay::value(const std::string& item) const {
    const Recorded<Visit>* of = visit();
    if (of == nullptr) {
        return nullptr;
    }
    const auto& rows = m_record->observations;
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const auto& row) {
        return !row.in_error() && row->item == item && row->visit == of->meta.id;
    });
    return found == rows.end() ? nullptr : &found->value;
}

bool OwnDay::marked() const {
    return m_record != nullptr
           && std::any_of(m_record->facts.begin(), m_record->facts.end(), [this](const auto& row) {
                  return !row.in_error() && row->kind == "bad_day"
                         && row->start == PartialDate::exactly(m_day);
              });
}

CheckIn::CheckIn(OperationDraft& draft, const OwnDay& stored, Day day)
    : m_draft(draft), m_day(day) {
    if (const auto* visit = stored.visit()) {
        m_visit = visit->meta.id;
    }
}

RowId CheckIn::visit() {
    if (!m_visit) {
        m_visit = m_draft.add(Visit{PartialDate::exactly(m_day), {}, Voice::patient, {}, {}});
    }
    return *m_visit;
}

void CheckIn::add(Observation value) {
    Basis basis = *value.basis;
    basis.method = std::string(scale_ends(value.item));
    value.basis = std::make_shared<const Basis>(std::move(basis));
    value.date = PartialDate::exactly(m_day);
    value.voice = Voice::patient;
    value.visit = visit();
    m_draft.add(std::move(value));
}

void CheckIn::add(const std::string& joint, JointState state, std::optional<bool> tender,
                  std::optional<bool> swollen) {
    m_draft.add(JointFinding{visit(), joint, state, tender, swollen});
}

QString answeredText(const Observation& value) {
    return value.unit() == "cm" ? render::qt(value.text()) : observedText(value);
}

}  // namespace jointlog::gui
