#pragma once

#include "gui/forms/form_page.hpp"

namespace jointlog::gui {

/// What the user can add to a patient.
enum class NewRow {
    visit,
    laboratory,
    slip,
    medication,
    administration,
    event,
    fact,
    reported,
    note,
    checkIn,  // one day of an own record
    days      // several of them
};

/// An empty form for the patient on screen. The caller owns it through parent.
[[nodiscard]] FormPage* newForm(Workspace& workspace, NewRow what, QWidget* parent);
/// The same form, filled, for a stored row; nullptr when the row is not in the record on screen.
[[nodiscard]] FormPage* correctionForm(Workspace& workspace, const RowId& row, QWidget* parent);
/// A new dose, or the stop, of a stored course; nullptr when there is no such course.
[[nodiscard]] FormPage* doseForm(Workspace& workspace, const RowId& course, QWidget* parent);
[[nodiscard]] FormPage* stopForm(Workspace& workspace, const RowId& course, QWidget* parent);

}  // namespace jointlog::gui
