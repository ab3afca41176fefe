#include "gui/forms/draft_banner.hpp"

#include <QtWidgets/QMessageBox>
#include <algorithm>

#include "gui/text/names.hpp"
#include "gui/widgets/panes.hpp"

namespace jointlog::gui {

DraftBanner::DraftBanner(Workspace& workspace, DraftKeeper& keeper, QWidget* parent)
    : Spoken<QFrame>(parent), m_workspace(workspace), m_keeper(keeper) {
    setProperty("frame", QStringLiteral("band"));
    markPane(this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 6, 16, 6);
    row->setSpacing(8);
    m_text = makeLabel(this);
    m_text->setWordWrap(true);
    m_restore = new HintButton(this, QStringLiteral("primary"));
    m_discard = new HintButton(this);
    row->addWidget(m_text, 1);
    row->addWidget(m_restore);
    row->addWidget(m_discard);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_restore, &HintButton::clicked, this, [this] {
        const FormDraft draft = m_keeper.left().front();
        Q_EMIT restore(draft.id, draft.patient);
    });
    connect(m_discard, &HintButton::clicked, this, &DraftBanner::askDiscard);
    connect(&m_keeper, &DraftKeeper::leftChanged, this, &DraftBanner::refresh);
    connect(&m_workspace, &Workspace::patientsChanged, this, &DraftBanner::refresh);
    refresh();
}

void DraftBanner::setOffered(bool offered) {
    m_offered = offered;
    refresh();
}

void DraftBanner::refresh() {
    m_restore->setText(tr("Restore"));
    m_discard->setText(tr("Discard…"));
    const bool any = !m_keeper.left().empty() && !m_workspace.patients().empty();
    setVisible(m_offered && any);
    if (!any) {
        return;
    }
    const FormDraft& draft = m_keeper.left().front();
    const auto& rows = m_workspace.patients();
    const auto patient = std::find_if(rows.begin(), rows.end(), [&](const auto& row) {
        return row.patient.code == draft.patient.toStdString();
    });
    const QString who =
        patient == rows.end()
            ? draft.patient
            : (draft.patient + QLatin1Char(' ') + qs(patient->patient.name)).trimmed();
    m_text->setText(tr("A visit of %1 was typed and not stored. Draft of %2.")
                        .arg(who, draft.at.toString(QStringLiteral("yyyy-MM-dd HH:mm"))));
    m_restore->setVisible(patient != rows.end());
    if (patient == rows.end()) {
        m_text->setText(m_text->text() + QLatin1Char(' ')
                        + tr("This patient was entered in error or merged into another: once that "
                             "is taken back, the draft can be restored."));
    }
}

void DraftBanner::askDiscard() {
    const QString id = m_keeper.left().front().id;
    QMessageBox box(QMessageBox::NoIcon, tr("Discard the draft"),
                    m_text->text() + QLatin1Char('\n') + tr("A discarded draft is gone."),
                    QMessageBox::Discard | QMessageBox::Cancel, this);
    box.setTextFormat(Qt::PlainText);
    box.setDefaultButton(QMessageBox::Cancel);
    if (box.exec() == QMessageBox::Discard) {
        m_keeper.discard(id);
    }
}

}  // namespace jointlog::gui
