#pragma once

#include <QtWidgets/QFrame>

#include "gui/backup/backup_keeper.hpp"
#include "gui/widgets/spoken.hpp"

class QLabel;

namespace jointlog::gui {

class HintButton;

/// The backups of the open record in the settings: the last one, where they go, one now, and which of them stay.
class BackupSection : public Spoken<QFrame> {
    Q_OBJECT

public:
    BackupSection(BackupKeeper& keeper, Workspace& workspace, QWidget* parent);
    [[nodiscard]] QString lastText() const;
    [[nodiscard]] QString folderText() const;
    [[nodiscard]] QString problemText() const;
    [[nodiscard]] HintButton* startButton() const { return m_start; }
    [[nodiscard]] HintButton* cancelButton() const { return m_cancel; }
    [[nodiscard]] HintButton* defaultButton() const { return m_default; }
    [[nodiscard]] HintButton* openButton() const { return m_open; }

protected:
    void retranslate() override { refresh(); }

private:
    void build();
    void chooseFolder();
    void refresh();

    BackupKeeper& m_keeper;
    Workspace& m_workspace;
    QLabel* m_heading = nullptr;
    QLabel* m_last = nullptr;
    QLabel* m_place = nullptr;
    QLabel* m_note = nullptr;
    QLabel* m_progress = nullptr;
    QLabel* m_problem = nullptr;
    QLabel* m_rule = nullptr;
    QWidget* m_rows = nullptr;
    HintButton* m_start = nullptr;
    HintButton* m_cancel = nullptr;
    HintButton* m_choose = nullptr;
    HintButton* m_default = nullptr;
    HintButton* m_open = nullptr;
};

}  // namespace jointlog::gui
