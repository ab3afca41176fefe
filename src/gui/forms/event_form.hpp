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
    [[nodiscard]] Field* end() const { return m_end; }
    [[nodiscard]] Field* outcome() const { return m_outcome; }
    [[nodiscard]] Field* serious() const { return m_serious; }
    [[nodiscard]] Field* seriousness() const { return m_seriousness; }
    [[nodiscard]] Field* causality() const { return m_causality; }
    [[nodiscard]] Field* assessedBy() const { return m_assessedBy; }
    /// In a person's own record what only a clinic asks for is folded away until it is wanted.
    void unfold();
    [[nodiscard]] bool folded() const { return m_folded; }

protected:
    [[nodiscard]] std::optional<OperationDraft> collect() override;

private:
    void build();
    void buildJudgement();
    void prefill(const AdverseEvent& event);
    void readDates(AdverseEvent& event);
    void askAbout(const AdverseEvent& event);
    [[nodiscard]] std::vector<QWidget*> foldedParts() const;
    void fold();
    void buildFold();

    std::optional<Recorded<AdverseEvent>> m_stored;
    Field* m_term = nullptr;
    Field* m_grade = nullptr;
    Field* m_version = nullptr;
    Field* m_onset = nullptr;
    Field* m_end = nullptr;
    Field* m_serious = nullptr;
    Field* m_seriousness = nullptr;
    Field* m_outcome = nullptr;
    Field* m_action = nullptr;
    Field* m_drug = nullptr;
    Field* m_causality = nullptr;
    Field* m_assessedBy = nullptr;
    Field* m_note = nullptr;
    QWidget* m_judgement = nullptr;
    HintButton* m_more = nullptr;
    bool m_folded = false;
};

}  // namespace jointlog::gui
