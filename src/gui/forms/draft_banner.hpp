#pragma once

#include <QtWidgets/QFrame>

#include "gui/forms/draft_keeper.hpp"
#include "gui/widgets/elements.hpp"

namespace jointlog::gui {

/// Offers what an earlier run of the program left unsaved: names the patient, restores or discards.
class DraftBanner : public Spoken<QFrame> {
    Q_OBJECT

public:
    DraftBanner(Workspace& workspace, DraftKeeper& keeper, QWidget* parent);
    /// False while another thing is done with the page, a form for one.
    void setOffered(bool offered);
    [[nodiscard]] QString text() const { return m_text->text(); }
    [[nodiscard]] QPushButton* restoreButton() const { return m_restore; }
    [[nodiscard]] QPushButton* discardButton() const { return m_discard; }

Q_SIGNALS:
    void restore(const QString& draft, const QString& patient);

protected:
    void retranslate() override { refresh(); }

private:
    void refresh();
    void askDiscard();

    Workspace& m_workspace;
    DraftKeeper& m_keeper;
    QLabel* m_text = nullptr;
    HintButton* m_restore = nullptr;
    HintButton* m_discard = nullptr;
    bool m_offered = false;
};

}  // namespace jointlog::gui
