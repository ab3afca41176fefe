#include "gui/patients/patient_list_page.hpp"

#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTableView>

#include "gui/patients/day_choice.hpp"
#include "gui/patients/patient_delegate.hpp"
#include "gui/text/names.hpp"
#include "gui/theme/icons.hpp"
#include "gui/theme/style.hpp"
#include "gui/widgets/elements.hpp"
#include "gui/widgets/panes.hpp"
#include "gui/widgets/press_by.hpp"

namespace jointlog::gui {

PatientListPage::PatientListPage(Workspace& workspace, QWidget* parent)
    : Spoken<QWidget>(parent), m_workspace(workspace) {
    setProperty("surface", QStringLiteral("card"));
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addWidget(buildTools());
    m_stack = new QStackedWidget(this);
    markPane(m_stack);
    buildTable();
    m_stack->addWidget(m_table);
    m_stack->addWidget(buildEmpty());
    column->addWidget(m_stack, 1);
    connect(&m_workspace, &Workspace::patientsChanged, this, &PatientListPage::reload);
    connect(&m_workspace, &Workspace::settingsChanged, this, &PatientListPage::reload);
    reload();
}

QWidget* PatientListPage::buildTools() {
    auto* tools = new QWidget(this);
    markPane(tools);
    m_tools = new QBoxLayout(QBoxLayout::LeftToRight, tools);
    m_tools->setContentsMargins(16, 6, 16, 10);
    m_tools->setSpacing(8);
    auto* left = new QHBoxLayout;
    auto* row = new QHBoxLayout;
    m_tools->addLayout(left, 1);
    m_tools->addLayout(row, 1);
    m_search = new QLineEdit(tools);
    fixHeight(m_search, 36);
    m_search->setMaximumWidth(px(402));
    m_search->installEventFilter(this);
    auto* glass = m_search->addAction(tinted(QStringLiteral("search")), QLineEdit::LeadingPosition);
    glass->setEnabled(true);
    m_search->setTextMargins(0, 0, px(70), 0);
    auto* inside = new QHBoxLayout(m_search);
    inside->setContentsMargins(0, 0, px(10), 0);
    m_hint = makeLabel(m_search, QStringLiteral("caption"));
    m_hint->setAttribute(Qt::WA_TransparentForMouseEvents);
    inside->addStretch(1);
    inside->addWidget(m_hint);
    m_status = new QComboBox(tools);
    m_status->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_day = new DayChoice(tools);
    m_dates = makeLabel(tools, QStringLiteral("secondary"));
    m_search->setMinimumWidth(px(300));
    left->addWidget(m_search, 1);
    row->addWidget(m_day);
    row->addWidget(m_status);
    row->addStretch(1);
    row->addWidget(m_dates);
    connect(m_search, &QLineEdit::textChanged, this, &PatientListPage::applyFilter);
    connect(m_day, &DayChoice::dayChosen, this, &PatientListPage::showDay);
    connect(&m_workspace, &Workspace::fileChanged, m_day, [this] { m_day->choose(std::nullopt); });
    connect(m_status, &QComboBox::activated, this, [this](int index) {
        m_model.setFollowUp(index == 0 ? std::nullopt
                                       : std::optional(static_cast<FollowUp>(index - 1)));
        showCounts();
    });
    say([this] {
        m_search->setPlaceholderText(tr("name, kana or ID"));
        m_search->setAccessibleName(tr("Search patients by name, kana or ID"));
        m_hint->setText(tr("Esc clears"));
        m_dates->setText(
            tr("Values older than %1 days show their date").arg(PatientModel::currentDays));
        const int chosen = std::max(0, m_status->currentIndex());
        m_status->clear();
        m_status->addItem(tr("All follow-up"));
        for (int i = 0; i <= static_cast<int>(FollowUp::died); ++i) {
            m_status->addItem(followUpWord(static_cast<FollowUp>(i)));
        }
        m_status->setCurrentIndex(chosen);
        m_status->setAccessibleName(tr("Follow-up status shown"));
    });
    return tools;
}

QWidget* PatientListPage::buildEmpty() {
    auto* empty = new QWidget(this);
    auto* column = new QVBoxLayout(empty);
    column->setContentsMargins(16, 40, 16, 16);
    m_noMatch = makeLabel(empty, QStringLiteral("secondary"));
    m_noMatch->setAlignment(Qt::AlignHCenter);
    m_noMatch->setWordWrap(true);
    m_clear = new HintButton(empty);
    m_clear->setHint(QStringLiteral("Esc"));
    column->addWidget(m_noMatch);
    column->addSpacing(8);
    column->addWidget(m_clear, 0, Qt::AlignHCenter);
    m_inError = new HintButton(empty);
    m_inError->setObjectName(QStringLiteral("openInError"));
    m_inError->setHint(QStringLiteral("Alt+O"));
    pressBy(m_inError, "Alt+O");
    column->addWidget(m_inError, 0, Qt::AlignHCenter);
    connect(m_inError, &HintButton::clicked, this,
            [this] { Q_EMIT openPatient(m_search->text().trimmed()); });
    column->addStretch(1);
    connect(m_clear, &HintButton::clicked, this, [this] {
        m_search->clear();
        m_search->setFocus();
    });
    say([this] {
        m_clear->setText(tr("Clear search"));
        m_inError->setText(tr("Open the entry in error"));
    });
    return empty;
}

void PatientListPage::buildTable() {
    m_table = new QTableView(m_stack);
    m_table->setHorizontalHeader(new PatientHeader(m_table));
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new PatientDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setAttribute(Qt::WA_InputMethodEnabled, false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->installEventFilter(this);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionClicked, this, [this](int column) {
        const bool same = m_model.sortColumn() == column;
        const bool ascending = same && m_model.sortOrder() == Qt::DescendingOrder;
        const std::string code = m_current.toStdString();
        m_model.sort(column, ascending ? Qt::AscendingOrder : Qt::DescendingOrder);
        m_table->selectRow(std::max(0, m_model.rowOf(code)));
    });
    connect(m_table, &QTableView::doubleClicked, this, [this] { openCurrent(); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& now) {
                if (now.isValid()) {
                    m_current = now.data(PatientModel::patientCodeRole).toString();
                }
                m_table->viewport()->update();
            });
    say([this] { m_table->setAccessibleName(tr("Patients")); });
    layOutColumns();
}

void PatientListPage::resizeEvent(QResizeEvent* event) {
    Spoken<QWidget>::resizeEvent(event);
    layOutColumns();
}

void PatientListPage::changeEvent(QEvent* event) {
    Spoken<QWidget>::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        QTimer::singleShot(0, this, &PatientListPage::layOutColumns);
    } else if (event->type() == QEvent::ActivationChange && isActiveWindow()) {
        newDay();
    }
}

void PatientListPage::reload() {
    const int scrolled = m_table->verticalScrollBar()->value();
    const QString current = m_current;
    m_model.setRows(m_workspace.patients(), m_workspace.today(), m_workspace.crpUnit());
    layOutColumns();
    const int row = m_model.rowOf(current.toStdString());
    if (m_model.rowCount() > 0) {
        m_table->selectRow(std::max(0, row));
        m_table->verticalScrollBar()->setValue(scrolled);
    }
    m_new->setVisible(m_workspace.writable());
    m_merge->setVisible(m_workspace.writable() && m_model.total() > 1);
    askPlanned();
    showCounts();
}

void PatientListPage::applyFilter() {
    const QString current = m_current;
    m_model.setFilter(m_search->text());
    if (m_model.rowCount() > 0) {
        m_table->selectRow(std::max(0, m_model.rowOf(current.toStdString())));
    }
    showCounts();
}

void PatientListPage::showCounts() {
    const QLocale c = QLocale::c();
    m_count->setText(
        m_model.rowCount() == m_model.total()
            ? tr("%1 patients").arg(c.toString(m_model.total()))
            : tr("%1 of %2").arg(c.toString(m_model.rowCount()), c.toString(m_model.total())));
    m_hint->setVisible(!m_search->text().isEmpty());
    const bool typed = !m_search->text().isEmpty();
    m_noMatch->setText(nobodyText());
    m_clear->setVisible(typed);
    m_inError->hide();
    if (typed && m_model.rowCount() == 0) {
        lookForOneInError();
    }
    m_stack->setCurrentIndex(m_model.rowCount() > 0 ? 0 : 1);
    m_open->setEnabled(m_model.rowCount() > 0);
}

// The answer may come late, while the storage thread imports: it counts only for what is still typed.
void PatientListPage::lookForOneInError() {
    const QString code = m_search->text().trimmed();
    if (code.isEmpty() || !m_workspace.isOpen()) {
        return;
    }
    m_workspace.session().load_patient(
        code.toStdString(), std::nullopt,
        [page = QPointer(this), code](const Result<PatientRecord>& found) {
            if (!page || page->m_search->text().trimmed() != code || page->m_model.rowCount() > 0
                || !found || !found->patient.in_error()) {
                return;
            }
            page->m_noMatch->setText(
                tr("%1 was entered in error. The entry and all its values are kept: the "
                   "history of the patient's own data (Alt+Shift+H) takes it back.")
                    .arg(code));
            page->m_inError->show();
        });
}

void PatientListPage::retranslate() {
    layOutColumns();
    showCounts();
    m_table->viewport()->update();
    m_table->horizontalHeader()->viewport()->update();
}

void PatientListPage::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void PatientListPage::openCurrent() {
    if (m_table->currentIndex().isValid()) {
        m_round.clear();
        for (int row = 0; row < m_model.rowCount(); ++row) {
            m_round.push_back(m_model.at(row).patient.code);
        }
        Q_EMIT openPatient(m_table->currentIndex().data(PatientModel::patientCodeRole).toString());
    }
}

void PatientListPage::mergeCurrent() {
    if (m_merge->isVisible() && m_table->currentIndex().isValid()) {
        Q_EMIT mergePatient(m_table->currentIndex().data(PatientModel::patientCodeRole).toString());
    }
}

bool PatientListPage::keyOnTable(QKeyEvent& event) {
    if (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) {
        openCurrent();
        return true;
    }
    if (event.key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
        m_search->clear();
        return true;
    }
    const bool plain =
        (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) == 0;
    if (plain && event.text() == QLatin1String("/")) {
        focusSearch();
        return true;
    }
    // The first keystroke anywhere on the list starts the search.
    if (plain && !event.text().isEmpty() && event.text().at(0).isPrint()
        && event.text() != QLatin1String(" ")) {
        m_search->setFocus();
        m_search->setText(m_search->text() + event.text());
        return true;
    }
    return false;
}

bool PatientListPage::keyInSearch(QKeyEvent& event) {
    if (event.matches(QKeySequence::Undo) && !m_search->isUndoAvailable()) {
        Q_EMIT undo();
        return true;
    }
    if (event.matches(QKeySequence::Redo) && !m_search->isRedoAvailable()) {
        Q_EMIT redo();
        return true;
    }
    switch (event.key()) {
        case Qt::Key_Escape:
            m_search->clear();
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            openCurrent();
            return true;
        case Qt::Key_Down:
        case Qt::Key_Up:
        case Qt::Key_PageDown:
        case Qt::Key_PageUp: {
            const int step = event.key() == Qt::Key_Down       ? 1
                             : event.key() == Qt::Key_Up       ? -1
                             : event.key() == Qt::Key_PageDown ? 10
                                                               : -10;
            const int row = std::clamp(m_table->currentIndex().row() + step, 0,
                                       std::max(0, m_model.rowCount() - 1));
            m_table->selectRow(row);
            return true;
        }
        default:
            return false;
    }
}

bool PatientListPage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        auto& key = *static_cast<QKeyEvent*>(event);
        if (watched == m_table && keyOnTable(key)) {
            return true;
        }
        if (watched == m_search && keyInSearch(key)) {
            return true;
        }
    }
    return Spoken<QWidget>::eventFilter(watched, event);
}

}  // namespace jointlog::gui
