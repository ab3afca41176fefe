#pragma once

#include "gui/forms/form_page.hpp"

namespace jointlog::gui {

/// A change of dose from a date (a new step), a held period, or the correction of a stored step.
class DoseForm : public FormPage {
    Q_OBJECT

public:
    DoseForm(Workspace& workspace, const Recorded<MedicationCourse>& course,
             const Recorded<DoseStep>* stored, QWidget* parent = nullptr);
    [[nodiscard]] Field* dose() const { return m_dose; }
    [[nodiscard]] Field* unit() const { return m_unit; }
    [[nodiscard]] Field* frequency() const { return m_frequency; }
    [[nodiscard]] Field* note() const { return m_note; }
    [[nodiscard]] Field* start() const { return m_start; }
    [[nodiscard]] Field* stop() const { return m_stop; }

protected:
    [[nodiscard]] std::optional<OperationDraft> collect() override;

private:
    void build();
    void prefill(const DoseStep& step, bool dates);
    void readStep(DoseStep& step);
    void showDerived();

    Recorded<MedicationCourse> m_course;
    std::optional<Recorded<DoseStep>> m_stored;
    PatientRecord m_doses;  // as they were when the form was made
    Field* m_kind = nullptr;
    Field* m_start = nullptr;
    Field* m_stop = nullptr;
    Field* m_dose = nullptr;
    Field* m_unit = nullptr;
    Field* m_frequency = nullptr;
    Field* m_note = nullptr;
};

/// The stop of a course: date and reason, stored as a new version of the course.
class StopForm : public FormPage {
    Q_OBJECT

public:
    StopForm(Workspace& workspace, const Recorded<MedicationCourse>& course,
             QWidget* parent = nullptr);
    [[nodiscard]] Field* stop() const { return m_stop; }

protected:
    [[nodiscard]] std::optional<OperationDraft> collect() override;

private:
    Recorded<MedicationCourse> m_course;
    Field* m_stop = nullptr;
    Field* m_reason = nullptr;
};

}  // namespace jointlog::gui
