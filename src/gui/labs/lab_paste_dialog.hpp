#pragma once

#include <QtGui/QStandardItemModel>
#include <QtWidgets/QDialog>

#include "gui/labs/lab_paste.hpp"
#include "gui/state/workspace.hpp"
#include "gui/widgets/spoken.hpp"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QTableView;
class QVBoxLayout;

namespace jointlog::gui {

class HintButton;

/// What a pasted block would store, cell by cell, with everything that stays out named. Nothing is stored before it is
/// confirmed; then all of it is one operation.
class LabPasteDialog : public Spoken<QDialog> {
    Q_OBJECT

public:
    LabPasteDialog(Workspace& workspace, const LabGrid& grid, int row, int column,
                   const QString& text, QWidget* parent);

    [[nodiscard]] const PastedBlock& block() const { return m_block; }
    [[nodiscard]] QLineEdit& laboratory() const { return *m_laboratory; }
    [[nodiscard]] QCheckBox& alsoDiffering() const { return *m_differing; }
    [[nodiscard]] HintButton& storeButton() const { return *m_store; }
    /// Says that the units shown for columns without one are right; shown where there is such a column.
    [[nodiscard]] QCheckBox& unitsRight() const { return *m_unitsRight; }
    /// The unit of such a column.
    [[nodiscard]] QComboBox* unitOf(const std::string& analyte) const;
    [[nodiscard]] QTableView& table() const { return *m_table; }
    [[nodiscard]] QString remarks() const;
    [[nodiscard]] QString message() const;
    /// Waits for a store that is under way: what becomes of it is told here.
    void reject() override;

private:
    void build();
    void buildFoot(QVBoxLayout* column);
    void buildUnits(QVBoxLayout* body);
    [[nodiscard]] PasteContext context() const;
    void read();
    void showTable();
    void showCounts();
    void store();
    [[nodiscard]] bool taken(const PastedCell& cell) const;

    Workspace& m_workspace;
    LabGrid m_grid;
    LabProfiles m_profiles;
    int m_row;
    int m_column;
    QString m_text;
    PastedBlock m_block;
    std::string m_patient;
    QStandardItemModel m_model;
    QLineEdit* m_laboratory = nullptr;
    std::map<std::string, QComboBox*> m_units;
    QCheckBox* m_unitsRight = nullptr;
    QTableView* m_table = nullptr;
    QPlainTextEdit* m_remarks = nullptr;
    QCheckBox* m_differing = nullptr;
    QLabel* m_counts = nullptr;
    QLabel* m_message = nullptr;
    HintButton* m_store = nullptr;
    HintButton* m_cancel = nullptr;
    bool m_storing = false;
};

}  // namespace jointlog::gui
