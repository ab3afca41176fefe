#pragma once

#include <QtWidgets/QDialog>

#include "gui/state/workspace.hpp"
#include "gui/widgets/spoken.hpp"

class QComboBox;

namespace jointlog::gui {

class WordTableView;

/// The values of one panel as a table beside the picture.
class PanelTableDialog : public Spoken<QDialog> {
    Q_OBJECT

public:
    /// panels: those to choose from, the one shown first among them.
    PanelTableDialog(Workspace& workspace, const std::vector<std::string>& panels,
                     const std::string& first, QWidget* parent);
    [[nodiscard]] WordTableView& table() const { return *m_table; }
    [[nodiscard]] QComboBox& choice() const { return *m_choice; }

Q_SIGNALS:
    void open(const jointlog::RowId& row);

protected:
    void retranslate() override;

private:
    void fillChoice();
    void fill();

    Workspace& m_workspace;
    std::vector<std::string> m_panels;
    QComboBox* m_choice = nullptr;
    WordTableView* m_table = nullptr;
};

}  // namespace jointlog::gui
