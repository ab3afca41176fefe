#pragma once

#include "gui/forms/form_page.hpp"

namespace jointlog::gui {

/// An adverse event as recorded. Nothing of it is computed or judged here.
class EventForm : public FormPage {
    Q_OBJECT

public:
    EventForm(Workspace& workspace, const Recorded<AdverseEvent>* stored,
              QWidget* parent = nullptr);
    [[nodiscard]] Field* term() const { return m_term; }
    [[nodiscard]] Field* grade() const { return m_grade; }
    [[nodiscard]] Field* version() const { return m_version; }
    [[nodiscard]] Field* onset() const { return m_onset; }

protected:
    [[nodiscard]] std::optional<OperationDraft> collect() override;

private:
    void build();
    void buildJudgement();
    void prefill(const AdverseEvent& event);
    void readDates(AdverseEvent& event);

    std::optional<Recorded<AdverseEvent>> m_stored;
    Field* m_term = nullptr;
    Field* m_grade = nullptr;
    Field* m_version = nullptr;
    Field* m_onset = nullptr;
    Field* m_end = nullptr;
    Field* m_serious = nullptr;
    Field* m_outcome = nullptr;
    Field* m_action = nullptr;
    Field* m_drug = nullptr;
    Field* m_causality = nullptr;
    Field* m_assessedBy = nullptr;
    Field* m_note = nullptr;
};

}  // namespace jointlog::gui
