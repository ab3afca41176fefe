// The day of a person's own record in the window.
#include <QtWidgets/QStackedWidget>

#include "gui/main_window.hpp"
#include "gui/own/check_in_form.hpp"
#include "gui/record/record_page.hpp"
#include "gui/widgets/nav_rail.hpp"

namespace jointlog::gui {

void MainWindow::showCheckIn() {
    if (m_form != nullptr) {
        return leaveForm();
    }
    m_rail->setCurrent(NavRail::record);
    turnTo(m_record);  // where the day leads when it is stored or left
    add(NewRow::checkIn);
}

void MainWindow::leaveEmptyCheckIn() {
    const bool empty = isCheckIn(m_form) && !m_form->changed();
    if (empty && !m_form->saving()) {
        m_form->requestClose();
    }
}

void MainWindow::connectCheckIn(FormPage* form) {
    auto* day = qobject_cast<CheckInForm*>(form);
    if (day == nullptr) {
        return;
    }
    connect(day, &CheckInForm::earlierDaysWanted, this, [this] {
        leaveEmptyCheckIn();
        m_form != nullptr ? leaveForm() : add(NewRow::days);
    });
    connect(day, &CheckInForm::correctWanted, this, [this](const RowId& visit) {
        leaveEmptyCheckIn();
        m_form != nullptr ? leaveForm()
                          : showEdit([&] { return correctionForm(m_workspace, visit, m_pages); });
    });
}

bool MainWindow::isCheckIn(const FormPage* form) {
    return qobject_cast<const CheckInForm*>(form) != nullptr;
}

}  // namespace jointlog::gui
