#include "gui/acts/transfer_dialog.hpp"

#include <QtCore/QPointer>
#include <QtGui/QScreen>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QScrollArea>

#include "gui/acts/act_text.hpp"
#include "gui/acts/patient_picker.hpp"
#include "gui/text/names.hpp"
#include "gui/theme/style.hpp"
#include "gui/widgets/elements.hpp"
#include "gui/widgets/patient_band.hpp"

namespace jointlog::gui {

TransferDialog::TransferDialog(Workspace& workspace, const Patient& source, const Words& words,
                               QWidget* parent)
    : QDialog(parent), m_workspace(workspace), m_source(source.code) {
    setWindowTitle(words.title);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 16);
    outer->setSpacing(10);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(buildBody(words));
    outer->addWidget(scroll, 1);
    outer->addLayout(buildFoot());
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(20, 0, 20, 0);
    buttons->setSpacing(8);
    auto* cancel = new HintButton(this);
    cancel->setText(tr("Cancel"));
    cancel->setHint(QStringLiteral("Esc"));
    cancel->setAutoDefault(false);
    m_act = new HintButton(this, QStringLiteral("primary"));
    m_act->setText(words.act);
    m_act->setHint(QStringLiteral("Ctrl+Enter"));
    m_act->setShortcut(QKeySequence(QStringLiteral("Ctrl+Return")));
    m_act->setAutoDefault(false);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_act);
    outer->addLayout(buttons);
    connect(cancel, &HintButton::clicked, this, &QDialog::reject);
    connect(m_act, &HintButton::clicked, this, &TransferDialog::start);
    connect(m_picker, &PatientPicker::changed, this, [this] { choose(m_picker->chosen()); });
    connect(m_picker, &PatientPicker::taken, this, [this] { m_reason->setFocus(); });
    connect(m_reason, &QLineEdit::textChanged, this, &TransferDialog::enable);
    connect(m_reason, &QLineEdit::returnPressed, this, &TransferDialog::start);
    m_from->show(source, m_workspace.today());
    const QSize room = screen()->availableSize() - QSize(40, 80);
    resize(QSize(px(820), px(640)).boundedTo(room));
    enable();
    m_picker->search().setFocus();
}

// Stays in view however much there is to read above it.
QVBoxLayout* TransferDialog::buildFoot() {
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(20, 0, 20, 0);
    foot->setSpacing(6);
    m_problem = makeLabel(this, QStringLiteral("error"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_reason = new QLineEdit(this);
    m_reason->setAccessibleName(tr("Reason, required"));
    foot->addWidget(makeLabel(this, QStringLiteral("strong"), tr("Reason")));
    foot->addWidget(m_reason);
    foot->addWidget(m_problem);
    return foot;
}

QWidget* TransferDialog::buildBody(const Words& words) {
    auto* body = new QWidget(this);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(20, 14, 20, 0);
    column->setSpacing(8);
    m_from = new PatientBand(true, body);
    m_to = new PatientBand(true, body);
    m_picker = new PatientPicker(m_workspace.patients(), m_source, body);
    m_nobody = makeLabel(body, QStringLiteral("secondary"), tr("No one is chosen yet."));
    m_what = makeLabel(body);
    m_what->setWordWrap(true);
    m_what->setTextInteractionFlags(Qt::TextSelectableByKeyboard | Qt::TextSelectableByMouse);
    auto* explanation = makeLabel(body, QStringLiteral("secondary"), words.explanation);
    explanation->setWordWrap(true);
    column->addWidget(makeLabel(body, QStringLiteral("section"), words.source));
    column->addWidget(m_from);
    column->addWidget(makeLabel(body, QStringLiteral("section"), words.destination));
    column->addWidget(m_nobody);
    column->addWidget(m_to);
    column->addWidget(makeLabel(body, QStringLiteral("strong"), words.find));
    column->addWidget(m_picker, 1);
    column->addWidget(m_what);
    column->addWidget(explanation);
    m_to->hide();
    return body;
}

void TransferDialog::choose(const Patient* destination) {
    m_destination = destination != nullptr ? qs(destination->code) : QString();
    m_nobody->setVisible(destination == nullptr);
    m_to->setVisible(destination != nullptr);
    if (destination != nullptr) {
        m_to->show(*destination, m_workspace.today());
    }
    m_problem->hide();
    enable();
}

void TransferDialog::showWhat(const QString& text) {
    m_what->setText(text);
}

void TransferDialog::enable() {
    m_act->setEnabled(!m_running && !m_destination.isEmpty()
                      && !m_reason->text().trimmed().isEmpty());
}

void TransferDialog::start() {
    if (!m_act->isEnabled()) {
        return;
    }
    m_running = true;
    enable();
    run(m_destination, m_reason->text().trimmed(),
        [dialog = QPointer(this)](const Result<app::ActOutcome>& outcome) {
            if (dialog == nullptr) {
                return;
            }
            dialog->m_running = false;
            if (outcome && outcome->done()) {
                dialog->accept();
                return;
            }
            dialog->m_problem->setText(outcome ? tr("Nothing was changed.") + QLatin1Char('\n')
                                                     + obstaclesText(outcome->obstacles)
                                               : actErrorText(outcome.error()));
            dialog->m_problem->show();
            dialog->enable();
        });
}

}  // namespace jointlog::gui
