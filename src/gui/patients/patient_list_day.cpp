// The day whose patients the list shows, and what it says where it shows nobody.
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTableView>

#include "gui/patients/day_choice.hpp"
#include "gui/patients/patient_list_page.hpp"
#include "gui/text/errors_text.hpp"
#include "gui/text/names.hpp"

namespace jointlog::gui {

void PatientListPage::askPlanned() {
    if (!m_workspace.isOpen()) {
        return;
    }
    app::planned_days(
        m_workspace.session(),
        m_workspace.whileOpen<app::PlannedDays>([this](Result<app::PlannedDays> days) {
            if (!days) {
                Q_EMIT m_workspace.failed(errorText(days.error()));
                return;
            }
            m_day->setPlanned(std::move(days).value(), m_workspace.today());
            showDay();
        }));
}

void PatientListPage::showDay() {
    const QString current = m_current;
    m_model.setDay(m_day->chosen());
    if (m_model.rowCount() > 0) {
        m_table->selectRow(std::max(0, m_model.rowOf(current.toStdString())));
    }
    showCounts();
}

void PatientListPage::toggleToday() {
    m_day->choose(m_day->chosen() ? std::nullopt : std::optional(m_day->today()));
}

QString PatientListPage::nobodyText() const {
    if (!m_search->text().isEmpty()) {
        return tr("No match for “%1”.").arg(m_search->text());
    }
    if (m_model.total() == 0) {
        return tr("No patient is recorded in this file yet. Ctrl+N enters the first one.");
    }
    if (const auto day = m_day->chosen()) {
        return tr("Nobody is planned for %1 or was last seen on it. Ctrl+D shows all. A planned "
                  "visit is entered with a visit, or as a fact.")
            .arg(qs(to_iso(day->day)));
    }
    return tr("No patient has this follow-up status.");
}

}  // namespace jointlog::gui
