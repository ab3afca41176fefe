#include "gui/export/import_page.hpp"

#include <QtCore/QDateTime>
#include <QtCore/QFileInfo>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTableWidget>

#include "gui/state/user_files.hpp"
#include "gui/text/errors_text.hpp"
#include "gui/text/names.hpp"
#include "gui/theme/style.hpp"
#include "gui/widgets/elements.hpp"

namespace jointlog::gui {
namespace {

QStringList stampsOf(const QStringList& paths) {
    QStringList stamps;
    for (const QString& path : paths) {
        const QFileInfo file(path);
        stamps.append(
            QStringLiteral("%1 %2").arg(file.size()).arg(file.lastModified().toMSecsSinceEpoch()));
    }
    return stamps;
}

}  // namespace

ImportPage::ImportPage(Workspace& workspace, QWidget* parent)
    : Spoken<QWidget>(parent), m_workspace(workspace) {
    setProperty("surface", QStringLiteral("window"));
    setAttribute(Qt::WA_StyledBackground);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(16, 16, 16, 16);
    outer->setSpacing(12);
    auto* title = makeLabel(this, QStringLiteral("title"));
    outer->addWidget(title);
    auto* card = makeFrame(this, QStringLiteral("card"));
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    auto* text = makeLabel(card, QStringLiteral("secondary"));
    text->setWordWrap(true);
    m_files = makeLabel(card, QStringLiteral("strong"));
    m_files->setWordWrap(true);
    m_message = makeLabel(card);
    m_message->setWordWrap(true);
    m_problem = makeLabel(card, QStringLiteral("error"));
    m_problem->setWordWrap(true);
    m_choose = new HintButton(card);
    m_confirm = new HintButton(card, QStringLiteral("primary"));
    auto* row = new QHBoxLayout;
    row->addWidget(m_choose);
    row->addWidget(m_confirm);
    row->addStretch(1);
    m_remarks = new QTableWidget(0, 4, card);
    m_remarks->verticalHeader()->hide();
    m_remarks->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_remarks->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_remarks->setShowGrid(false);
    m_remarks->setTabKeyNavigation(false);
    m_remarks->horizontalHeader()->setStretchLastSection(true);
    for (QWidget* widget : {static_cast<QWidget*>(text), static_cast<QWidget*>(m_files)}) {
        column->addWidget(widget);
    }
    column->addLayout(row);
    column->addWidget(m_message);
    column->addWidget(m_problem);
    column->addWidget(m_remarks, 100);
    column->addStretch(1);
    outer->addWidget(card, 1);
    connect(m_choose, &HintButton::clicked, this, &ImportPage::chooseFiles);
    connect(m_confirm, &HintButton::clicked, this, &ImportPage::confirm);
    connect(&m_workspace, &Workspace::fileChanged, this, &ImportPage::reset);
    say([this, title, text] {
        title->setText(tr("Import CSV"));
        text->setText(tr(
            "UTF-8 files of patients, laboratory values, visits, joints, medications, adverse "
            "events, facts "
            "or reported scores. The rows are judged first; nothing is stored until you confirm."));
        m_choose->setText(tr("Choose files…"));
        m_confirm->setText(tr("Store these rows"));
        m_remarks->setHorizontalHeaderLabels({tr("File"), tr("Line"), tr("Column"), tr("Reason")});
        m_remarks->setAccessibleName(tr("Rows that are not stored, and remarks"));
    });
    reset();
}

void ImportPage::reset() {
    m_report.reset();
    m_error.reset();
    m_paths.clear();
    m_files->hide();
    m_message->clear();
    m_problem->clear();
    m_remarks->hide();
    m_confirm->setEnabled(false);
    m_choose->setEnabled(m_workspace.writable() && !running());
}

void ImportPage::chooseFiles() {
    const QStringList paths = QFileDialog::getOpenFileNames(
        this, tr("Import CSV"), documentsFolder(), tr("CSV files (*.csv)"));
    if (!paths.isEmpty()) {
        preview(paths);
    }
}

void ImportPage::preview(const QStringList& paths) {
    if (running() || !m_workspace.isOpen()) {
        return;
    }
    m_paths = paths;
    QStringList names;
    for (const QString& path : paths) {
        names.append(QFileInfo(path).fileName());
    }
    m_files->setText(names.join(QStringLiteral(", ")));
    m_files->show();
    run(true);
}

void ImportPage::confirm() {
    const bool same = stampsOf(m_paths) == m_judged;
    run(!same);
    if (!same) {
        m_problem->setText(tr("A file changed after the preview. It is judged again."));
    }
}

void ImportPage::run(bool dryRun) {
    if (running() || m_paths.isEmpty() || !m_workspace.isOpen()) {
        return;
    }
    m_judged = stampsOf(m_paths);
    m_choose->setEnabled(false);
    m_confirm->setEnabled(false);
    m_error.reset();
    m_problem->clear();
    m_message->setText(tr("Reading…"));
    app::ImportRequest request;
    for (const QString& path : m_paths) {
        request.sources.emplace_back(QFile::encodeName(path).toStdString());
    }
    request.dry_run = dryRun;
    request.who = m_workspace.recorder().toStdString();
    using Report = Result<app::ImportReport>;
    const std::shared_ptr<app::Session> session = m_workspace.sharedSession();
    m_job.run<Report>(
        this, [session, request] { return app::import_csv(*session, request); },
        [this, file = std::weak_ptr(session)](Report report) {
            if (!file.expired() && file.lock() == m_workspace.sharedSession()) {
                show(report);
            } else {
                reset();  // the file it belonged to is not on screen any more
            }
            Q_EMIT finished();
        });
}

void ImportPage::show(const Result<app::ImportReport>& report) {
    m_choose->setEnabled(true);
    m_error.reset();
    if (!report) {
        m_report.reset();
        m_error = report.error();
        m_message->clear();
        m_remarks->hide();
        showError();
        return;
    }
    m_report = *report;
    showReport(*m_report);
    if (!report->dry_run) {
        m_workspace.reloadPatients();
        if (m_workspace.record() != nullptr) {
            m_workspace.openPatient(m_workspace.record()->patient->code);
        }
    }
}

void ImportPage::showError() {
    const QString said = remarkText(m_error->remark);
    m_problem->setText(said.isEmpty() ? tr("%1 Nothing was stored.").arg(errorText(*m_error))
                                      : said + QLatin1Char('\n') + tr("Nothing was stored."));
}

void ImportPage::showReport(const app::ImportReport& report) {
    const QString counts = tr("%1 new, %2 already recorded, %3 in conflict, %4 refused")
                               .arg(report.rows.added)
                               .arg(report.rows.identical)
                               .arg(report.rows.conflicting)
                               .arg(report.rows.refused);
    m_message->setText(report.dry_run ? tr("Preview: %1. Nothing is stored yet.").arg(counts)
                                      : tr("Stored: %1.").arg(counts));
    m_confirm->setEnabled(report.dry_run && report.rows.added > 0);
    m_remarks->setRowCount(0);
    for (const auto* list : {&report.refused, &report.conflicting, &report.notes}) {
        for (const app::RowRemark& remark : *list) {
            const int row = m_remarks->rowCount();
            m_remarks->insertRow(row);
            const QString cells[] = {qs(remark.source), QString::number(remark.line),
                                     qs(remark.column), remarkText(remark.remark)};
            for (int column = 0; column < 4; ++column) {
                m_remarks->setItem(row, column, new QTableWidgetItem(cells[column]));
            }
        }
    }
    m_remarks->resizeColumnsToContents();
    m_remarks->setVisible(m_remarks->rowCount() > 0);
}

void ImportPage::retranslate() {
    if (m_report) {
        showReport(*m_report);
    }
    if (m_error) {
        showError();
    }
}

QString ImportPage::message() const {
    return m_problem->text().isEmpty() ? m_message->text() : m_problem->text();
}

}  // namespace jointlog::gui
