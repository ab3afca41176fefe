#pragma once

#include <QtCore/QPointer>
#include <QtWidgets/QMainWindow>

#include "gui/acts/row_acts.hpp"
#include "gui/backup/backup_keeper.hpp"
#include "gui/forms/draft_keeper.hpp"
#include "gui/forms/form_factory.hpp"
#include "gui/privacy/privacy_screen.hpp"
#include "gui/state/time_window.hpp"
#include "gui/state/workspace.hpp"
#include "gui/theme/appearance.hpp"

class QStackedWidget;

namespace jointlog::gui {

class AnchorBanner;
class PlaceBanner;
class BackupBanner;
class DraftBanner;
class ExportPage;
class ImportPage;
class NavRail;
class NewRecordPage;
class PatientListPage;
class RecordPage;
class ReportPage;
class RestorePage;
class SampleStrip;
class SettingsPage;
class StartPage;
class WindowStatus;

/// Composes the pages, the rail and the actions of the window; nothing else.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(Appearance& appearance, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Opens a record file; on failure the start page says why.
    bool openFile(const QString& path);
    bool openSample();
    void showPage(int railEntry);
    void showStart();
    void openPatient(const QString& code);

    [[nodiscard]] Workspace& workspace() { return m_workspace; }
    [[nodiscard]] TimeWindow& timeWindow() { return m_window; }
    [[nodiscard]] StartPage& startPage() { return *m_start; }
    [[nodiscard]] NewRecordPage& newRecordPage() { return *m_newRecord; }
    [[nodiscard]] PatientListPage& listPage() { return *m_list; }
    [[nodiscard]] RecordPage& recordPage() { return *m_record; }
    [[nodiscard]] ExportPage& exportPage() { return *m_export; }
    [[nodiscard]] ReportPage& reportPage() { return *m_report; }
    [[nodiscard]] ImportPage& importPage() { return *m_import; }
    [[nodiscard]] SettingsPage& settingsPage() { return *m_settings; }
    [[nodiscard]] FormPage* form() const { return m_form; }
    [[nodiscard]] DraftKeeper& drafts() { return m_drafts; }
    [[nodiscard]] RowActs& acts() { return m_acts; }
    [[nodiscard]] DraftBanner& draftBanner() { return *m_draftBanner; }
    [[nodiscard]] BackupKeeper& backups() { return m_backups; }
    [[nodiscard]] BackupBanner& backupBanner() { return *m_backupBanner; }
    [[nodiscard]] PlaceBanner& placeBanner() { return *m_placeBanner; }
    [[nodiscard]] AnchorBanner& anchorBanner() { return *m_anchorBanner; }
    [[nodiscard]] RestorePage& restorePage() { return *m_restorePage; }
    [[nodiscard]] PrivacyScreen& privacy() { return m_privacy; }
    [[nodiscard]] QWidget* page() const;

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void buildPages();
    void connectStart();
    void connectRecord();
    void connectBackups();
    void connectActs();
    void connectPrivacy();
    void askReverse(const RowMeta& row, const Entity& value);
    void addShortcuts();
    void shortcut(const char* keys, std::function<void()> run);
    void retranslate();
    void fileChanged();
    void patientsArrived();
    void turnTo(QWidget* page);
    void showForm(FormPage* form);
    /// The same, of a form whose making reads the record.
    void showEdit(const std::function<FormPage*()>& make);
    void formClosed(bool saved);
    void openNextPatient(const std::string& after);
    /// The form that is open comes to the front and asks what becomes of it.
    void leaveForm();
    void showCaption();
    [[nodiscard]] bool isOwn() const;
    void showSettings();
    void leaveSettings();
    void askOpenFile();
    void newPatient();
    /// The day of an own record; a check-in in which nothing is typed gives way.
    void showCheckIn();
    void leaveEmptyCheckIn();
    [[nodiscard]] static bool isCheckIn(const FormPage* form);
    void connectCheckIn(FormPage* form);
    void add(NewRow what);
    void addFromKey(NewRow what);
    /// Every version of a row of the patient on screen.
    void showHistory(const RowId& row);
    void askHistory();
    void showLog();
    /// While an import or a package is under way the file stays open: its page is shown.
    bool stayForJob();
    void jobFinished();
    /// The storage thread works for an import or a package: whatever would wait for it is held back, and says so.
    bool heldByJob();
    /// The backup of the day, when it is not made yet, is made before the window goes; a second close goes at once.
    bool stayForBackup();
    /// After `path` could not be opened, as another process has it: its newest backup, for reading.
    void offerBackupOf(const QString& path);
    void backupEnded();
    void scaleBy(int step);
    void restorePlace();
    /// Opens the patient of a draft, then the form with its texts.
    void restoreDraft(const QString& draft, const QString& patient);
    void showDraft(const QString& id);

    Appearance& m_appearance;
    Workspace m_workspace;
    DraftKeeper m_drafts{m_workspace};
    RowActs m_acts{m_workspace};
    BackupKeeper m_backups{m_workspace};
    TimeWindow m_window;
    PrivacyScreen m_privacy{*this};
    NavRail* m_rail = nullptr;
    SampleStrip* m_strip = nullptr;
    AnchorBanner* m_anchorBanner = nullptr;
    PlaceBanner* m_placeBanner = nullptr;
    BackupBanner* m_backupBanner = nullptr;
    DraftBanner* m_draftBanner = nullptr;
    WindowStatus* m_status = nullptr;
    QStackedWidget* m_pages = nullptr;
    StartPage* m_start = nullptr;
    NewRecordPage* m_newRecord = nullptr;
    RestorePage* m_restorePage = nullptr;
    PatientListPage* m_list = nullptr;
    RecordPage* m_record = nullptr;
    ImportPage* m_import = nullptr;
    ExportPage* m_export = nullptr;
    ReportPage* m_report = nullptr;
    SettingsPage* m_settings = nullptr;
    FormPage* m_form = nullptr;
    QWidget* m_behindForm = nullptr;
    QString m_restoreNext;  // a draft whose patient is being read
    QWidget* m_behindSettings = nullptr;
    QPointer<QWidget> m_focusBehindSettings;
    bool m_importNext = false;
    bool m_firstList = false;
    bool m_checkInNext = false;  // an own record begins with its day
    bool m_closeNext = false;
    bool m_closingBackup = false;
};

}  // namespace jointlog::gui
