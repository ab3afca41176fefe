// The day whose patients the list shows, and what it says where it shows nobody.
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTableView>
#include <algorithm>
#include <iterator>

#include "gui/keys/key_book.hpp"
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

void PatientListPage::newDay() {
    if (m_workspace.isOpen() && m_day->today() != m_workspace.today()) {
        const bool wasToday = m_day->chosen() && m_day->chosen()->day == m_day->today();
        m_day->setToday(m_workspace.today());
        if (wasToday) {
            m_day->choose(m_day->today());
        }
    }
}

void PatientListPage::toggleToday() {
    newDay();
    m_day->choose(m_day->chosen() ? std::nullopt : std::optional(m_day->today()));
}

bool PatientListPage::seen(const std::string& patient) const {
    const auto day = m_day->chosen();
    const int row = m_model.rowOf(patient);
    const auto last = row < 0 ? std::nullopt : m_model.at(row).last_visit;
    return day && last && !(*last < day->day);
}

std::string PatientListPage::nextAfter(const std::string& patient) const {
    const auto shown = [this] {
        std::vector<std::string> codes;
        for (int row = 0; row < m_model.rowCount(); ++row) {
            codes.push_back(m_model.at(row).patient.code);
        }
        return codes;
    };
    std::vector<std::string> round = m_round;
    auto at = std::find(round.begin(), round.end(), patient);
    if (at == round.end()) {  // opened from elsewhere: the list as it stands
        round = shown();
        at = std::find(round.begin(), round.end(), patient);
    }
    const auto left = [this](const std::string& code) {
        return m_model.rowOf(code) >= 0 && !seen(code);
    };
    auto next = at == round.end() ? at : std::find_if(std::next(at), round.end(), left);
    if (next == round.end() && m_day->chosen()) {
        next = std::find_if(round.begin(), at, left);  // of a day nobody is left out
        next = next == at ? round.end() : next;
    }
    return next == round.end() ? std::string() : *next;
}

void PatientListPage::beginAnew() {
    m_search->clear();
    m_search->setFocus(Qt::OtherFocusReason);
}

QString PatientListPage::nobodyText() const {
    if (!m_search->text().isEmpty()) {
        return tr("No match for “%1”.").arg(m_search->text());
    }
    if (m_model.total() == 0) {
        return tr("No patient is recorded in this file yet. %1 enters the first one.")
            .arg(keysNow("new"));
    }
    if (const auto day = m_day->chosen()) {
        return tr("Nobody is planned for %1 or was last seen on it. %2 shows all. A planned visit "
                  "is entered with a visit, or as a fact.")
            .arg(qs(to_iso(day->day)), keysNow("today"));
    }
    return tr("No patient has this follow-up status.");
}

}  // namespace jointlog::gui
