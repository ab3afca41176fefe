#pragma once

#include <QtWidgets/QFrame>

#include "gui/widgets/spoken.hpp"
#include "jointlog/domain/patient.hpp"

class QBoxLayout;
class QHBoxLayout;
class QLabel;

namespace jointlog::gui {

/// Whose record this is: code, names, sex, birth date, age. Stands above every page and form of a patient.
class PatientBand : public Spoken<QFrame> {
    Q_OBJECT

public:
    /// entry: with the dark edge that marks a form.
    PatientBand(bool entry, QWidget* parent);
    void show(const Patient& patient, Day today);
    /// Widgets before the code (back) and at the right end (buttons).
    [[nodiscard]] QHBoxLayout* lead() const { return m_lead; }
    [[nodiscard]] QHBoxLayout* actions() const { return m_actions; }

protected:
    void retranslate() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fill();
    void arrange();
    Patient m_patient;
    Day m_today;
    [[nodiscard]] int needed() const;
    QBoxLayout* m_outer = nullptr;
    QHBoxLayout* m_row = nullptr;
    QHBoxLayout* m_lead = nullptr;
    QHBoxLayout* m_actions = nullptr;
    QLabel* m_code = nullptr;
    QLabel* m_name = nullptr;
    QLabel* m_kana = nullptr;
    QLabel* m_sex = nullptr;
    QLabel* m_age = nullptr;
    QLabel* m_dateWords[3] = {};
    QLabel* m_dates[3] = {};
};

}  // namespace jointlog::gui
