#pragma once

#include "gui/forms/form_page.hpp"

namespace jointlog::gui {

/// A new patient, or the correction of the patient's own data.
class PatientForm : public FormPage {
    Q_OBJECT

public:
    PatientForm(Workspace& workspace, const Recorded<Patient>* stored, QWidget* parent = nullptr);
    [[nodiscard]] Field* code() const { return m_code; }
    [[nodiscard]] Field* name() const { return m_name; }
    [[nodiscard]] Field* kana() const { return m_kana; }
    [[nodiscard]] Field* birth() const { return m_birth; }
    [[nodiscard]] QString savedCode() const { return m_code->text(); }

protected:
    [[nodiscard]] std::optional<OperationDraft> collect() override;

private:
    void buildPerson();
    void makeOwn();
    void buildDisease();
    void buildFollowUp();
    void prefill(const Patient& patient);
    void read(Patient& patient);
    void keepDate(Field* field, PartialDate& date, Future future = Future::refused);
    void askAboutSameName(const Patient& patient);

    std::optional<Recorded<Patient>> m_stored;
    Field* m_code = nullptr;
    Field* m_name = nullptr;
    Field* m_kana = nullptr;
    Field* m_sex = nullptr;
    Field* m_birth = nullptr;
    Field* m_onset = nullptr;
    Field* m_diagnosis = nullptr;
    Field* m_rf = nullptr;
    Field* m_rfDate = nullptr;
    Field* m_acpa = nullptr;
    Field* m_acpaDate = nullptr;
    Field* m_followUp = nullptr;
    Field* m_followUpDate = nullptr;
    Field* m_research = nullptr;
    Field* m_researchDate = nullptr;
    Field* m_note = nullptr;
};

}  // namespace jointlog::gui
