// What the record page opens over itself.
#include <QtWidgets/QMenu>
#include <QtWidgets/QStackedWidget>
#include <algorithm>

#include "gui/labs/lab_grid_page.hpp"
#include "gui/record/chart_view.hpp"
#include "gui/record/nearest_dialog.hpp"
#include "gui/record/panel_table_dialog.hpp"
#include "gui/record/record_page.hpp"
#include "gui/record/rows_page.hpp"
#include "gui/record/score_dialog.hpp"
#include "jointlog/app/timeline_read_out.hpp"
#include "jointlog/render/read_out_text.hpp"

namespace jointlog::gui {

void RecordPage::explain(const RowId& visit, IndexId index) {
    if (m_workspace.record() == nullptr) {
        return;
    }
    auto* dialog = new ScoreDialog(m_workspace, visit, index, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ScoreDialog::openVisit, this, &RecordPage::correct);
    connect(dialog, &ScoreDialog::history, this, &RecordPage::history);
    connect(&m_workspace, &Workspace::recordChanged, dialog, &QDialog::reject);
    dialog->open();
}

void RecordPage::showTable(const std::string& panel) {
    if (m_workspace.timeline() == nullptr || panel.empty()) {
        return;
    }
    auto* dialog = new PanelTableDialog(m_workspace, m_chart->panels(), panel, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PanelTableDialog::open, this, &RecordPage::correct);
    connect(&m_workspace, &Workspace::recordChanged, dialog, &QDialog::reject);
    dialog->QDialog::open();
}

void RecordPage::showNearest() {
    if (m_workspace.timeline() == nullptr) {
        return;
    }
    auto* dialog = new NearestDialog(m_workspace, m_chart->panels(), m_window.day(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NearestDialog::open, this, &RecordPage::correct);
    connect(&m_workspace, &Workspace::recordChanged, dialog, &QDialog::reject);
    dialog->QDialog::open();
}

void RecordPage::addTo(app::PanelKind kind) {
    switch (kind) {
        case app::PanelKind::laboratory:
        case app::PanelKind::derived:
            Q_EMIT add(NewRow::laboratory);
            break;
        case app::PanelKind::medication:
            Q_EMIT add(NewRow::medication);
            break;
        case app::PanelKind::adverse_events:
            Q_EMIT add(NewRow::event);
            break;
        case app::PanelKind::score:
        case app::PanelKind::visit_value:
        case app::PanelKind::joints:
        case app::PanelKind::rows:
            Q_EMIT add(NewRow::visit);
    }
}

void RecordPage::askHistory() {
    const PatientRecord* record = m_workspace.record();
    if (record == nullptr) {
        return;
    }
    if (const int tab = m_stack->currentIndex(); tab > 0 && tab <= 5) {
        if (const TableRow* row = m_rows[tab - 1]->current()) {
            Q_EMIT history(row->meta.id);
        }
        return;
    }
    if (m_stack->currentIndex() == gridTab) {
        if (const auto* result = m_labGrid->current()) {
            Q_EMIT history(result->meta.id);
        }
        return;
    }
    if (m_chart->view().selected) {
        Q_EMIT history(*m_chart->view().selected);
        return;
    }
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    std::vector<RowId> offered;
    const auto offer = [&](const RowId& row, const QString& text) {
        if (std::find(offered.begin(), offered.end(), row) == offered.end()) {
            offered.push_back(row);
            connect(menu->addAction(text), &QAction::triggered, this,
                    [this, row] { Q_EMIT history(row); });
        }
    };
    if (dayInSight()) {
        const app::ReadOut readOut =
            app::read_out(*m_workspace.timeline(), *m_window.day(), m_chart->panels());
        if (readOut.visit) {
            offer(*readOut.visit, tr("Visit"));
        }
        for (const app::ReadOutLine& line : readOut.lines) {
            if (line.row) {
                const auto words = render::words(line, m_chart->texts());
                offer(*line.row, QStringList{words.name, words.value, words.unit}
                                     .join(QLatin1Char(' '))
                                     .simplified());
            }
        }
    }
    offer(record->patient.meta.id, tr("The patient's own data"));
    menu->setActiveAction(menu->actions().front());
    menu->popup(m_chart->mapToGlobal(m_chart->rect().center()));
}

}  // namespace jointlog::gui
