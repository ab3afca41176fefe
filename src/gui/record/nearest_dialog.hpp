#pragma once

#include <QtWidgets/QDialog>

#include "gui/state/workspace.hpp"
#include "gui/widgets/spoken.hpp"

class QLabel;
class QLineEdit;

namespace jointlog::gui {

class WordTableView;

/// A plain look-up: for dates that the user types, the nearest value of every panel, its date and the days between.
class NearestDialog : public Spoken<QDialog> {
    Q_OBJECT

public:
    NearestDialog(Workspace& workspace, const std::vector<std::string>& panels,
                  std::optional<Day> day, QWidget* parent);
    [[nodiscard]] QLineEdit& dates() const { return *m_dates; }
    [[nodiscard]] WordTableView& table() const { return *m_table; }
    [[nodiscard]] QString problem() const;

Q_SIGNALS:
    void open(const jointlog::RowId& row);

protected:
    void retranslate() override;

private:
    void fill();

    Workspace& m_workspace;
    std::vector<std::string> m_panels;
    QLineEdit* m_dates = nullptr;
    QLabel* m_problem = nullptr;
    WordTableView* m_table = nullptr;
};

}  // namespace jointlog::gui
