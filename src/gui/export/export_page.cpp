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

#include "gui/export/export_preview.hpp"
#include "gui/export/export_privacy.hpp"
#include "gui/state/user_files.hpp"
#include "gui/text/errors_text.hpp"
#include "gui/text/names.hpp"
#include "gui/widgets/elements.hpp"

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
    auto* cards = new QWidget(this);  // scrolled: warnings of a package can be long
    auto* column = new QVBoxLayout(cards);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(buildChart());
    column->addWidget(buildPackage(), 1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(cards);
    outer->addWidget(scroll, 1);
    connect(&m_workspace, &Workspace::recordChanged, this, &ExportPage::refresh);
    connect(&m_workspace, &Workspace::fileChanged, this, [this] {
        m_files->setRowCount(0);
        m_files->hide();
        m_open->hide();
        m_previewView->clear();
        m_message->clear();
        m_report.reset();
        m_shownPreview.reset();
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

void ExportPage::buildFiles(QWidget* card) {
    m_files = new QTableWidget(0, 4, card);
    m_files->verticalHeader()->hide();
    m_files->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_files->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_files->setShowGrid(false);
    m_files->setTabKeyNavigation(false);
    m_files->horizontalHeader()->setStretchLastSection(true);
    m_files->setMinimumHeight(160);
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
    m_privacy = new ExportPrivacy(card);
    m_previewView = new ExportPreviewView(card);
    QHBoxLayout* row = buildActs(card);
    buildFiles(card);
    column->addWidget(heading);
    column->addWidget(text);
    for (Field* field : {m_folder, m_scope, m_notAsked}) {
        column->addWidget(field);
    }
    column->addWidget(m_privacy);
    column->addLayout(row);
    column->addWidget(m_previewView, 100);
    column->addWidget(m_files, 100);
    column->addStretch(1);
    m_files->hide();
    m_open->hide();
    connect(browse, &HintButton::clicked, this, &ExportPage::chooseFolder);
    say([this, heading, text, browse] {
        heading->setText(tr("Research package"));
        text->setText(
            tr("CSV files of everything recorded, one fact per row, with a data dictionary and a "
               "manifest. "
               "As recorded, names and IDs are in it; pseudonymised, Safe-Harbor-style, they are "
               "not, nor are typed words."));
        browse->setText(tr("Choose…"));
        browse->setAccessibleName(tr("Choose the folder"));
        m_files->setHorizontalHeaderLabels(
            {tr("File"), tr("Rows"), tr("Bytes"), QStringLiteral("SHA-256")});
        m_files->setAccessibleName(tr("Files of the package"));
    });
    return card;
}

QHBoxLayout* ExportPage::buildActs(QWidget* card) {
    m_export = new HintButton(card, QStringLiteral("primary"));
    m_preview = new HintButton(card);
    m_open = new HintButton(card);
    m_message = makeLabel(card, QStringLiteral("secondary"));
    m_message->setWordWrap(true);
    auto* row = new QHBoxLayout;
    for (HintButton* button : {m_export, m_preview, m_open}) {
        row->addWidget(button);
    }
    row->addWidget(m_message, 1);
    m_preview->hide();
    connect(m_export, &HintButton::clicked, this, &ExportPage::exportPackage);
    connect(m_preview, &HintButton::clicked, this, &ExportPage::previewPackage);
    connect(m_open, &HintButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder->text())); });
    connect(m_privacy, &ExportPrivacy::changed, this, [this] {
        m_preview->setVisible(m_privacy->deidentified());
        m_previewView->clear();
        m_shownPreview.reset();
    });
    say([this] {
        m_export->setText(tr("Write the package"));
        m_preview->setText(tr("What leaves…"));
        m_open->setText(tr("Open folder"));
    });
    return row;
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

std::optional<app::ExportRequest> ExportPage::request() {
    app::ExportRequest request;
    request.out = QFile::encodeName(m_folder->text()).toStdString();
    request.who = m_workspace.recorder().toStdString();
    request.include_not_asked = m_notAsked->text() == QLatin1String("in");
    m_privacy->fill(request);
    if (m_scope->text() == QLatin1String("one")) {
        if (m_workspace.record() == nullptr) {
            m_scope->setProblem(tr("No patient is on screen."));
            return std::nullopt;
        }
        request.patients.push_back(m_workspace.record()->patient->code);
    }
    return request;
}

void ExportPage::previewPackage() {
    if (running() || !m_workspace.isOpen()) {
        return;
    }
    const std::optional<app::ExportRequest> asked = request();
    if (!asked) {
        return;
    }
    using Preview = Result<app::ExportPreview>;
    const std::shared_ptr<app::Session> session = m_workspace.sharedSession();
    m_job.run<Preview>(
        this, [session, asked] { return app::preview_export(*session, *asked); },
        [this](Preview preview) {
            m_shownPreview = preview;
            m_report.reset();
            showPreview(preview);
            Q_EMIT finished();
        });
}

void ExportPage::showPreview(const Result<app::ExportPreview>& preview) {
    m_files->hide();
    m_open->hide();
    setRole(m_message, preview ? QStringLiteral("secondary") : QStringLiteral("error"));
    if (!preview) {
        m_message->setText(fileErrorText(preview.error(), m_folder->text()));
        return;
    }
    const auto held = std::count_if(preview->columns.begin(), preview->columns.end(),
                                    [](const app::ExportColumn& column) { return !column.leaves; });
    m_message->setText(tr("%1 patients; %2 columns leave, %3 are held back. Nothing was written.")
                           .arg(preview->patients)
                           .arg(static_cast<qsizetype>(preview->columns.size()) - held)
                           .arg(held));
    m_previewView->show(*preview);
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
    if (!m_privacy->check()) {
        return;
    }
    const std::optional<app::ExportRequest> asked = request();
    if (!asked) {
        return;
    }
    m_export->setEnabled(false);
    m_message->setText(tr("Writing…"));
    using Report = Result<app::ExportReport>;
    const std::shared_ptr<app::Session> session = m_workspace.sharedSession();
    m_job.run<Report>(
        this, [session, asked] { return app::export_package(*session, *asked); },
        [this](Report report) {
            m_report = report;
            m_shownPreview.reset();
            showReport(report);
            Q_EMIT finished();
        });
}

void ExportPage::showReport(const Result<app::ExportReport>& report) {
    m_export->setEnabled(true);
    m_open->setVisible(report.has_value());
    m_files->setVisible(report.has_value());
    m_previewView->clear();
    setRole(m_message, report ? QStringLiteral("secondary") : QStringLiteral("error"));
    if (!report) {
        const QString keyProblem = m_privacy->showProblem(report.error());
        m_message->setText(!keyProblem.isEmpty() ? tr("%1 Nothing was written.").arg(keyProblem)
                           : report.error().code == Errc::already_exists
                               ? tr("This folder is not empty. Nothing was written.")
                               : tr("%1 Nothing was written.")
                                     .arg(fileErrorText(report.error(), m_folder->text())));
        return;
    }
    const auto leftOut =
        report->left_out_declined + report->left_out_withdrawn + report->left_out_not_asked;
    if (m_privacy->deidentified()) {
        m_previewView->warn(report->small_cells, report->withheld);
    }
    m_message->setText(tr("%1 files, %2 patients; %3 left out by their research use.")
                           .arg(report->files.size())
                           .arg(report->patients)
                           .arg(leftOut)
                       + (report->logged ? QString()
                                         : QLatin1Char('\n')
                                               + tr("This export is not noted in the record, which "
                                                    "cannot be written.")));
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
    if (m_shownPreview && !running()) {
        showPreview(*m_shownPreview);
    }
    if (m_chartSays) {
        m_chartMessage->setText(m_chartSays());
    }
}

QString ExportPage::message() const {
    return m_message->text();
}

}  // namespace jointlog::gui
