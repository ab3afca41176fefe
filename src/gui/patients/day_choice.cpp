#include "gui/patients/day_choice.hpp"

#include <QtGui/QWheelEvent>
#include <algorithm>

#include "gui/keys/key_book.hpp"
#include "gui/text/names.hpp"
#include "gui/widgets/tool_tip.hpp"

namespace jointlog::gui {
namespace {
constexpr std::size_t daysAhead = 30;  // entries, not calendar days
}

DayChoice::DayChoice(QWidget* parent) : Spoken<QComboBox>(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(this, &QComboBox::activated, this, [this](int at) {
        m_day = at == 0 ? std::nullopt : std::optional(m_days[static_cast<std::size_t>(at - 1)]);
        Q_EMIT dayChosen();
    });
    fill();
}

void DayChoice::setPlanned(app::PlannedDays planned, Day today) {
    m_planned = std::move(planned);
    m_today = today;
    fill();
}

void DayChoice::setToday(Day today) {
    m_today = today;
    fill();
}

const std::set<std::string>& DayChoice::plannedFor(Day day) const {
    static const std::set<std::string> nobody;
    const auto found = m_planned.find(day);
    return found == m_planned.end() ? nobody : found->second;
}

std::optional<DayList> DayChoice::chosen() const {
    return m_day ? std::optional(DayList{*m_day, plannedFor(*m_day)}) : std::nullopt;
}

void DayChoice::choose(std::optional<Day> day) {
    m_day = day;
    fill();
    Q_EMIT dayChosen();
}

void DayChoice::fill() {
    m_days = {m_today};
    for (auto later = m_planned.upper_bound(m_today);
         later != m_planned.end() && m_days.size() <= daysAhead; ++later) {
        m_days.push_back(later->first);
    }
    if (m_day && std::find(m_days.begin(), m_days.end(), *m_day) == m_days.end()) {
        m_days.push_back(*m_day);
    }
    const QSignalBlocker quiet(this);
    clear();
    addItem(tr("All days"));
    for (const Day day : m_days) {
        const auto count = plannedFor(day).size();
        addItem(day == m_today ? tr("Today: %1 planned").arg(count)
                               : tr("%1: %2 planned").arg(qs(to_iso(day))).arg(count));
    }
    const auto at = m_day ? std::find(m_days.begin(), m_days.end(), *m_day) : m_days.end();
    setCurrentIndex(at == m_days.end() ? 0 : 1 + static_cast<int>(at - m_days.begin()));
    setAccessibleName(tr("Patients of a day: planned for it, or last seen on it"));
    setTip(this, tr("Planned for the day, or last seen on it. %1: today").arg(keysNow("today")));
}

void DayChoice::wheelEvent(QWheelEvent* event) {
    event->ignore();  // the wheel never chooses
}

}  // namespace jointlog::gui
