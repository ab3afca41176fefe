#include "gui/backup/backup_keeper.hpp"

#include <QtCore/QFile>

#include "gui/backup/backup_text.hpp"

namespace jointlog::gui {
namespace {
using namespace std::chrono_literals;
}  // namespace

BackupKeeper::BackupKeeper(Workspace& workspace, QObject* parent)
    : QObject(parent), m_workspace(workspace) {
    m_start.setSingleShot(true);
    m_hourly.setInterval(1h);
    connect(&m_start, &QTimer::timeout, this, &BackupKeeper::runPlanned);
    connect(&m_hourly, &QTimer::timeout, this, [this] {
        m_tried = false;
        plan();
    });
    connect(&m_workspace, &Workspace::fileChanged, this, &BackupKeeper::fileChanged);
    connect(&m_workspace, &Workspace::patientsChanged, this, &BackupKeeper::plan);
}

BackupKeeper::~BackupKeeper() = default;

bool BackupKeeper::kept() const {
    return m_workspace.isOpen() && !m_workspace.info().sample;
}

void BackupKeeper::fileChanged() {
    m_run.reset();
    m_session.reset();
    m_start.stop();
    m_hourly.stop();
    m_tried = false;
    m_problem.reset();
    m_last.reset();
    m_folder.clear();
    if (kept()) {
        readFolder();
        m_hourly.start();
    }
    Q_EMIT changed();
}

void BackupKeeper::readFolder() {
    app::Session& session = m_workspace.session();
    const auto chosen = session.setting(std::string(app::backup_folder_setting));
    m_folderChosen = chosen && *chosen && !(*chosen)->empty();
    const auto folder = app::backup_folder(session);
    m_folder = folder ? QFile::decodeName(folder->c_str()) : QString();
    list();
}

// From the folder alone: the storage thread may be at work.
void BackupKeeper::list() {
    const auto found =
        app::backups_in(std::filesystem::path(QFile::encodeName(m_folder).toStdString()),
                        m_workspace.info().file_id);
    m_last = found.empty() ? std::nullopt : std::optional(found.front());
}

void BackupKeeper::chooseFolder(const QString& folder) {
    const auto stored = m_workspace.session().set_setting(std::string(app::backup_folder_setting),
                                                          QFile::encodeName(folder).toStdString());
    m_problem = stored ? std::nullopt : std::optional(stored.error());
    readFolder();
    Q_EMIT changed();
}

QString BackupKeeper::problem() const {
    return m_problem ? backupErrorText(*m_problem, m_folder) : QString();
}

bool BackupKeeper::olderThan(std::chrono::milliseconds age) const {
    return !m_last || m_workspace.session().now().utc_ms - m_last->made_ms > age.count();
}

bool BackupKeeper::due() const {
    return kept() && m_workspace.writable() && !m_workspace.patients().empty() && olderThan(24h);
}

bool BackupKeeper::stale() const {
    return due() && olderThan(7 * 24h) && !m_start.isActive();
}

void BackupKeeper::plan() {
    if (due() && !m_tried && !running() && !m_start.isActive()) {
        m_start.start(m_wait);
    }
    Q_EMIT changed();
}

void BackupKeeper::runPlanned() {
    if (due()) {
        start();
    }
}

void BackupKeeper::start() {
    if (!kept() || running()) {
        return;
    }
    m_start.stop();
    m_tried = true;
    m_problem.reset();
    m_percent = 0;
    m_session = m_workspace.sharedSession();
    m_run = std::make_unique<app::BackupRun>(
        *m_session,
        [this](std::int64_t done, std::int64_t total) {
            m_percent = total > 0 ? static_cast<int>(done * 100 / total) : 0;
            Q_EMIT changed();
        },
        [this](Result<app::BackupFile> made) { finished(std::move(made)); });
    Q_EMIT changed();
}

void BackupKeeper::cancel() {
    if (!running()) {
        return;
    }
    m_run.reset();
    m_session.reset();
    list();
    Q_EMIT changed();
}

void BackupKeeper::finished(Result<app::BackupFile> made) {
    m_run.reset();
    m_session.reset();
    if (made) {
        m_last = *made;
    } else {
        m_problem = made.error();
    }
    Q_EMIT changed();
    Q_EMIT ended();
}

}  // namespace jointlog::gui
