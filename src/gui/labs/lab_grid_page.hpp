#pragma once

#include <QtWidgets/QWidget>

#include "gui/labs/lab_grid_model.hpp"
#include "gui/state/workspace.hpp"
#include "gui/widgets/spoken.hpp"

class QBoxLayout;
class QCheckBox;
class QLabel;
class QLineEdit;
class QStackedWidget;
class QTableView;

namespace jointlog::gui {

class HintButton;

/// Laboratory results as dates by analytes: moved through by keys, filtered, copied to and pasted from a spreadsheet. A
/// column is as wide as its longest number.
class LabGridPage : public Spoken<QWidget> {
    Q_OBJECT

public:
    explicit LabGridPage(Workspace& workspace, QWidget* parent = nullptr);

    [[nodiscard]] QTableView& table() const { return *m_table; }
    [[nodiscard]] LabGridModel& model() { return m_model; }
    [[nodiscard]] QLineEdit& analytes() const { return *m_analytes; }
    [[nodiscard]] QLineEdit& from() const { return *m_from; }
    [[nodiscard]] QLineEdit& until() const { return *m_until; }
    [[nodiscard]] QCheckBox& flagged() const { return *m_flagged; }
    [[nodiscard]] QString countText() const;
    /// The result under the keys; nullptr where the cell is empty.
    [[nodiscard]] const Recorded<Observation>* current() const;
    void copy();
    /// Opens the preview of what the clipboard holds.
    void paste();
    /// Asks about another unit for the column under the keys.
    void changeUnit();

Q_SIGNALS:
    void correct(const jointlog::RowId& row);
    /// The list of results instead.
    void listWanted();

protected:
    void retranslate() override { reload(); }
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildTools();
    void buildTable();
    void reload();
    void showUnit();
    void fitColumns();
    void arrange();
    [[nodiscard]] std::optional<Day> dayOf(QLineEdit* field);

    Workspace& m_workspace;
    LabGridModel m_model;
    QBoxLayout* m_tools = nullptr;  // filters, then buttons: under each other where it is narrow
    QStackedWidget* m_stack = nullptr;
    QTableView* m_table = nullptr;
    QLabel* m_empty = nullptr;
    QLineEdit* m_analytes = nullptr;
    QLineEdit* m_from = nullptr;
    QLineEdit* m_until = nullptr;
    QCheckBox* m_flagged = nullptr;
    QLabel* m_count = nullptr;
    HintButton* m_paste = nullptr;
    HintButton* m_unit = nullptr;
};

}  // namespace jointlog::gui
