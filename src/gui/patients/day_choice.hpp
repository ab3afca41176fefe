#pragma once

#include <QtWidgets/QComboBox>

#include "gui/patients/patient_model.hpp"
#include "gui/widgets/spoken.hpp"
#include "jointlog/app/day_list.hpp"

namespace jointlog::gui {

/// Chooses the day whose patients are listed: all, today, or a later day for which somebody is planned.
class DayChoice : public Spoken<QComboBox> {
    Q_OBJECT

public:
    explicit DayChoice(QWidget* parent);

    /// The day that is chosen stays chosen.
    void setPlanned(app::PlannedDays planned, Day today);
    /// nullopt: patients of all days.
    [[nodiscard]] std::optional<DayList> chosen() const;
    void choose(std::optional<Day> day);
    [[nodiscard]] Day today() const { return m_today; }
    void setToday(Day today);

Q_SIGNALS:
    void dayChosen();

protected:
    void retranslate() override { fill(); }
    void wheelEvent(QWheelEvent* event) override;

private:
    void fill();
    [[nodiscard]] const std::set<std::string>& plannedFor(Day day) const;

    app::PlannedDays m_planned;
    Day m_today;
    std::vector<Day> m_days;  // of the entries after the first
    std::optional<Day> m_day;
};

}  // namespace jointlog::gui
