#include "gui/export/export_page.hpp"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QUrl>
#include <QtGui/QDesktopServices>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QTableWidget>

#include "gui/record/chart_view.hpp"
#include "gui/state/user_files.hpp"
#include "gui/text/errors_text.hpp"
#include "gui/text/names.hpp"
#include "gui/theme/style.hpp"
#include "gui/widgets/elements.hpp"
#include "jointlog/render/chart.hpp"
#include "jointlog/render/theme.hpp"

namespace jointlog::gui {

ExportPage::ExportPage(Workspace& workspace, QWidget* parent)
    : Spoken<QWidget>(parent), m_workspace(workspace) {
    setProperty("surface", QStringLiteral("window"));
    setAttribute(Qt::WA_StyledBackground);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(16, 16, 16, 16);
    outer->setSpacing(12);
    auto* title = makeLabel(this, QStringLiteral("title"));
    outer->addWidget(title);
    outer->addWidget(buildChart());
    outer->addWidget(buildPackage(), 1);
    connect(&m_workspace, &Workspace::recordChanged, this, &ExportPage::refresh);
    connect(&m_workspace, &Workspace::fileChanged, this, [this] {
        m_files->setRowCount(0);
        m_files->hide();
        m_open->hide();
        m_message->clear();
        m_report.reset();
        m_chartMessage->clear();
        m_chartSays = nullptr;
        m_scope->setShown(m_workspace.isOpen() && m_workspace.info().mode == Mode::clinic);
        refresh();
    });
    say([this, title] {
        title->setText(tr("Export"));
        refresh();
    });
}

QWidget* ExportPage::buildChart() {
    auto* card = makeFrame(this, QStringLiteral("card"));
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(16, 12, 16, 12);
    auto* heading = makeLabel(card, QStringLiteral("heading"));
    m_chartText = makeLabel(card, QStringLiteral("secondary"));
    m_chartText->setWordWrap(true);
    m_chartMessage = makeLabel(card, QStringLiteral("secondary"));
    m_chartMessage->setWordWrap(true);
    auto* row = new QHBoxLayout;
    for (const char* ending : {"png", "svg", "pdf"}) {
        auto* button = new HintButton(card);
        row->addWidget(button);
        m_chartButtons.push_back(button);
        connect(button, &HintButton::clicked, this,
                [this, ending] { askChartFile(QString::fromLatin1(ending)); });
    }
    row->addWidget(m_chartMessage, 1);
    column->addWidget(heading);
    column->addWidget(m_chartText);
    column->addLayout(row);
    say([this, heading] {
        heading->setText(tr("Chart of one patient"));
        m_chartButtons[0]->setText(tr("Save as PNG…"));
        m_chartButtons[1]->setText(tr("Save as SVG…"));
        m_chartButtons[2]->setText(tr("Save as PDF…"));
    });
    return card;
}

void ExportPage::buildFiles(QWidget* card) {
    m_files = new QTableWidget(0, 4, card);
    m_files->verticalHeader()->hide();
    m_files->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_files->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_files->setShowGrid(false);
    m_files->setTabKeyNavigation(false);
    m_files->horizontalHeader()->setStretchLastSection(true);
}

QWidget* ExportPage::buildPackage() {
    auto* card = makeFrame(this, QStringLiteral("card"));
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(16, 12, 16, 12);
    auto* heading = makeLabel(card, QStringLiteral("heading"));
    auto* text = makeLabel(card, QStringLiteral("secondary"));
    text->setWordWrap(true);
    m_folder = new Field(
        Field::Kind::line, [] { return tr("Folder"); }, card);
    m_folder->width(440)->required()->caption(
        [] { return tr("absent or empty; never overwritten"); });
    auto* browse = new HintButton(m_folder);
    m_folder->after()->insertWidget(1, browse);
    m_scope = new Field(
        Field::Kind::choice, [] { return tr("Patients"); }, card);
    m_scope->choices([] {
        return std::vector<Choice>{{tr("all in this file"), QStringLiteral("all")},
                                   {tr("the one on screen"), QStringLiteral("one")}};
    });
    m_notAsked = new Field(
        Field::Kind::choice, [] { return tr("Research use not asked"); }, card);
    m_notAsked->choices([] {
        return std::vector<Choice>{{tr("include"), QStringLiteral("in")},
                                   {tr("leave out"), QStringLiteral("out")}};
    });
    m_notAsked->caption([] { return tr("declined and withdrawn are left out"); });
    m_export = new HintButton(card, QStringLiteral("primary"));
    m_open = new HintButton(card);
    m_message = makeLabel(card, QStringLiteral("secondary"));
    m_message->setWordWrap(true);
    auto* row = new QHBoxLayout;
    row->addWidget(m_export);
    row->addWidget(m_open);
    row->addWidget(m_message, 1);
    buildFiles(card);
    column->addWidget(heading);
    column->addWidget(text);
    for (Field* field : {m_folder, m_scope, m_notAsked}) {
        column->addWidget(field);
    }
    column->addLayout(row);
    column->addWidget(m_files, 100);
    column->addStretch(1);
    m_files->hide();
    m_open->hide();
    connect(browse, &HintButton::clicked, this, &ExportPage::chooseFolder);
    connect(m_export, &HintButton::clicked, this, &ExportPage::exportPackage);
    connect(m_open, &HintButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder->text())); });
    say([this, heading, text, browse] {
        heading->setText(tr("Research package"));
        text->setText(
            tr("CSV files of everything recorded, one fact per row, with a data dictionary and a "
               "manifest. "
               "Names and IDs are in it as recorded."));
        browse->setText(tr("Choose…"));
        browse->setAccessibleName(tr("Choose the folder"));
        m_export->setText(tr("Write the package"));
        m_open->setText(tr("Open folder"));
        m_files->setHorizontalHeaderLabels(
            {tr("File"), tr("Rows"), tr("Bytes"), QStringLiteral("SHA-256")});
        m_files->setAccessibleName(tr("Files of the package"));
    });
    return card;
}

void ExportPage::refresh() {
    const bool one = m_workspace.record() != nullptr;
    for (HintButton* button : m_chartButtons) {
        button->setEnabled(one);
    }
    m_chartText->setText(
        one ? tr("Patient %1, as the overview shows it now.")
                  .arg(qs(m_workspace.record()->patient->code))
            : tr("Open a patient first: the chart is saved as the overview shows it."));
    if (m_folder->isEmpty() && m_workspace.isOpen()) {
        m_folder->setText(QDir(documentsFolder())
                              .filePath(QFileInfo(m_workspace.fileName()).completeBaseName()
                                        + QStringLiteral("-export")));
    }
}

void ExportPage::chooseFolder() {
    const QString folder =
        QFileDialog::getExistingDirectory(this, tr("Folder of the package"), documentsFolder());
    if (!folder.isEmpty()) {
        m_folder->setText(folder);
    }
}

void ExportPage::exportPackage() {
    if (running() || !m_workspace.isOpen()) {
        return;
    }
    m_folder->setProblem({});
    if (m_folder->isEmpty()) {
        m_folder->setProblem(tr("Choose a folder."));
        return;
    }
    app::ExportRequest request;
    request.out = QFile::encodeName(m_folder->text()).toStdString();
    request.include_not_asked = m_notAsked->text() == QLatin1String("in");
    if (m_scope->text() == QLatin1String("one")) {
        if (m_workspace.record() == nullptr) {
            m_scope->setProblem(tr("No patient is on screen."));
            return;
        }
        request.patients.push_back(m_workspace.record()->patient->code);
    }
    m_export->setEnabled(false);
    m_message->setText(tr("Writing…"));
    using Report = Result<app::ExportReport>;
    const std::shared_ptr<app::Session> session = m_workspace.sharedSession();
    m_job.run<Report>(
        this, [session, request] { return app::export_package(*session, request); },
        [this](Report report) {
            m_report = report;
            showReport(report);
            Q_EMIT finished();
        });
}

void ExportPage::showReport(const Result<app::ExportReport>& report) {
    m_export->setEnabled(true);
    m_open->setVisible(report.has_value());
    m_files->setVisible(report.has_value());
    setRole(m_message, report ? QStringLiteral("secondary") : QStringLiteral("error"));
    if (!report) {
        m_message->setText(report.error().code == Errc::already_exists
                               ? tr("This folder is not empty. Nothing was written.")
                               : tr("%1 Nothing was written.")
                                     .arg(fileErrorText(report.error(), m_folder->text())));
        return;
    }
    const auto leftOut =
        report->left_out_declined + report->left_out_withdrawn + report->left_out_not_asked;
    m_message->setText(tr("%1 files, %2 patients; %3 left out by their research use.")
                           .arg(report->files.size())
                           .arg(report->patients)
                           .arg(leftOut));
    m_files->setRowCount(static_cast<int>(report->files.size()));
    for (int row = 0; row < m_files->rowCount(); ++row) {
        const app::ExportedFile& file = report->files[static_cast<std::size_t>(row)];
        const QString cells[] = {qs(file.name), QString::number(file.rows),
                                 QString::number(file.bytes), qs(file.sha256)};
        for (int column = 0; column < 4; ++column) {
            auto* item = new QTableWidgetItem(cells[column]);
            item->setTextAlignment(column == 1 || column == 2 ? Qt::AlignRight | Qt::AlignVCenter
                                                              : Qt::AlignLeft | Qt::AlignVCenter);
            m_files->setItem(row, column, item);
        }
    }
    m_files->resizeColumnsToContents();
}

void ExportPage::retranslate() {
    if (m_report && !running()) {
        showReport(*m_report);
    }
    if (m_chartSays) {
        m_chartMessage->setText(m_chartSays());
    }
}

void ExportPage::askChartFile(const QString& ending) {
    const QString code = qs(m_workspace.record()->patient->code);
    const QString proposed =
        QDir(documentsFolder()).filePath(QStringLiteral("%1-chart.%2").arg(code, ending));
    // The dialog puts the ending on before it asks about overwriting.
    QFileDialog dialog(this, tr("Save the chart"), proposed,
                       QStringLiteral("%1 (*.%2)").arg(ending.toUpper(), ending));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(ending);
    dialog.selectFile(proposed);
    if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty()) {
        return;
    }
    const QString path = dialog.selectedFiles().constFirst();
    if (path.endsWith(QLatin1Char('.') + ending, Qt::CaseInsensitive)) {
        saveChart(path);
    } else {
        showChartProblem(tr("The name of this file ends with .%1").arg(ending));
    }
}

void ExportPage::showChartProblem(const QString& sentence) {
    m_chartSays = nullptr;
    m_chartMessage->setText(sentence);
    setRole(m_chartMessage, QStringLiteral("error"));
}

QString ExportPage::saveChart(const QString& path) {
    render::TimelineView view = m_chart->view();
    view.size = {1112, std::max(600.0, render::naturalHeight(*m_workspace.timeline(), view))};
    view.scrollY = 0;
    view.fontScale = 1;
    view.addHint = false;
    view.selected.reset();
    view.focusPanel.clear();
    const auto theme =
        currentTheme() == Theme::dark ? render::ThemeId::dark : render::ThemeId::light;
    const bool paper = path.endsWith(QStringLiteral(".pdf"));
    const auto written = render::renderToFile(
        QFile::encodeName(path).toStdString(), *m_workspace.timeline(), view,
        render::theme(paper ? render::ThemeId::print : theme), m_chart->texts());
    m_chartSays = [written, path] {
        return written ? tr("Saved: %1").arg(path) : fileErrorText(written.error(), path);
    };
    m_chartMessage->setText(m_chartSays());
    setRole(m_chartMessage, written ? QStringLiteral("saved") : QStringLiteral("error"));
    return m_chartMessage->text();
}

QString ExportPage::message() const {
    return m_message->text();
}

}  // namespace jointlog::gui
