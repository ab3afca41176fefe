#pragma once

#include <QtWidgets/QWidget>

#include "gui/theme/appearance.hpp"
#include "gui/widgets/spoken.hpp"
#include "jointlog/domain/record_info.hpp"

class QAbstractButton;
class QFrame;
class QLabel;
class QVBoxLayout;

namespace jointlog::gui {

class ActionRow;
class Segmented;

/// The first page: make, open, look around, import, restore; recent files. Every action has a letter.
class StartPage : public Spoken<QWidget> {
    Q_OBJECT

public:
    StartPage(Appearance& appearance, QWidget* parent = nullptr);

    /// Reads the recent files again.
    void refresh();
    /// One plain sentence above the actions; empty: none.
    void showProblem(const QString& sentence);
    [[nodiscard]] QString problem() const;
    [[nodiscard]] Mode chosenMode() const;

Q_SIGNALS:
    void newRecord(jointlog::Mode mode);
    void openRecord();
    void openFile(const QString& path);
    void openSample();
    void importFile();
    void restoreBackup();
    void showShortcuts();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void retranslate() override;

private:
    QWidget* buildHead();
    QWidget* buildActions();
    QWidget* buildFoot();
    void fillRecent();
    void moveFocus(bool forward);

    Appearance& m_appearance;
    ActionRow* m_actions[4] = {};
    Segmented* m_mode = nullptr;
    QAbstractButton* m_restore = nullptr;
    QLabel* m_problem = nullptr;
    QLabel* m_recentTitle = nullptr;
    QWidget* m_middle = nullptr;
    QFrame* m_recent = nullptr;
    QVBoxLayout* m_recentRows = nullptr;
};

}  // namespace jointlog::gui
