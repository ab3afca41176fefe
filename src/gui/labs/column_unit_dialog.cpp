#include "gui/labs/column_unit_dialog.hpp"

#include <QtCore/QPointer>
#include <QtGui/QShortcut>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QRadioButton>

#include "gui/forms/catalog_choices.hpp"
#include "gui/text/errors_text.hpp"
#include "gui/text/names.hpp"
#include "gui/theme/style.hpp"
#include "gui/widgets/elements.hpp"
#include "gui/widgets/panes.hpp"
#include "gui/widgets/patient_band.hpp"
#include "gui/widgets/press_by.hpp"

namespace jointlog::gui {

ColumnUnitDialog::ColumnUnitDialog(Workspace& workspace, LabColumn column, QWidget* parent)
    : Spoken<QDialog>(parent),
      m_workspace(workspace),
      m_column(std::move(column)),
      m_patient(workspace.record()->patient->code) {
    build();
    showChange();
    resize(px(640), px(560));
}

void ColumnUnitDialog::build() {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 12);
    auto* band = new PatientBand(true, this);
    band->show(*m_workspace.record()->patient, m_workspace.today());
    outer->addWidget(band);
    auto* column = new QVBoxLayout;
    column->setContentsMargins(20, 4, 20, 0);
    column->setSpacing(8);
    outer->addLayout(column, 1);
    auto* head = makeLabel(this, QStringLiteral("strong"));
    auto* label = makeLabel(this);
    m_unit = new QComboBox(this);
    if (const catalog::Item* item = catalog::item(m_column.item)) {
        for (const Choice& choice : unitChoices(*item)) {
            if (choice.code.toStdString() != m_column.unit) {
                m_unit->addItem(choice.text, choice.code);
            }
        }
    }
    label->setBuddy(m_unit);
    auto* row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_unit);
    row->addStretch(1);
    m_convert = new QRadioButton(this);
    m_relabel = new QRadioButton(this);
    m_preview = new QPlainTextEdit(this);
    m_preview->setReadOnly(true);
    leaveByTab(m_preview);
    auto* why = makeLabel(this);
    m_reason = new QLineEdit(this);
    why->setBuddy(m_reason);
    column->addWidget(head);
    column->addLayout(row);
    column->addWidget(m_convert);
    column->addWidget(m_relabel);
    column->addWidget(m_preview, 1);
    column->addWidget(why);
    column->addWidget(m_reason);
    buildFoot(outer);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &ColumnUnitDialog::showChange);
    connect(m_convert, &QRadioButton::toggled, this, &ColumnUnitDialog::showChange);
    connect(m_relabel, &QRadioButton::toggled, this, &ColumnUnitDialog::showChange);
    say([this, head, label, why] {
        setWindowTitle(tr("Unit of a column"));
        head->setText(tr("%1, recorded in %2")
                          .arg(itemName(m_column.item), unitPrint(m_column.item, m_column.unit)));
        label->setText(tr("New unit"));
        m_unit->setAccessibleName(tr("New unit"));
        m_convert->setText(tr("Convert the numbers: they were measured in the unit before"));
        m_relabel->setText(tr("The label was wrong: the digits stay"));
        m_preview->setAccessibleName(tr("Every value before and after"));
        why->setText(tr("Reason for the correction"));
        m_reason->setAccessibleName(tr("Reason for the correction, required"));
        showChange();
    });
}

void ColumnUnitDialog::buildFoot(QVBoxLayout* column) {
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(20, 4, 20, 0);
    m_counts = makeLabel(this, QStringLiteral("secondary"));
    m_message = makeLabel(this, QStringLiteral("error"));
    for (QLabel* words : {m_counts, m_message}) {
        words->setWordWrap(true);
        foot->addWidget(words, 1);
    }
    auto* cancel = new HintButton(this);
    cancel->setHint(QStringLiteral("Esc"));
    m_store = new HintButton(this, QStringLiteral("primary"));
    m_store->setHint(QStringLiteral("Ctrl+S"));
    pressBy(m_store, "Ctrl+S");
    for (HintButton* button : {cancel, m_store}) {
        button->setAutoDefault(false);
        foot->addWidget(button);
    }
    column->addLayout(foot);
    connect(cancel, &HintButton::clicked, this, &QDialog::reject);
    connect(m_store, &HintButton::clicked, this, &ColumnUnitDialog::store);
    say([cancel] { cancel->setText(tr("Cancel")); });
}

std::optional<UnitAnswer> ColumnUnitDialog::answer() const {
    return m_convert->isChecked()   ? std::optional(UnitAnswer::convert)
           : m_relabel->isChecked() ? std::optional(UnitAnswer::relabel)
                                    : std::nullopt;
}

QString ColumnUnitDialog::proposedReason() const {
    const QString before = unitPrint(m_column.item, m_column.unit);
    return answer() == UnitAnswer::convert
               ? tr("converted from %1 to %2").arg(before, m_unit->currentText())
               : tr("the unit was %2, not %1").arg(before, m_unit->currentText());
}

void ColumnUnitDialog::showChange() {
    const PatientRecord* record = m_workspace.record();
    const bool here = record != nullptr && record->patient->code == m_patient;
    m_change = here && answer() ? inOtherUnit(
                   *record, m_column, m_unit->currentData().toString().toStdString(), *answer())
                                : ColumnChange{};
    QStringList lines;
    for (const auto& row : m_change.rows) {
        lines << row.says;
    }
    if (!m_change.left.isEmpty()) {
        lines << QString() << tr("Stays as it is:") << m_change.left;
    }
    m_preview->setPlainText(answer() ? lines.join(QLatin1Char('\n'))
                                     : tr("Choose one of the two: nothing is decided for you."));
    if (answer() && m_reason->text() == m_proposed) {
        m_proposed = proposedReason();
        m_reason->setText(m_proposed);
    }
    m_message->clear();
    m_counts->setText(m_change.left.isEmpty() ? QString()
                                              : tr("Stays as it is: %1").arg(m_change.left.size()));
    m_store->setText(tr("Correct values: %1").arg(m_change.rows.size()));
    m_store->setEnabled(!m_change.rows.empty() && !m_storing);
}

void ColumnUnitDialog::store() {
    if (m_storing || m_change.rows.empty()) {
        return;
    }
    const QString reason = m_reason->text().trimmed();
    if (reason.isEmpty()) {
        m_message->setText(tr("A correction needs a reason."));
        m_reason->setFocus();
        return;
    }
    OperationDraft draft = m_workspace.session().draft(OperationKind::correct, m_patient);
    draft.reason = reason.toStdString();
    for (const auto& row : m_change.rows) {
        draft.correct(row.meta.id, row.meta.version, row.value);
    }
    m_storing = true;
    m_store->setEnabled(false);
    m_workspace.commit(std::move(draft),
                       [dialog = QPointer(this)](const Result<OperationInfo>& result) {
                           if (!dialog) {
                               return;
                           }
                           dialog->m_storing = false;
                           if (result) {
                               dialog->accept();
                               return;
                           }
                           dialog->showChange();
                           dialog->m_message->setText(errorText(result.error()));
                       });
}

QString ColumnUnitDialog::preview() const {
    return m_preview->toPlainText();
}

QString ColumnUnitDialog::message() const {
    return m_message->text();
}

}  // namespace jointlog::gui
