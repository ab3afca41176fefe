#include "gui/record/rows_page.hpp"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTableView>
#include <algorithm>

#include "gui/history/row_changes.hpp"
#include "gui/keys/shown_keys.hpp"
#include "gui/record/decimal_delegate.hpp"
#include "gui/theme/icons.hpp"
#include "gui/theme/style.hpp"
#include "gui/widgets/elements.hpp"
#include "gui/widgets/read_when_seen.hpp"
#include "gui/widgets/tool_tip.hpp"

namespace jointlog::gui {

RowsPage::RowsPage(Workspace& workspace, RowTab tab, QWidget* parent)
    : Spoken<QWidget>(parent), m_workspace(workspace), m_tab(tab) {
    setProperty("surface", QStringLiteral("card"));
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildTools());
    m_stack = new QStackedWidget(this);
    buildTable();
    m_empty = makeLabel(m_stack, QStringLiteral("secondary"));
    m_empty->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_empty->setContentsMargins(16, 40, 16, 16);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    column->addWidget(m_stack, 1);
    auto* reader = new ReadWhenSeen(this, [this] { reload(); });
    connect(&m_workspace, &Workspace::recordChanged, reader,
            [this, reader] { reader->changed(m_workspace.record() == nullptr); });
    reload();
}

void RowsPage::addButton(QHBoxLayout* row, NewRow what, Say text) {
    auto* button = new HintButton(this);
    button->setIcon(tinted(QStringLiteral("plus")));
    row->addWidget(button);
    m_addButtons.push_back(button);
    connect(button, &HintButton::clicked, this, [this, what] { Q_EMIT add(what); });
    say([button, text = std::move(text)] { button->setText(text()); });
}

void RowsPage::addGridButton(QHBoxLayout* row) {
    auto* grid = new HintButton(this);
    grid->setHint(QStringLiteral("G"));
    row->addWidget(grid);
    connect(grid, &HintButton::clicked, this, &RowsPage::gridWanted);
    say([grid] { grid->setText(tr("Grid")); });
}

// One line where there is room; else what changes a row stands on a second one.
void RowsPage::arrangeTools() {
    const QMargins margins = m_tools->contentsMargins();
    const int wanted = m_adding->sizeHint().width() + m_changing->sizeHint().width()
                       + m_inError->sizeHint().width() + 3 * m_tools->horizontalSpacing()
                       + margins.left() + margins.right();
    const bool split = wanted > width();
    for (QWidget* widget : {m_adding, m_changing, static_cast<QWidget*>(m_inError)}) {
        m_tools->removeWidget(widget);
    }
    m_tools->addWidget(m_adding, 0, 0, Qt::AlignLeft);
    m_tools->addWidget(m_changing, split ? 1 : 0, split ? 0 : 1, 1, split ? 4 : 1, Qt::AlignLeft);
    m_tools->addWidget(m_inError, 0, 3, Qt::AlignRight);
}

void RowsPage::resizeEvent(QResizeEvent* event) {
    Spoken<QWidget>::resizeEvent(event);
    arrangeTools();
}

QWidget* RowsPage::buildTools() {
    auto* tools = new QWidget(this);
    m_tools = new QGridLayout(tools);
    m_tools->setContentsMargins(16, 8, 16, 8);
    m_tools->setHorizontalSpacing(8);
    m_tools->setVerticalSpacing(6);
    m_tools->setColumnStretch(2, 1);
    m_adding = new QWidget(tools);
    auto* row = new QHBoxLayout(m_adding);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    switch (m_tab) {
        case RowTab::visits:
            addButton(row, NewRow::visit, [] { return tr("Visit"); });
            break;
        case RowTab::labs:
            addButton(row, NewRow::laboratory, [] { return tr("Laboratory value"); });
            addButton(row, NewRow::slip, [] { return tr("Laboratory slip"); });
            addGridButton(row);
            break;
        case RowTab::medication:
            addButton(row, NewRow::medication, [] { return tr("Medication"); });
            addButton(row, NewRow::administration, [] { return tr("Infusion or single dose"); });
            break;
        case RowTab::events:
            addButton(row, NewRow::event, [] { return tr("Adverse event"); });
            break;
        case RowTab::facts:
            addButton(row, NewRow::fact, [] { return tr("Fact"); });
            addButton(row, NewRow::reported, [] { return tr("Reported score"); });
            addButton(row, NewRow::note, [] { return tr("Note"); });
            break;
    }
    if (m_tab == RowTab::medication) {
        m_dose = new HintButton(tools);
        m_stop = new HintButton(tools);
        row->addWidget(m_dose);
        row->addWidget(m_stop);
        connect(m_dose, &HintButton::clicked, this,
                [this] { Q_EMIT changeDose(currentCourse()->meta.id); });
        connect(m_stop, &HintButton::clicked, this,
                [this] { Q_EMIT stopCourse(currentCourse()->meta.id); });
        say([this] {
            m_dose->setText(tr("Change dose…"));
            m_stop->setText(tr("Stop…"));
        });
    }
    if (m_tab == RowTab::visits) {
        m_explain = new HintButton(tools);
        m_explain->setHint(QStringLiteral("I"));
        row->addWidget(m_explain);
        connect(m_explain, &HintButton::clicked, this,
                [this] { Q_EMIT explain(current()->meta.id, IndexId::das28_crp); });
        say([this] { m_explain->setText(tr("Scores in detail…")); });
    }
    m_changing = new QWidget(tools);
    auto* changes = new QHBoxLayout(m_changing);
    changes->setContentsMargins(0, 0, 0, 0);
    changes->setSpacing(8);
    m_correct = new HintButton(m_changing);
    m_correct->setHint(QStringLiteral("Enter"));
    m_error = new HintButton(m_changing);
    m_error->setHint(QStringLiteral("Del"));
    m_move = new HintButton(m_changing);
    m_move->setHint(QStringLiteral("M"));
    m_reverse = new HintButton(m_changing);
    m_history = new HintButton(m_changing);
    hintKeys(m_history, "history");
    m_inError = new QCheckBox(tools);
    for (HintButton* button : {m_correct, m_error, m_move, m_reverse, m_history}) {
        changes->addWidget(button);
    }
    connect(m_correct, &HintButton::clicked, this, [this] { Q_EMIT correct(current()->meta.id); });
    connect(m_error, &HintButton::clicked, this, &RowsPage::markError);
    connect(m_move, &HintButton::clicked, this, &RowsPage::moveCurrent);
    connect(m_reverse, &HintButton::clicked, this, [this] {
        const TableRow chosen = *current();
        Q_EMIT reverseRow(chosen.meta, chosen.value);
    });
    connect(m_history, &HintButton::clicked, this, [this] { Q_EMIT history(current()->meta.id); });
    connect(m_inError, &QCheckBox::toggled, this, &RowsPage::reload);
    say([this] {
        m_correct->setText(tr("Correct…"));
        m_history->setText(tr("History…"));
        m_move->setText(tr("Move…"));
        m_reverse->setText(tr("Take back…"));
        m_reverse->setAccessibleName(tr("Take back the last change of this row"));
        setTip(m_reverse, m_reverse->accessibleName());
        m_move->setAccessibleName(tr("Move to another patient"));
        setTip(m_move, m_move->accessibleName());
        m_inError->setText(tr("Show entries in error"));
    });
    return tools;
}

void RowsPage::buildTable() {
    m_table = new QTableView(m_stack);
    m_table->setModel(&m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setMinimumHeight(px(36));
    m_table->horizontalHeader()->setFocusPolicy(Qt::NoFocus);
    m_table->setAttribute(Qt::WA_InputMethodEnabled, false);
    m_table->installEventFilter(this);
    if (m_tab == RowTab::labs) {
        m_table->setItemDelegateForColumn(2, new DecimalDelegate(m_model, m_table));
    }
    connect(m_table, &QTableView::doubleClicked, this, [this](const QModelIndex& at) {
        if (!m_model.scoreAt(at.column())) {
            m_correct->click();
        }
    });
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex& at) {
        const TableRow* row = m_model.at(at.row());
        if (const auto score = m_model.scoreAt(at.column());
            score && row != nullptr && row->meta.status == RowStatus::recorded) {
            Q_EMIT explain(row->meta.id, *score);
        }
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this] { enableButtons(); });
}

const TableRow* RowsPage::current() const {
    return m_model.at(m_table->currentIndex().row());
}

const Recorded<MedicationCourse>* RowsPage::currentCourse() const {
    const TableRow* row = current();
    if (row == nullptr || row->meta.status == RowStatus::entered_in_error) {
        return nullptr;
    }
    const auto* step = std::get_if<DoseStep>(&row->value);
    if (step == nullptr && !std::holds_alternative<MedicationCourse>(row->value)) {
        return nullptr;
    }
    const RowId wanted = step != nullptr ? step->course : row->meta.id;
    const auto& courses = m_workspace.record()->courses;
    const auto found = std::find_if(courses.begin(), courses.end(), [&](const auto& course) {
        return course.meta.id == wanted && !course.in_error();
    });
    return found != courses.end() ? &*found : nullptr;
}

void RowsPage::reload() {
    const PatientRecord* record = m_workspace.record();
    const TableRow* before = current();
    const std::optional<RowId> kept =
        before != nullptr ? std::optional(before->meta.id) : std::nullopt;
    m_model.setTable(record == nullptr
                         ? RowTable{}
                         : rowTable(m_tab, *record, m_workspace.scores(),
                                    m_workspace.scoreSettings(), m_inError->isChecked()));
    m_table->verticalHeader()->setDefaultSectionSize(px(38));
    m_table->resizeColumnsToContents();
    for (int column = 0; column + 1 < m_model.columnCount(); ++column) {
        m_table->setColumnWidth(column,
                                std::clamp(m_table->columnWidth(column) + px(16), px(64), px(280)));
    }
    if (m_model.rowCount() > 0) {
        m_table->selectRow(std::max(0, kept ? m_model.rowOf(*kept) : 0));
    }
    m_empty->setText(tr("Nothing of this kind is recorded."));
    m_table->setAccessibleName(tr("Rows of this tab"));
    m_stack->setCurrentIndex(m_model.rowCount() > 0 ? 0 : 1);
    enableButtons();
    arrangeTools();
}

void RowsPage::enableButtons() {
    const TableRow* row = current();
    const bool writable = m_workspace.editable();
    const bool usable = writable && row != nullptr && row->meta.status == RowStatus::recorded;
    m_correct->setEnabled(usable);
    m_move->setEnabled(usable);
    m_reverse->setEnabled(writable && row != nullptr);  // in error too: a move left it so
    m_move->setVisible(m_workspace.isOpen() && m_workspace.info().mode == Mode::clinic);
    const bool inError = row != nullptr && row->meta.status == RowStatus::entered_in_error;
    m_error->setEnabled(writable && row != nullptr);
    m_error->setText(inError ? tr("Take back as recorded…") : tr("Entered in error…"));
    m_history->setEnabled(row != nullptr);
    if (m_explain != nullptr) {
        m_explain->setEnabled(row != nullptr && row->meta.status == RowStatus::recorded);
    }
    for (HintButton* button : m_addButtons) {
        button->setEnabled(writable && m_workspace.record() != nullptr);
    }
    if (m_dose != nullptr) {
        const auto* course = writable ? currentCourse() : nullptr;
        m_dose->setEnabled(course != nullptr);
        m_stop->setEnabled(course != nullptr && (*course)->stop.empty());
    }
}

void RowsPage::markError() {
    const TableRow row = *current();
    if (row.meta.status == RowStatus::recorded) {
        markInError(m_workspace, row.meta, row.value, this);
    } else {
        takeBack(m_workspace, row.meta, row.value, this);
    }
}

void RowsPage::moveCurrent() {
    const TableRow row = *current();
    const auto* course = std::holds_alternative<DoseStep>(row.value) ? currentCourse() : nullptr;
    if (course != nullptr) {  // a dose goes with its course
        Q_EMIT moveRow(course->meta, course->value);
    } else {
        Q_EMIT moveRow(row.meta, row.value);
    }
}

bool RowsPage::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_correct->isEnabled()) {
            m_correct->click();
            return true;
        }
        if (key == Qt::Key_I && m_explain != nullptr && m_explain->isEnabled()) {
            m_explain->click();
            return true;
        }
        const bool plain = static_cast<QKeyEvent*>(event)->modifiers() == Qt::NoModifier;
        if (key == Qt::Key_G && plain && m_tab == RowTab::labs) {
            Q_EMIT gridWanted();
            return true;
        }
        if (key == Qt::Key_M && plain && m_move->isVisible() && m_move->isEnabled()) {
            m_move->click();
            return true;
        }
        if (key == Qt::Key_Delete && m_error->isEnabled()) {
            m_error->click();
            return true;
        }
    }
    return Spoken<QWidget>::eventFilter(watched, event);
}

}  // namespace jointlog::gui
