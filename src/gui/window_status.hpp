#pragma once

#include <QtWidgets/QFrame>

#include "gui/state/workspace.hpp"
#include "gui/widgets/spoken.hpp"

class QLabel;

namespace jointlog::gui {

class HintButton;

/// The line at the foot: who records, when it was saved, which file, and what this program is.
class WindowStatus : public Spoken<QFrame> {
    Q_OBJECT

public:
    explicit WindowStatus(Workspace& workspace, QWidget* parent = nullptr);
    /// Asks who is at the keyboard.
    void chooseRecorder();
    /// Asked before anything that waits for the storage thread; true: it is held back.
    void setHeld(std::function<bool()> held) { m_held = std::move(held); }
    /// A plain sentence about something that failed; empty: none.
    void showProblem(const QString& sentence);
    /// What was just done; until the next thing is saved, or the language changes.
    void showDone(const QString& sentence);
    /// The same, said again in another language.
    void sayDone(std::function<QString()> sentence);

protected:
    void retranslate() override;
    bool event(QEvent* event) override;

private:
    void refresh();
    /// No words are cut: what finds no room at this width stands elsewhere too and is not shown.
    void fit();
    Workspace& m_workspace;
    HintButton* m_recorder = nullptr;
    QLabel* m_saved = nullptr;
    QLabel* m_file = nullptr;
    QLabel* m_problem = nullptr;
    QLabel* m_done = nullptr;
    QLabel* m_purpose = nullptr;
    std::function<QString()> m_sayDone;
    std::function<bool()> m_held;
};

}  // namespace jointlog::gui
