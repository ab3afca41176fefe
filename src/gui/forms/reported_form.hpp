#pragma once

#include "gui/forms/form_page.hpp"

namespace jointlog::gui {

/// A score known only as a number, as in a letter.
class ReportedForm : public FormPage {
    Q_OBJECT

public:
    ReportedForm(Workspace& workspace, const Recorded<ReportedScore>* stored,
                 QWidget* parent = nullptr);
    [[nodiscard]] Field* index() const { return m_index; }
    [[nodiscard]] Field* variant() const { return m_variant; }
    [[nodiscard]] Field* value() const { return m_value; }
    [[nodiscard]] Field* date() const { return m_date; }

protected:
    [[nodiscard]] std::optional<OperationDraft> collect() override;

private:
    void showVariant();
    void addAnswersButton();
    void readValue(ReportedScore& score);

    std::optional<Recorded<ReportedScore>> m_stored;
    Field* m_index = nullptr;
    Field* m_variant = nullptr;
    Field* m_value = nullptr;
    Field* m_date = nullptr;
    Field* m_source = nullptr;
};

/// A dated note in words.
class NoteForm : public FormPage {
    Q_OBJECT

public:
    NoteForm(Workspace& workspace, const Recorded<Note>* stored, QWidget* parent = nullptr);
    [[nodiscard]] Field* words() const { return m_words; }

protected:
    [[nodiscard]] std::optional<OperationDraft> collect() override;

private:
    std::optional<Recorded<Note>> m_stored;
    Field* m_date = nullptr;
    Field* m_words = nullptr;
};

}  // namespace jointlog::gui
