#pragma once

#include "gui/forms/form_page.hpp"

namespace jointlog::gui {

/// A drug with its first dose; or a correction of a stored course.
class MedicationForm : public FormPage {
    Q_OBJECT

public:
    MedicationForm(Workspace& workspace, const Recorded<MedicationCourse>* stored,
                   QWidget* parent = nullptr);
    [[nodiscard]] Field* drug() const { return m_drug; }
    [[nodiscard]] Field* product() const { return m_product; }
    [[nodiscard]] Field* dose() const { return m_dose; }
    [[nodiscard]] Field* frequency() const { return m_frequency; }
    [[nodiscard]] Field* unit() const { return m_unit; }
    [[nodiscard]] Field* start() const { return m_start; }
    [[nodiscard]] Field* begin() const { return m_begin; }
    [[nodiscard]] Field* route() const { return m_route; }
    [[nodiscard]] Field* state() const { return m_state; }
    [[nodiscard]] Field* stop() const { return m_stop; }
    [[nodiscard]] Field* stopReason() const { return m_stopReason; }
    [[nodiscard]] Field* note() const { return m_note; }

protected:
    [[nodiscard]] std::optional<OperationDraft> collect() override;

private:
    void buildCourse();
    void buildDose();
    void prefill(const MedicationCourse& course);
    void readCourse(MedicationCourse& course);
    void readStart(MedicationCourse& course);
    void readStop(MedicationCourse& course);
    [[nodiscard]] DoseStep typedStep() const;
    void askAbout(const MedicationCourse& course, const DoseStep& step);
    void showDerived();

    std::optional<Recorded<MedicationCourse>> m_stored;
    PatientRecord m_doses;  // as they were when the form was made
    Field* m_drug = nullptr;
    Field* m_route = nullptr;
    Field* m_product = nullptr;
    Field* m_begin = nullptr;
    Field* m_start = nullptr;
    Field* m_dose = nullptr;
    Field* m_unit = nullptr;
    Field* m_frequency = nullptr;
    Field* m_state = nullptr;
    Field* m_stop = nullptr;
    Field* m_stopReason = nullptr;
    Field* m_note = nullptr;
};

}  // namespace jointlog::gui
