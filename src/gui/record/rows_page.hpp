#pragma once

#include <QtWidgets/QWidget>

#include "gui/forms/form_factory.hpp"
#include "gui/record/rows_model.hpp"

class QCheckBox;
class QGridLayout;
class QStackedWidget;
class QTableView;

namespace jointlog::gui {

class HintButton;

/// One tab: the rows of its kinds as a plain table, with add, correct and mark as entered in error.
class RowsPage : public Spoken<QWidget> {
    Q_OBJECT

public:
    RowsPage(Workspace& workspace, RowTab tab, QWidget* parent = nullptr);
    [[nodiscard]] QTableView& table() { return *m_table; }
    [[nodiscard]] RowsModel& model() { return m_model; }
    /// The row under the keys.
    [[nodiscard]] const TableRow* current() const;

Q_SIGNALS:
    void add(jointlog::gui::NewRow what);
    void correct(const jointlog::RowId& row);
    void changeDose(const jointlog::RowId& course);
    void stopCourse(const jointlog::RowId& course);
    void moveRow(const jointlog::RowMeta& row, const jointlog::Entity& value);
    void reverseRow(const jointlog::RowMeta& row, const jointlog::Entity& value);
    void explain(const jointlog::RowId& visit, jointlog::IndexId index);
    void history(const jointlog::RowId& row);
    /// Laboratory results as dates by analytes.
    void gridWanted();

protected:
    void retranslate() override { reload(); }
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildTools();
    void arrangeTools();
    void buildTable();
    void addButton(QHBoxLayout* row, NewRow what, Say text);
    void addGridButton(QHBoxLayout* row);
    void reload();
    void enableButtons();
    /// Marks the row as entered in error, or takes it back.
    void markError();
    void moveCurrent();
    /// The course of the row, where neither is in error.
    [[nodiscard]] const Recorded<MedicationCourse>* currentCourse() const;

    Workspace& m_workspace;
    RowTab m_tab;
    RowsModel m_model;
    QStackedWidget* m_stack = nullptr;
    QTableView* m_table = nullptr;
    QLabel* m_empty = nullptr;
    QGridLayout* m_tools = nullptr;
    QWidget* m_adding = nullptr;    // buttons that record something new
    QWidget* m_changing = nullptr;  // buttons that act on the current row
    QCheckBox* m_inError = nullptr;
    std::vector<HintButton*> m_addButtons;
    HintButton* m_correct = nullptr;
    HintButton* m_error = nullptr;
    HintButton* m_move = nullptr;
    HintButton* m_reverse = nullptr;
    HintButton* m_history = nullptr;
    HintButton* m_explain = nullptr;
    HintButton* m_dose = nullptr;
    HintButton* m_stop = nullptr;
};

}  // namespace jointlog::gui
