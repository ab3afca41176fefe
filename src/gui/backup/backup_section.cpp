#include "gui/backup/backup_section.hpp"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QStorageInfo>
#include <QtCore/QUrl>
#include <QtGui/QDesktopServices>
#include <QtWidgets/QFileDialog>

#include "gui/backup/backup_text.hpp"
#include "gui/keys/shown_keys.hpp"
#include "gui/state/user_files.hpp"
#include "gui/widgets/elements.hpp"
#include "gui/widgets/panes.hpp"
#include "gui/widgets/press_by.hpp"

namespace jointlog::gui {
namespace {

/// The device of a folder that may not be made yet.
QByteArray deviceOf(QString folder) {
    while (!QFileInfo::exists(folder) && !QDir(folder).isRoot()) {
        folder = QFileInfo(folder).path();
    }
    return QStorageInfo(folder).device();
}

}  // namespace

BackupSection::BackupSection(BackupKeeper& keeper, Workspace& workspace, QWidget* parent)
    : Spoken<QFrame>(parent), m_keeper(keeper), m_workspace(workspace) {
    setProperty("frame", QStringLiteral("card"));
    markPane(this);
    build();
    connect(m_start, &HintButton::clicked, &m_keeper, &BackupKeeper::start);
    connect(m_cancel, &HintButton::clicked, &m_keeper, &BackupKeeper::cancel);
    connect(m_choose, &HintButton::clicked, this, &BackupSection::chooseFolder);
    connect(m_default, &HintButton::clicked, this, [this] { m_keeper.chooseFolder({}); });
    connect(m_open, &HintButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_keeper.folder())); });
    connect(&m_keeper, &BackupKeeper::changed, this, &BackupSection::refresh);
    refresh();
}

void BackupSection::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    m_heading = makeLabel(this, QStringLiteral("heading"));
    m_rule = makeLabel(this, QStringLiteral("caption"));
    m_rows = new QWidget(this);
    auto* rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    m_last = makeLabel(m_rows, QStringLiteral("strong"));
    m_place = makeLabel(m_rows, QStringLiteral("secondary"));
    m_note = makeLabel(m_rows, QStringLiteral("caption"));
    m_progress = makeLabel(m_rows);
    m_problem = makeLabel(m_rows, QStringLiteral("error"));
    m_start = new HintButton(m_rows, QStringLiteral("primary"));
    hintKeys(m_start, "backup");
    m_cancel = new HintButton(m_rows);
    m_cancel->setHint(QStringLiteral("Alt+C"));
    auto* now = new QHBoxLayout;
    now->setSpacing(8);
    now->addWidget(m_start, 0, Qt::AlignLeft);  // not stretched while no progress stands beside it
    now->addWidget(m_cancel, 0, Qt::AlignLeft);
    now->addWidget(m_progress, 1);
    m_choose = new HintButton(m_rows);
    m_choose->setHint(QStringLiteral("Alt+F"));
    pressBy(m_choose, "Alt+F");
    m_default = new HintButton(m_rows);
    m_open = new HintButton(m_rows);
    m_open->setHint(QStringLiteral("Alt+O"));
    pressBy(m_open, "Alt+O");
    auto* where = new QHBoxLayout;
    where->setSpacing(8);
    for (HintButton* button : {m_choose, m_default, m_open}) {
        where->addWidget(button);
    }
    where->addStretch(1);
    for (QLabel* label : {m_last, m_place, m_note, m_problem, m_rule, m_progress}) {
        label->setWordWrap(true);
    }
    rows->addWidget(m_last);
    rows->addLayout(now);
    rows->addWidget(m_problem);
    rows->addWidget(m_place);
    rows->addWidget(m_note);
    rows->addLayout(where);
    column->addWidget(m_heading);
    column->addWidget(m_rows);
    column->addWidget(m_rule);
}

QString BackupSection::lastText() const {
    return m_last->text();
}

QString BackupSection::folderText() const {
    return m_place->text().remove(QChar(0x200b));
}

QString BackupSection::problemText() const {
    return m_problem->text();
}

void BackupSection::chooseFolder() {
    const QString folder = QFileDialog::getExistingDirectory(
        this, tr("Folder of the backups"),
        QFileInfo::exists(m_keeper.folder()) ? m_keeper.folder() : documentsFolder());
    if (!folder.isEmpty()) {
        m_keeper.chooseFolder(folder);
    }
}

void BackupSection::refresh() {
    m_heading->setText(tr("Backup"));
    m_rows->setVisible(m_keeper.kept());
    m_start->setText(tr("Back up now"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel the backup"));
    m_choose->setText(tr("Choose folder…"));
    m_choose->setAccessibleName(tr("Choose the folder of the backups"));
    m_default->setText(tr("Use the default folder"));
    m_open->setText(tr("Open folder"));
    m_open->setAccessibleName(tr("Open the folder of the backups"));
    if (!m_keeper.kept()) {
        m_rule->setText(tr("Sample data is a temporary copy: it has no backups."));
        return;
    }
    m_rule->setText(keepRuleText());
    m_last->setText(lastBackupText(m_keeper.last()));
    const QString shown = breakable(m_keeper.folder());
    m_place->setText(m_keeper.folderChosen() ? tr("Folder: %1").arg(shown)
                                             : tr("Folder: %1 (default)").arg(shown));
    const QString record = QFile::decodeName(m_workspace.info().path.c_str());
    m_note->setText(tr("This folder is on the same device as the record file."));
    m_note->setVisible(deviceOf(m_keeper.folder()) == deviceOf(QFileInfo(record).path()));
    const bool running = m_keeper.running();
    m_start->setVisible(!running);
    m_cancel->setVisible(running);
    m_progress->setText(tr("%1 % copied").arg(m_keeper.percent()));
    m_progress->setVisible(running);
    m_problem->setText(m_keeper.problem());
    m_problem->setVisible(!m_keeper.problem().isEmpty());
    m_choose->setEnabled(m_workspace.writable() && !running);
    m_default->setEnabled(m_workspace.writable() && !running);
    m_default->setVisible(m_keeper.folderChosen());
    m_open->setEnabled(QFileInfo::exists(m_keeper.folder()));
}

}  // namespace jointlog::gui
