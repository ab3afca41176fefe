#include "gui/main_window.hpp"

#include <QtCore/QFileInfo>
#include <QtGui/QGuiApplication>
#include <QtGui/QScreen>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QStackedWidget>

#include "gui/backup/backup_banner.hpp"
#include "gui/backup/place_banner.hpp"
#include "gui/export/export_page.hpp"
#include "gui/export/import_page.hpp"
#include "gui/forms/draft_banner.hpp"
#include "gui/forms/patient_form.hpp"
#include "gui/own/nobody_banner.hpp"
#include "gui/patients/patient_list_page.hpp"
#include "gui/record/chart_view.hpp"
#include "gui/record/record_page.hpp"
#include "gui/report/report_page.hpp"
#include "gui/settings/settings_page.hpp"
#include "gui/shortcut_sheet.hpp"
#include "gui/start/new_record_page.hpp"
#include "gui/start/restore_page.hpp"
#include "gui/start/start_page.hpp"
#include "gui/state/user_files.hpp"
#include "gui/text/errors_text.hpp"
#include "gui/text/names.hpp"
#include "gui/widgets/elements.hpp"
#include "gui/widgets/nav_rail.hpp"
#include "gui/widgets/sample_strip.hpp"
#include "gui/window_status.hpp"

namespace jointlog::gui {
MainWindow::MainWindow(Appearance& appearance, QWidget* parent)
    : QMainWindow(parent), m_appearance(appearance) {
    // A small or much enlarged screen still shows all of the window.
    setMinimumSize(QSize(800, 560).boundedTo(QGuiApplication::primaryScreen()->availableSize()));
    buildPages();
    connectStart();
    connectRecord();
    connectActs();
    connectBackups();
    connectPrivacy();
    addShortcuts();
    connect(&m_workspace, &Workspace::fileChanged, this, &MainWindow::fileChanged);
    connect(&m_workspace, &Workspace::patientsChanged, this, &MainWindow::patientsArrived);
    connect(&m_appearance, &Appearance::changed, this, [this] { rescale(this); });
    retranslate();
    showStart();
    restorePlace();
}

MainWindow::~MainWindow() {
    // Pages read from the workspace: it is emptied while they are there, and outlives them.
    m_workspace.close();
    delete centralWidget();  // where it is: taken out it would first be given its looks anew
}

void MainWindow::buildPages() {
    auto* centre = new QWidget(this);
    auto* across = new QHBoxLayout(centre);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(0);
    m_rail = new NavRail(centre);
    across->addWidget(m_rail);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    m_strip = new SampleStrip(centre);
    m_pages = new QStackedWidget(centre);
    m_status = new WindowStatus(m_workspace, centre);
    column->addWidget(m_strip);
    m_draftBanner = new DraftBanner(m_workspace, m_drafts, centre);
    column->addWidget(m_draftBanner);
    column->addWidget(new NobodyBanner(
        m_workspace, [this] { newPatient(); }, centre));
    m_anchorBanner = new AnchorBanner(m_workspace, centre);
    column->addWidget(m_anchorBanner);
    m_placeBanner = new PlaceBanner(m_workspace, centre);
    column->addWidget(m_placeBanner);
    m_backupBanner = new BackupBanner(m_workspace, m_backups, centre);
    column->addWidget(m_backupBanner);
    column->addWidget(m_pages, 1);
    column->addWidget(m_status);
    across->addLayout(column, 1);
    setCentralWidget(centre);
    m_start = new StartPage(m_appearance, m_pages);
    m_newRecord = new NewRecordPage(m_workspace, m_pages);
    m_restorePage = new RestorePage(m_pages);
    m_list = new PatientListPage(m_workspace, m_pages);
    m_record = new RecordPage(m_workspace, m_window, m_pages);
    m_import = new ImportPage(m_workspace, m_pages);
    m_export = new ExportPage(m_workspace, m_pages);
    m_export->setChart(&m_record->chart());
    m_report = new ReportPage(m_workspace, m_pages);
    m_settings = new SettingsPage(m_workspace, m_appearance, m_backups, m_pages);
    for (QWidget* page : {static_cast<QWidget*>(m_start), static_cast<QWidget*>(m_newRecord),
                          static_cast<QWidget*>(m_restorePage), static_cast<QWidget*>(m_list),
                          static_cast<QWidget*>(m_record), static_cast<QWidget*>(m_import),
                          static_cast<QWidget*>(m_export), static_cast<QWidget*>(m_report),
                          static_cast<QWidget*>(m_settings)}) {
        m_pages->addWidget(page);
    }
}

void MainWindow::connectStart() {
    connect(m_start, &StartPage::newRecord, this, [this](Mode mode) {
        m_newRecord->prepare(mode, m_importNext);
        turnTo(m_newRecord);
    });
    connect(m_start, &StartPage::openRecord, this, &MainWindow::askOpenFile);
    connect(m_start, &StartPage::openFile, this, &MainWindow::openFile);
    connect(m_start, &StartPage::openSample, this, &MainWindow::openSample);
    connect(m_start, &StartPage::showShortcuts, this, [this] { ShortcutSheet(this).exec(); });
    connect(m_start, &StartPage::importFile, this, [this] {
        m_importNext = true;
        m_newRecord->prepare(m_start->chosenMode(), true);
        turnTo(m_newRecord);
    });
    connect(m_newRecord, &NewRecordPage::cancelled, this, &MainWindow::showStart);
    connect(m_newRecord, &NewRecordPage::created, this, [this] {
        if (std::exchange(m_importNext, false)) {
            showPage(NavRail::import);
            m_import->chooseFiles();
        }
    });
    connect(m_rail, &NavRail::chosen, this, &MainWindow::showPage);
}

void MainWindow::connectRecord() {
    connect(m_list, &PatientListPage::openPatient, this, &MainWindow::openPatient);
    connect(m_list, &PatientListPage::newPatient, this, &MainWindow::newPatient);
    connect(m_record, &RecordPage::back, this, [this] { showPage(NavRail::patients); });
    connect(m_record, &RecordPage::told, m_status, &WindowStatus::showDone);
    connect(m_record, &RecordPage::add, this, &MainWindow::add);
    connect(m_record, &RecordPage::report, this, [this] { showPage(NavRail::reports); });
    connect(m_record, &RecordPage::history, this, &MainWindow::showHistory);
    connect(m_record, &RecordPage::correct, this, [this](const RowId& row) {
        showEdit([&] { return correctionForm(m_workspace, row, m_pages); });
    });
    connect(m_record, &RecordPage::changeDose, this, [this](const RowId& course) {
        showEdit([&] { return doseForm(m_workspace, course, m_pages); });
    });
    connect(m_record, &RecordPage::stopCourse, this, [this](const RowId& course) {
        showEdit([&] { return stopForm(m_workspace, course, m_pages); });
    });
    connect(m_draftBanner, &DraftBanner::restore, this, &MainWindow::restoreDraft);
    m_status->setHeld([this] { return heldByJob(); });
    connect(m_import, &ImportPage::finished, this, &MainWindow::jobFinished);
    connect(m_export, &ExportPage::finished, this, &MainWindow::jobFinished);
    connect(m_settings, &SettingsPage::back, this, &MainWindow::leaveSettings);
    connect(&m_workspace, &Workspace::recordChanged, this, [this] {
        if (m_workspace.record() != nullptr && !m_restoreNext.isEmpty()) {
            showDraft(std::exchange(m_restoreNext, {}));
        }
        m_rail->setUsable(NavRail::patients, !isOwn() || m_workspace.record() != nullptr);
        if (m_workspace.record() != nullptr && std::exchange(m_checkInNext, false)
            && m_drafts.left().empty()) {
            showCheckIn();
        }
        m_rail->setUsable(NavRail::record, m_workspace.record() != nullptr);
        showCaption();
    });
}

bool MainWindow::isOwn() const {
    return m_workspace.isOpen() && m_workspace.info().mode == Mode::own;
}

QWidget* MainWindow::page() const {
    return m_pages->currentWidget();
}

// What a sample record says of one patient stands over that patient's pages alone.
void MainWindow::showCaption() {
    const bool ofPatient = page() == m_record || (m_form != nullptr && page() == m_form);
    const auto* timeline = m_workspace.timeline();
    m_strip->setCaption(
        ofPatient && timeline != nullptr ? qs(timeline->caption.in(speaksJapanese())) : QString());
}

void MainWindow::turnTo(QWidget* next) {
    if (next != m_record) {
        m_workspace.backToNow();  // an earlier state stands on its own page alone
    }
    m_pages->setCurrentWidget(next);
    if (next == m_form && m_form != nullptr) {
        const bool first = m_behindForm == m_list || isCheckIn(m_form);
        m_rail->setCurrent(first ? NavRail::patients : NavRail::record);
    } else if (next == m_record) {
        m_rail->setCurrent(NavRail::record);
    }
    findChild<NobodyBanner*>()->setOffered(m_form == nullptr && next == m_record);
    const bool framed = next != m_start && next != m_newRecord && next != m_restorePage;
    m_rail->setVisible(framed);
    m_status->setVisible(framed);
    m_strip->setVisible(framed && m_workspace.isOpen() && m_workspace.info().sample);
    showCaption();
    m_draftBanner->setOffered(framed && m_form == nullptr);
    m_anchorBanner->setOffered(framed);
    m_placeBanner->setOffered(framed);
    m_backupBanner->setOffered(framed && m_form == nullptr);
}

void MainWindow::showStart() {
    if (m_form != nullptr) {
        return leaveForm();
    }
    if (stayForJob()) {
        return;
    }
    m_importNext = false;
    m_workspace.close();
    m_start->refresh();
    turnTo(m_start);
}

void MainWindow::showPage(int entry) {
    if (entry == NavRail::settings) {
        return showSettings();
    }
    leaveEmptyCheckIn();
    if (m_form != nullptr) {
        return leaveForm();
    }
    if (entry == NavRail::patients && isOwn()) {
        return showCheckIn();  // one person, no list
    }
    QWidget* const pages[] = {m_list, m_record, m_import, m_export, m_report};
    m_rail->setCurrent(static_cast<NavRail::Entry>(entry));
    turnTo(pages[entry]);
    if (entry == NavRail::patients) {
        m_list->search().setFocus();
    }
}

void MainWindow::openPatient(const QString& code) {
    if (m_form != nullptr) {
        return leaveForm();
    }
    m_workspace.openPatient(code.toStdString());
    m_rail->setUsable(NavRail::record, true);
    showPage(NavRail::record);
}

bool MainWindow::openFile(const QString& path) {
    if (m_form != nullptr) {
        leaveForm();
        return false;
    }
    if (stayForJob()) {
        return false;
    }
    const auto opened = m_workspace.open(path);
    if (!opened) {
        m_start->showProblem(fileErrorText(opened.error(), QFileInfo(path).fileName()));
        m_start->refresh();
        turnTo(m_start);
        if (opened.error().code == Errc::in_use) {
            offerBackupOf(path);
        }
        return false;
    }
    return true;
}

bool MainWindow::openSample() {
    if (stayForJob()) {
        return false;
    }
    const auto opened = m_workspace.openSample();
    if (!opened) {
        m_start->showProblem(errorText(opened.error()));
        turnTo(m_start);
        return false;
    }
    // A sample record names the patient whose overview is the first thing to look at.
    const auto first = m_workspace.session().setting("start_patient");
    if (first && *first) {
        openPatient(QString::fromStdString(**first));
    }
    return true;
}

void MainWindow::askOpenFile() {
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Open record file"), documentsFolder(),
                                     tr("Jointlog records (*.jointlog);;All files (*)"));
    if (!path.isEmpty()) {
        openFile(path);
    }
}

void MainWindow::fileChanged() {
    retranslate();
    if (!m_workspace.isOpen()) {
        return;
    }
    m_start->showProblem({});
    m_firstList = true;
    m_list->search().clear();
    const bool own = isOwn();
    m_rail->setOwn(own);
    m_record->setOwn(own);
    m_rail->setUsable(NavRail::patients, !own);
    m_rail->setUsable(NavRail::record, false);
    m_rail->setUsable(NavRail::import, m_workspace.writable());
    showPage(own ? NavRail::record : NavRail::patients);
}

void MainWindow::patientsArrived() {
    // A person's own record has one patient and no list.
    if (!std::exchange(m_firstList, false) || !isOwn()) {
        return;
    }
    if (m_workspace.patients().empty()) {
        newPatient();
    } else {
        m_checkInNext = true;
        openPatient(qs(m_workspace.patients().front().patient.code));
    }
}

}  // namespace jointlog::gui
