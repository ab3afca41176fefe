#include "gui/labs/lab_grid_page.hpp"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTableView>

#include "gui/labs/column_unit_dialog.hpp"
#include "gui/labs/lab_grid_delegate.hpp"
#include "gui/labs/lab_paste_dialog.hpp"
#include "gui/theme/style.hpp"
#include "gui/widgets/elements.hpp"
#include "gui/widgets/read_when_seen.hpp"

namespace jointlog::gui {

LabGridPage::LabGridPage(Workspace& workspace, QWidget* parent)
    : Spoken<QWidget>(parent), m_workspace(workspace) {
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
    m_empty->setWordWrap(true);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    column->addWidget(m_stack, 1);
    auto* reader = new ReadWhenSeen(this, [this] { reload(); });
    connect(&m_workspace, &Workspace::recordChanged, reader,
            [this, reader] { reader->changed(m_workspace.record() == nullptr); });
    reload();
}

QWidget* LabGridPage::buildTools() {
    auto* tools = new QWidget(this);
    m_tools = new QBoxLayout(QBoxLayout::LeftToRight, tools);
    m_tools->setContentsMargins(16, 8, 16, 8);
    m_tools->setSpacing(8);
    auto* filters = new QHBoxLayout;
    auto* buttons = new QHBoxLayout;
    for (QHBoxLayout* part : {filters, buttons}) {
        part->setSpacing(8);
        m_tools->addLayout(part, part == filters ? 1 : 0);
    }
    m_analytes = new QLineEdit(tools);
    m_analytes->setMinimumWidth(px(120));
    m_from = new QLineEdit(tools);
    m_until = new QLineEdit(tools);
    for (QLineEdit* day : {m_from, m_until}) {
        fixWidth(day, 104);
    }
    m_flagged = new QCheckBox(tools);
    m_count = makeLabel(tools, QStringLiteral("secondary"));
    m_paste = new HintButton(tools);
    m_paste->setHint(QStringLiteral("Ctrl+V"));
    m_unit = new HintButton(tools);
    m_unit->setHint(QStringLiteral("U"));
    auto* copy = new HintButton(tools);
    copy->setHint(QStringLiteral("Ctrl+C"));
    auto* list = new HintButton(tools);
    list->setHint(QStringLiteral("G"));
    filters->addWidget(m_analytes, 1);
    for (QWidget* part : {static_cast<QWidget*>(m_from), static_cast<QWidget*>(m_until),
                          static_cast<QWidget*>(m_flagged), static_cast<QWidget*>(m_count)}) {
        filters->addWidget(part);
    }
    for (HintButton* button : {m_paste, m_unit, copy, list}) {
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    for (QLineEdit* filter : {m_analytes, m_from, m_until}) {
        connect(filter, &QLineEdit::textChanged, this, &LabGridPage::reload);
    }
    connect(m_flagged, &QCheckBox::toggled, this, &LabGridPage::reload);
    connect(m_paste, &HintButton::clicked, this, &LabGridPage::paste);
    connect(m_unit, &HintButton::clicked, this, &LabGridPage::changeUnit);
    connect(copy, &HintButton::clicked, this, &LabGridPage::copy);
    connect(list, &HintButton::clicked, this, &LabGridPage::listWanted);
    say([this, copy, list] {
        m_analytes->setPlaceholderText(tr("filter: names of analytes"));
        m_analytes->setAccessibleName(tr("Show these analytes only"));
        m_from->setPlaceholderText(tr("from"));
        m_from->setAccessibleName(tr("Results from this day on"));
        m_until->setPlaceholderText(tr("until"));
        m_until->setAccessibleName(tr("Results until this day"));
        m_flagged->setText(tr("Flagged only"));
        m_paste->setText(tr("Paste…"));
        m_unit->setText(tr("Unit…"));
        m_unit->setAccessibleName(tr("Another unit for this column"));
        copy->setText(tr("Copy"));
        list->setText(tr("List"));
    });
    return tools;
}

void LabGridPage::buildTable() {
    m_table = new QTableView(m_stack);
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new LabGridDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::ContiguousSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setTextElideMode(Qt::ElideNone);
    m_table->setWordWrap(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setAttribute(Qt::WA_InputMethodEnabled, false);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->verticalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->installEventFilter(this);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &LabGridPage::showUnit);
    connect(m_table, &QTableView::doubleClicked, this, [this](const QModelIndex&) {
        if (current() != nullptr) {
            Q_EMIT correct(current()->meta.id);
        }
    });
}

std::optional<Day> LabGridPage::dayOf(QLineEdit* field) {
    const QString text = field->text().trimmed();
    const auto date = parse_date(text.toStdString());
    const bool bad = !text.isEmpty() && !date;
    field->setProperty("state", bad ? QVariant(QStringLiteral("error")) : QVariant());
    field->setAccessibleDescription(bad ? tr("Not a date. Write 2024-06-01, 2024-06 or 2024.")
                                        : QString());
    repolish(field);
    return !date ? std::nullopt : field == m_until ? date->last : date->first;
}

void LabGridPage::reload() {
    const PatientRecord* record = m_workspace.record();
    const QModelIndex kept = m_table->currentIndex();
    const LabFilter filter{m_analytes->text(), dayOf(m_from), dayOf(m_until),
                           m_flagged->isChecked()};
    m_model.setGrid(record != nullptr ? labGrid(*record, filter) : LabGrid{});
    fitColumns();
    m_count->setText(
        tr("%1 of %2 dates").arg(m_model.grid().moments).arg(m_model.grid().allMoments));
    m_empty->setText(m_model.grid().allMoments == 0
                         ? tr("No laboratory value is recorded. Copy cells in a spreadsheet and "
                              "paste them here with Ctrl+V.")
                         : tr("No result passes the filter."));
    m_table->setAccessibleName(tr("Laboratory results, dates by analytes"));
    m_stack->setCurrentIndex(m_model.rowCount() > 0 ? 0 : 1);
    m_paste->setEnabled(m_workspace.editable() && record != nullptr);
    if (m_model.rowCount() > 0) {
        const int row = std::clamp(kept.row(), 0, m_model.rowCount() - 1);
        const int column = std::clamp(kept.column(), 0, m_model.columnCount() - 1);
        m_table->setCurrentIndex(m_model.index(row, column));
    }
    showUnit();
}

// No number is ever cut: a column takes what its longest one needs.
void LabGridPage::fitColumns() {
    m_table->verticalHeader()->setDefaultSectionSize(px(34));
    m_table->resizeColumnsToContents();
    for (int column = 0; column < m_model.columnCount(); ++column) {
        m_table->setColumnWidth(column, std::max(m_table->columnWidth(column) + px(8), px(72)));
    }
}

void LabGridPage::arrange() {
    int wanted = 48;
    for (int part = 0; part < 2; ++part) {
        wanted += m_tools->itemAt(part)->sizeHint().width();
    }
    m_tools->setDirection(wanted > width() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void LabGridPage::resizeEvent(QResizeEvent* event) {
    Spoken<QWidget>::resizeEvent(event);
    arrange();
}

void LabGridPage::changeEvent(QEvent* event) {
    Spoken<QWidget>::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        QMetaObject::invokeMethod(
            this,
            [this] {
                fitColumns();
                arrange();
            },
            Qt::QueuedConnection);
    }
}

QString LabGridPage::countText() const {
    return m_count->text();
}

const Recorded<Observation>* LabGridPage::current() const {
    return m_model.at(m_table->currentIndex());
}

void LabGridPage::copy() {
    const QItemSelection chosen = m_table->selectionModel()->selection();
    if (chosen.isEmpty()) {
        return;
    }
    const QItemSelectionRange& range = chosen.first();
    QGuiApplication::clipboard()->setText(
        m_model.asText(range.top(), range.left(), range.bottom(), range.right()));
}

void LabGridPage::showUnit() {
    const int at = m_table->currentIndex().column();
    const auto& columns = m_model.grid().columns;
    const bool known = at >= 0 && static_cast<std::size_t>(at) < columns.size();
    const catalog::Item* item =
        known ? catalog::item(columns[static_cast<std::size_t>(at)].item) : nullptr;
    m_unit->setEnabled(m_workspace.editable() && item != nullptr && item->units.size() > 1);
}

void LabGridPage::changeUnit() {
    const QModelIndex at = m_table->currentIndex();
    if (m_unit->isEnabled() && at.isValid()) {
        ColumnUnitDialog(m_workspace, m_model.grid().columns[static_cast<std::size_t>(at.column())],
                         this)
            .exec();
    }
}

void LabGridPage::paste() {
    if (!m_paste->isEnabled()) {
        return;
    }
    const QModelIndex at = m_table->currentIndex();
    LabPasteDialog dialog(m_workspace, m_model.grid(), std::max(0, at.row()),
                          std::max(0, at.column()), QGuiApplication::clipboard()->text(), this);
    dialog.exec();
}

bool LabGridPage::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_table || event->type() != QEvent::KeyPress) {
        return Spoken<QWidget>::eventFilter(watched, event);
    }
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->matches(QKeySequence::Paste)) {
        paste();
        return true;
    }
    if (key->matches(QKeySequence::Copy)) {
        copy();
        return true;
    }
    if (key->key() == Qt::Key_U && key->modifiers() == Qt::NoModifier) {
        changeUnit();
        return true;
    }
    if (key->key() == Qt::Key_G && key->modifiers() == Qt::NoModifier) {
        Q_EMIT listWanted();
        return true;
    }
    if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && current() != nullptr
        && m_workspace.editable()) {
        Q_EMIT correct(current()->meta.id);
        return true;
    }
    return Spoken<QWidget>::eventFilter(watched, event);
}

}  // namespace jointlog::gui
