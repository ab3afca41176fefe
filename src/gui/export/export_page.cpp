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

#include "gui/export/export_choices.hpp"
#include "gui/export/export_files_view.hpp"
#include "gui/export/export_preview.hpp"
#include "gui/export/export_privacy.hpp"
#include "gui/state/user_files.hpp"
#include "gui/text/errors_text.hpp"
#include "gui/text/names.hpp"
#include "gui/theme/style.hpp"
#include "gui/widgets/elements.hpp"
#include "gui/widgets/press_by.hpp"

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
    connect(&m_workspace, &Workspace::fileChanged, this, &ExportPage::fileChanged);
    say([this, title] {
        title->setText(tr("Export"));
        refresh();
    });
}

ExportPrivacy* ExportPage::privacy() const {
    return m_choices->privacy();
}

void ExportPage::fileChanged() {
    clearShown();
    m_chartMessage->clear();
    m_chartSays = nullptr;
    m_folder->setText({});
    m_choices->reset();
    refresh();
    if (isVisible()) {
        m_choices->readCuts();
    }
}

void ExportPage::clearShown() {
    m_files->setRowCount(0);
    m_files->hide();
    m_open->hide();
    m_previewView->clear();
    m_filesView->show({});
    m_message->clear();
    m_report.reset();
    m_shownPreview.reset();
}

void ExportPage::resizeEvent(QResizeEvent* event) {
    Spoken<QWidget>::resizeEvent(event);
    m_body->setDirection(width() < px(1080) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_choices->setStacked(width() < px(700));
    m_folder->setStacked(width() < px(860));
}

void ExportPage::showEvent(QShowEvent* event) {
    Spoken<QWidget>::showEvent(event);
    m_choices->readCuts();
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
    browse->setHint(QStringLiteral("Alt+F"));
    pressBy(browse, "Alt+F");
    m_folder->after()->insertWidget(1, browse);
    m_choices = new ExportChoices(m_workspace, card);
    column->addWidget(heading);
    column->addWidget(text);
    column->addWidget(m_folder);
    column->addLayout(buildActs(card));
    column->addWidget(m_message);
    m_body = new QBoxLayout(QBoxLayout::LeftToRight);
    m_body->setSpacing(16);
    m_body->addWidget(m_choices);
    m_body->addWidget(buildShown(card), 1);
    column->addLayout(m_body, 1);
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

QWidget* ExportPage::buildShown(QWidget* card) {
    auto* shown = new QWidget(card);
    m_previewView = new ExportPreviewView(shown);
    m_filesView = new ExportFilesView(shown);
    buildFiles(shown);
    m_files->hide();
    auto* column = new QVBoxLayout(shown);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_filesView, 100);
    column->addWidget(m_previewView, 60);
    column->addWidget(m_files, 100);
    column->addStretch(1);
    return shown;
}

QHBoxLayout* ExportPage::buildActs(QWidget* card) {
    m_export = new HintButton(card, QStringLiteral("primary"));
    m_preview = new HintButton(card);
    m_open = new HintButton(card);
    m_message = makeLabel(card, QStringLiteral("secondary"));
    m_message->setWordWrap(true);
    auto* row = new QHBoxLayout;
    const std::pair<HintButton*, const char*> keyed[] = {
        {m_export, "Alt+S"}, {m_preview, "Alt+V"}, {m_open, "Alt+O"}};
    for (const auto& [button, keys] : keyed) {
        button->setHint(QString::fromLatin1(keys));
        pressBy(button, keys);
        row->addWidget(button);
    }
    row->addStretch(1);
    m_open->hide();
    connect(m_export, &HintButton::clicked, this, &ExportPage::exportPackage);
    connect(m_preview, &HintButton::clicked, this, &ExportPage::previewPackage);
    connect(m_open, &HintButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder->text())); });
    connect(m_choices, &ExportChoices::changed, this, [this] {
        if (!running() && m_previewView != nullptr) {
            clearShown();
        }
    });
    say([this] {
        m_export->setText(tr("Write the package"));
        m_preview->setText(tr("Look at it first…"));
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
    return m_choices->fill(request) ? std::optional(std::move(request)) : std::nullopt;
}

void ExportPage::setBusy(const QString& doing) {
    m_focus.leave();
    clearShown();
    setRole(m_message, QStringLiteral("secondary"));
    m_message->setText(doing);
    m_export->setEnabled(false);
    m_preview->setEnabled(false);
    m_choices->setEnabled(false);
}

void ExportPage::setIdle() {
    if (m_export->isEnabled()) {
        return;  // the outcome is only told in another language
    }
    m_export->setEnabled(true);
    m_preview->setEnabled(true);
    m_choices->setEnabled(true);
    m_focus.comeBack({m_export});
}

namespace {

/// The request with the operation that `state` names; empty: the record as it stands.
Result<app::ExportRequest> resolved(app::Session& session, app::ExportRequest request,
                                    const QString& state) {
    if (!state.isEmpty()) {
        const Result<std::int64_t> operation = session.resolve_as_of(state.toStdString());
        if (!operation) {
            return Unexpected{operation.error()};
        }
        request.as_of = *operation;
    }
    return request;
}

}  // namespace

void ExportPage::previewPackage() {
    if (running() || !m_workspace.isOpen()) {
        return;
    }
    const std::optional<app::ExportRequest> asked = request();
    if (!asked) {
        return;
    }
    setBusy(tr("Reading…"));
    using Preview = Result<app::ExportPreview>;
    const std::shared_ptr<app::Session> session = m_workspace.sharedSession();
    m_job.run<Preview>(
        this,
        [session, asked, state = m_choices->stateText()] {
            const auto request = resolved(*session, *asked, state);
            return request ? app::preview_export(*session, *request) : Unexpected{request.error()};
        },
        [this](Preview preview) {
            m_shownPreview = preview;
            showPreview(preview);
            Q_EMIT finished();
        });
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
    if (!privacy()->check()) {
        return;
    }
    const std::optional<app::ExportRequest> asked = request();
    if (!asked) {
        return;
    }
    setBusy(tr("Writing…"));
    using Report = Result<app::ExportReport>;
    const std::shared_ptr<app::Session> session = m_workspace.sharedSession();
    m_job.run<Report>(
        this,
        [session, asked, state = m_choices->stateText()] {
            const auto request = resolved(*session, *asked, state);
            return request ? app::export_package(*session, *request) : Unexpected{request.error()};
        },
        [this](Report report) {
            m_report = report;
            showReport(report);
            m_choices->readCuts();
            Q_EMIT finished();
        });
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
