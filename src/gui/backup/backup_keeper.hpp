#pragma once

#include <QtCore/QObject>
#include <QtCore/QTimer>
#include <chrono>
#include <memory>
#include <optional>

#include "gui/state/workspace.hpp"
#include "jointlog/app/backup.hpp"

namespace jointlog::gui {

/// The backups of the open record file: which one is the last, and the one that is being made, in slices between
/// which the window goes on. Makes one by itself when the last is older than a day. None of a sample.
class BackupKeeper : public QObject {
    Q_OBJECT

public:
    explicit BackupKeeper(Workspace& workspace, QObject* parent = nullptr);
    ~BackupKeeper() override;

    /// A file is open that has backups.
    [[nodiscard]] bool kept() const;
    [[nodiscard]] const std::optional<app::BackupFile>& last() const { return m_last; }
    /// Where the backups go; empty when that is not known.
    [[nodiscard]] QString folder() const { return m_folder; }
    [[nodiscard]] bool folderChosen() const { return m_folderChosen; }
    /// Empty: the default one.
    void chooseFolder(const QString& folder);

    [[nodiscard]] bool running() const { return m_run != nullptr; }
    [[nodiscard]] int percent() const { return m_percent; }
    /// Why the last try made none, or a folder was not taken; empty: no problem.
    [[nodiscard]] QString problem() const;
    void start();
    /// Leaves no file.
    void cancel();

    /// There is something to back up, and the last one is older than a day.
    [[nodiscard]] bool due() const;
    /// The same with seven days, while none is about to be made.
    [[nodiscard]] bool stale() const;
    /// How long after a change of the file the automatic one begins: the file is on screen first.
    void setWait(std::chrono::milliseconds wait) { m_wait = wait; }

Q_SIGNALS:
    /// Anything of the above.
    void changed();
    /// A run ended: problem() says how.
    void ended();

private:
    void fileChanged();
    void readFolder();
    void list();
    void plan();
    void runPlanned();
    void finished(Result<app::BackupFile> made);
    [[nodiscard]] bool olderThan(std::chrono::milliseconds age) const;

    Workspace& m_workspace;
    std::shared_ptr<app::Session> m_session;  // of the run: it stays open until the run is given up
    std::unique_ptr<app::BackupRun> m_run;
    std::optional<app::BackupFile> m_last;
    QString m_folder;
    std::optional<Error> m_problem;  // said in the language that is on
    QTimer m_start;
    QTimer m_hourly;
    std::chrono::milliseconds m_wait = std::chrono::seconds(5);
    bool m_folderChosen = false;
    bool m_tried = false;  // in this hour
    int m_percent = 0;
};

}  // namespace jointlog::gui
