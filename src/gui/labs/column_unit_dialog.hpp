#pragma once

#include <QtWidgets/QDialog>
#include <optional>

#include "gui/labs/column_unit.hpp"
#include "gui/state/workspace.hpp"
#include "gui/widgets/spoken.hpp"

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QRadioButton;
class QVBoxLayout;

namespace jointlog::gui {

class HintButton;

/// Another unit for a whole column of the grid: asks once whether the numbers are converted or the label was wrong,
/// shows every value before and after, and stores them as one correction with a reason.
class ColumnUnitDialog : public Spoken<QDialog> {
    Q_OBJECT

public:
    ColumnUnitDialog(Workspace& workspace, LabColumn column, QWidget* parent);
    [[nodiscard]] QComboBox& unit() const { return *m_unit; }
    [[nodiscard]] QRadioButton& convertButton() const { return *m_convert; }
    [[nodiscard]] QRadioButton& relabelButton() const { return *m_relabel; }
    [[nodiscard]] QLineEdit& reason() const { return *m_reason; }
    [[nodiscard]] HintButton& storeButton() const { return *m_store; }
    [[nodiscard]] QString preview() const;
    [[nodiscard]] QString message() const;
    void store();

private:
    void build();
    void buildFoot(QVBoxLayout* column);
    void showChange();
    [[nodiscard]] std::optional<UnitAnswer> answer() const;
    [[nodiscard]] QString proposedReason() const;

    Workspace& m_workspace;
    LabColumn m_column;
    std::string m_patient;
    ColumnChange m_change;
    QString m_proposed;  // the reason that nobody typed
    QComboBox* m_unit = nullptr;
    QRadioButton* m_convert = nullptr;
    QRadioButton* m_relabel = nullptr;
    QPlainTextEdit* m_preview = nullptr;
    QLineEdit* m_reason = nullptr;
    QLabel* m_counts = nullptr;
    QLabel* m_message = nullptr;
    HintButton* m_store = nullptr;
    bool m_storing = false;
};

}  // namespace jointlog::gui
