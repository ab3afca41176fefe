#pragma once

#include "gui/own/own_medicines.hpp"
#include "gui/widgets/spoken.hpp"

#include <QtWidgets/QWidget>

class QLabel;
class QLineEdit;

namespace jointlog::gui {

class HintButton;
class Segmented;

/// One medicine of a day: taken, recorded as not taken with the reason in own words, or, as needed, how many times.
/// Nothing is set at first; what the log says already is shown and cannot be set again.
class TookRow : public Spoken<QWidget> {
    Q_OBJECT

public:
    TookRow(OwnMedicine medicine, Intake recorded, QWidget* parent);

    [[nodiscard]] const OwnMedicine& medicine() const { return m_medicine; }
    [[nodiscard]] bool recorded() const { return m_recorded.said != Intake::Said::nothing; }
    /// Answered here, before it is stored.
    [[nodiscard]] Intake answer() const;
    void choose(Intake::Said said);
    [[nodiscard]] QLineEdit* reason() const { return m_reason; }
    [[nodiscard]] QLineEdit* times() const { return m_times; }
    /// The day of the week that was chosen here for a weekly medicine; empty where none was.
    [[nodiscard]] QString weekday() const { return m_weekday; }
    void chooseWeekday(const QString& code);
    /// The control that answers it; nullptr where it is recorded.
    [[nodiscard]] QWidget* control() const;
    void setProblem(const QString& sentence);
    /// What is typed, as texts.
    [[nodiscard]] QStringList typed() const;

Q_SIGNALS:
    void edited();
    /// Enter: on to what comes next.
    void entered();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildAnswer(QHBoxLayout* row);
    void buildWeekday(QHBoxLayout* row);
    void nameParts();
    void sayRecorded();
    void chose();

    OwnMedicine m_medicine;
    Intake m_recorded;
    QString m_weekday;
    QLabel* m_dose = nullptr;
    HintButton* m_day = nullptr;
    QLabel* m_said = nullptr;
    QLabel* m_problem = nullptr;
    Segmented* m_answer = nullptr;
    QLineEdit* m_reason = nullptr;
    QLineEdit* m_times = nullptr;
};

}  // namespace jointlog::gui
