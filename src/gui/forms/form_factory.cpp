#include "gui/forms/form_factory.hpp"

#include <algorithm>

#include "gui/forms/administration_form.hpp"
#include "gui/forms/dose_form.hpp"
#include "gui/forms/event_form.hpp"
#include "gui/forms/fact_form.hpp"
#include "gui/forms/lab_form.hpp"
#include "gui/forms/lab_slip_form.hpp"
#include "gui/forms/medication_form.hpp"
#include "gui/forms/patient_form.hpp"
#include "gui/forms/reported_form.hpp"
#include "gui/forms/visit_form.hpp"
#include "gui/own/check_in_form.hpp"
#include "gui/own/days_form.hpp"

namespace jointlog::gui {
namespace {

template <class T>
const Recorded<T>* find(const std::vector<Recorded<T>>& rows, const RowId& id) {
    const auto found =
        std::find_if(rows.begin(), rows.end(), [&](const auto& row) { return row.meta.id == id; });
    return found == rows.end() ? nullptr : &*found;
}

}  // namespace

FormPage* newForm(Workspace& workspace, NewRow what, QWidget* parent) {
    switch (what) {
        case NewRow::visit:
            return new VisitForm(workspace, nullptr, parent);
        case NewRow::laboratory:
            return new LabForm(workspace, nullptr, parent);
        case NewRow::slip:
            return new LabSlipForm(workspace, parent);
        case NewRow::medication:
            return new MedicationForm(workspace, nullptr, parent);
        case NewRow::administration:
            return new AdministrationForm(workspace, nullptr, parent);
        case NewRow::event:
            return new EventForm(workspace, nullptr, parent);
        case NewRow::fact:
            return new FactForm(workspace, nullptr, parent);
        case NewRow::reported:
            return new ReportedForm(workspace, nullptr, parent);
        case NewRow::note:
            return new NoteForm(workspace, nullptr, parent);
        case NewRow::checkIn:
            return new CheckInForm(workspace, parent);
        case NewRow::days:
            return new DaysForm(workspace, parent);
    }
    return nullptr;
}

FormPage* correctionForm(Workspace& workspace, const RowId& id, QWidget* parent) {
    const PatientRecord& record = *workspace.record();
    if (record.patient.meta.id == id) {
        return new PatientForm(workspace, &record.patient, parent);
    }
    if (const auto* row = find(record.visits, id)) {
        return new VisitForm(workspace, row, parent);
    }
    if (const auto* row = find(record.observations, id)) {
        const catalog::Item* item = catalog::item((*row)->item);
        const bool ofVisit = (*row)->visit && item != nullptr && !item->laboratory;
        const auto* visit = ofVisit ? find(record.visits, *(*row)->visit) : nullptr;
        return visit != nullptr ? static_cast<FormPage*>(new VisitForm(workspace, visit, parent))
                                : new LabForm(workspace, row, parent);
    }
    if (const auto* row = find(record.courses, id)) {
        return new MedicationForm(workspace, row, parent);
    }
    if (const auto* row = find(record.dose_steps, id)) {
        const auto* course = find(record.courses, (*row)->course);
        return course != nullptr ? new DoseForm(workspace, *course, row, parent) : nullptr;
    }
    if (const auto* row = find(record.administrations, id)) {
        return new AdministrationForm(workspace, row, parent);
    }
    if (const auto* row = find(record.adverse_events, id)) {
        return new EventForm(workspace, row, parent);
    }
    if (const auto* row = find(record.facts, id)) {
        return new FactForm(workspace, row, parent);
    }
    if (const auto* row = find(record.reported_scores, id)) {
        return new ReportedForm(workspace, row, parent);
    }
    if (const auto* row = find(record.notes, id)) {
        return new NoteForm(workspace, row, parent);
    }
    return nullptr;
}

FormPage* doseForm(Workspace& workspace, const RowId& course, QWidget* parent) {
    const auto* row = find(workspace.record()->courses, course);
    return row != nullptr && !row->in_error() ? new DoseForm(workspace, *row, nullptr, parent)
                                              : nullptr;
}

FormPage* stopForm(Workspace& workspace, const RowId& course, QWidget* parent) {
    const auto* row = find(workspace.record()->courses, course);
    // The stop of a stopped course is corrected, not stored again.
    return row != nullptr && !row->in_error() && (*row)->stop.empty()
               ? new StopForm(workspace, *row, parent)
               : nullptr;
}

}  // namespace jointlog::gui
