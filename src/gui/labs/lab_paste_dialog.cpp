#include "gui/labs/lab_paste_dialog.hpp"

#include <QtCore/QPointer>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QTableView>

#include "gui/forms/catalog_choices.hpp"
#include "gui/text/errors_text.hpp"
#include "gui/text/names.hpp"
#include "gui/theme/style.hpp"
#include "gui/widgets/elements.hpp"
#include "gui/widgets/panes.hpp"
#include "gui/widgets/patient_band.hpp"

namespace jointlog::gui {

LabPasteDialog::LabPasteDialog(Workspace& workspace, const LabGrid& grid, int row, int column,
                               const QString& text, QWidget* parent)
    : Spoken<QDialog>(parent),
      m_workspace(workspace),
      m_grid(grid),
      m_profiles(workspace.session()),
      m_row(row),
      m_column(column),
      m_text(text),
      m_patient(workspace.record()->patient->code) {
    build();
    read();
    resize(px(900), px(640));
}

void LabPasteDialog::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 12);
    column->setSpacing(8);
    auto* band = new PatientBand(true, this);
    band->show(*m_workspace.record()->patient, m_workspace.today());
    column->addWidget(band);
    auto* body = new QVBoxLayout;
    body->setContentsMargins(20, 4, 20, 0);
    auto* row = new QHBoxLayout;
    auto* label = makeLabel(this);
    m_laboratory = new QLineEdit(this);
    fixWidth(m_laboratory, 240);
    label->setBuddy(m_laboratory);
    row->addWidget(label);
    row->addWidget(m_laboratory);
    row->addStretch(1);
    body->addLayout(row);
    buildUnits(body);
    m_table = new QTableView(this);
    m_table->setModel(&m_model);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setTextElideMode(Qt::ElideNone);
    m_table->setAttribute(Qt::WA_InputMethodEnabled, false);
    body->addWidget(m_table, 3);
    m_remarks = new QPlainTextEdit(this);
    m_remarks->setReadOnly(true);
    leaveByTab(m_remarks);
    body->addWidget(m_remarks, 2);
    m_differing = new QCheckBox(this);
    body->addWidget(m_differing);
    column->addLayout(body, 1);
    buildFoot(column);
    if (m_profiles.laboratories().size() == 1) {
        m_laboratory->setText(qs(m_profiles.laboratories().front().name));
    }
    connect(m_laboratory, &QLineEdit::textChanged, this, &LabPasteDialog::read);
    connect(m_differing, &QCheckBox::toggled, this, &LabPasteDialog::showCounts);
    say([this, label] {
        setWindowTitle(tr("Paste laboratory values"));
        label->setText(tr("Laboratory (its profile states interval and method)"));
        m_laboratory->setAccessibleName(tr("Laboratory"));
        m_table->setAccessibleName(tr("What would be stored"));
        m_remarks->setAccessibleName(tr("What stays out, and why"));
        m_differing->setText(tr("Also store values that differ from what is recorded of that day"));
    });
}

// A number never goes without its unit: where the block names none, a person does.
void LabPasteDialog::buildUnits(QVBoxLayout* body) {
    m_unitsRight = new QCheckBox(this);
    auto* grid = new QGridLayout;
    int at = 0;
    const PastedBlock first = readBlock(m_text, context());
    for (const PastedColumn& column : first.columns) {
        if (!column.unitAsked || m_units.contains(column.item->code)) {
            continue;
        }
        auto* unit = new QComboBox(this);
        for (const Choice& choice : unitChoices(*column.item)) {
            unit->addItem(choice.text, choice.code);
        }
        unit->setCurrentIndex(std::max(0, unit->findData(qs(column.unit))));
        unit->setFocusPolicy(Qt::StrongFocus);
        const QString name = itemName(column.item->code);
        unit->setAccessibleName(name);
        grid->addWidget(makeLabel(this, {}, name), at / 4, at % 4 * 2);
        grid->addWidget(unit, at / 4, at % 4 * 2 + 1);
        ++at;
        m_units.emplace(column.item->code, unit);
        connect(unit, &QComboBox::currentIndexChanged, this, &LabPasteDialog::read);
    }
    grid->setColumnStretch(8, 1);
    body->addLayout(grid);
    body->addWidget(m_unitsRight);
    m_unitsRight->setVisible(!m_units.empty());
    connect(m_unitsRight, &QCheckBox::toggled, this, &LabPasteDialog::read);
    say([this] {
        m_unitsRight->setText(tr("The block names no unit for these: the units above are right"));
    });
}

QComboBox* LabPasteDialog::unitOf(const std::string& analyte) const {
    const auto found = m_units.find(analyte);
    return found == m_units.end() ? nullptr : found->second;
}

PasteContext LabPasteDialog::context() const {
    const catalog::Item* crp = catalog::item("CRP");
    const catalog::ItemUnit* unit =
        crp != nullptr ? crp->unit(m_workspace.crpUnit().toStdString()) : nullptr;
    std::map<std::string, std::string> units;
    for (const auto& [analyte, choice] : m_units) {
        if (m_unitsRight->isChecked()) {
            units.emplace(analyte, choice->currentData().toString().toStdString());
        }
    }
    return {*m_workspace.record(),
            m_grid,
            m_row,
            m_column,
            m_workspace.today(),
            m_laboratory->text(),
            m_profiles,
            unit != nullptr ? unit->ucum : std::string(),
            std::move(units)};
}

void LabPasteDialog::buildFoot(QVBoxLayout* column) {
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(20, 4, 20, 0);
    m_counts = makeLabel(this, QStringLiteral("secondary"));
    m_message = makeLabel(this, QStringLiteral("error"));
    for (QLabel* words : {m_counts, m_message}) {
        words->setWordWrap(true);
        foot->addWidget(words, 1);
    }
    m_cancel = new HintButton(this);
    m_cancel->setHint(QStringLiteral("Esc"));
    m_cancel->setAutoDefault(false);
    m_store = new HintButton(this, QStringLiteral("primary"));
    m_store->setHint(QStringLiteral("Ctrl+S"));
    m_store->setAutoDefault(false);
    foot->addWidget(m_cancel);
    foot->addWidget(m_store);
    column->addLayout(foot);
    connect(m_cancel, &HintButton::clicked, this, &LabPasteDialog::reject);
    connect(m_store, &HintButton::clicked, this, &LabPasteDialog::store);
    say([this] { m_cancel->setText(tr("Cancel")); });
}

void LabPasteDialog::read() {
    const PatientRecord* record = m_workspace.record();
    if (record == nullptr || record->patient->code != m_patient) {
        return;
    }
    m_block = readBlock(m_text, context());
    showTable();
    m_remarks->setPlainText(m_block.remarks().join(QLatin1Char('\n')));
    m_remarks->setVisible(!m_block.remarks().isEmpty());
    showCounts();
}

void LabPasteDialog::showTable() {
    m_model.clear();
    const Tokens& t = currentTokens();
    for (std::size_t at = 0; at < m_block.columns.size(); ++at) {
        const PastedColumn& column = m_block.columns[at];
        const QString unit =
            column.item != nullptr ? unitPrint(column.item->code, column.unit) : QString();
        const QString name = column.item != nullptr ? itemName(column.item->code) : column.head;
        m_model.setHorizontalHeaderItem(static_cast<int>(at),
                                        new QStandardItem(name + QLatin1Char('\n') + unit));
    }
    for (const PastedRow& row : m_block.rows) {
        QList<QStandardItem*> items;
        for (const PastedCell& cell : row.cells) {
            // A word beside the colour says why a cell stays out.
            const QString words = cell.state == PasteState::bad       ? tr("not read")
                                  : cell.state == PasteState::known   ? tr("recorded")
                                  : cell.state == PasteState::differs ? tr("differs")
                                                                      : QString();
            auto* item = new QStandardItem(
                words.isEmpty() ? cell.text : QStringLiteral("%1  [%2]").arg(cell.text, words));
            item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            if (cell.state == PasteState::bad) {
                item->setForeground(t.error);
            } else if (cell.state != PasteState::good) {
                item->setForeground(t.secondary);
            }
            items.append(item);
        }
        m_model.appendRow(items);
        m_model.setVerticalHeaderItem(m_model.rowCount() - 1, new QStandardItem(row.head));
    }
    m_table->resizeColumnsToContents();
    m_table->verticalHeader()->setDefaultSectionSize(px(32));
}

bool LabPasteDialog::taken(const PastedCell& cell) const {
    return cell.state == PasteState::good
           || (cell.state == PasteState::differs && m_differing->isChecked());
}

void LabPasteDialog::showCounts() {
    const int good = m_block.count(PasteState::good);
    const int differing = m_block.count(PasteState::differs);
    const int store = good + (m_differing->isChecked() ? differing : 0);
    const int left = m_block.count(PasteState::bad) + m_block.count(PasteState::known) + differing
                     + good - store;
    m_differing->setVisible(differing > 0);
    m_counts->setText(tr("Stays out: %1").arg(left));
    m_store->setText(tr("Store values: %1").arg(store));
    m_store->setShortcut(QKeySequence(QStringLiteral("Ctrl+S")));  // a new text takes it away
    m_store->setEnabled(store > 0 && !m_storing);
    m_cancel->setEnabled(!m_storing);
}

void LabPasteDialog::reject() {
    if (!m_storing) {
        QDialog::reject();
    }
}

void LabPasteDialog::store() {
    if (m_storing) {
        return;
    }
    OperationDraft draft = m_workspace.session().draft(OperationKind::add, m_patient);
    for (const PastedRow& row : m_block.rows) {
        for (const PastedCell& cell : row.cells) {
            if (taken(cell)) {
                draft.add(*cell.value);
            }
        }
    }
    m_storing = true;
    showCounts();
    m_workspace.commit(std::move(draft),
                       [dialog = QPointer(this)](const Result<OperationInfo>& result) {
                           if (!dialog) {
                               return;
                           }
                           dialog->m_storing = false;
                           if (result) {
                               dialog->accept();
                           } else {
                               dialog->m_message->setText(errorText(result.error()));
                               dialog->showCounts();
                           }
                       });
}

QString LabPasteDialog::remarks() const {
    return m_remarks->toPlainText();
}

QString LabPasteDialog::message() const {
    return m_message->text();
}

}  // namespace jointlog::gui
