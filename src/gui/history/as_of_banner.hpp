#pragma once

#include <QtWidgets/QFrame>

#include "gui/state/workspace.hpp"
#include "gui/widgets/spoken.hpp"

class QBoxLayout;
class QLabel;
class QShortcut;

namespace jointlog::gui {

class HintButton;

/// Says that an earlier state of the patient is on screen, which one, and leads to the one before, after, and to now.
class AsOfBanner : public Spoken<QFrame> {
    Q_OBJECT

public:
    /// page: where Esc and the keys to the states before and after work.
    AsOfBanner(Workspace& workspace, QWidget* page);
    [[nodiscard]] QString text() const;
    void step(int direction);

protected:
    void retranslate() override { refresh(); }
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    void readOperations();
    void enableSteps();
    /// Where the shown operation stands among the patient's; -1: not known yet.
    [[nodiscard]] int place() const;

    Workspace& m_workspace;
    std::vector<OperationInfo> m_operations;  // oldest first
    std::string m_patient;
    QBoxLayout* m_row = nullptr;
    QLabel* m_text = nullptr;
    HintButton* m_before = nullptr;
    HintButton* m_after = nullptr;
    QShortcut* m_escape = nullptr;
};

}  // namespace jointlog::gui
