#include "gui/start/restore_page.hpp"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollArea>

#include "gui/backup/backup_text.hpp"
#include "gui/state/user_files.hpp"
#include "gui/text/names.hpp"
#include "gui/theme/style.hpp"
#include "gui/widgets/elements.hpp"
#include "gui/widgets/press_by.hpp"

namespace jointlog::gui {
namespace {

constexpr std::size_t mostListed = 60;

QString complete(QString path) {
    if (path.startsWith(QStringLiteral("~/"))) {
        path = QDir::homePath() + path.mid(1);
    }
    return path;
}

std::filesystem::path filePath(const QString& path) {
    return {QFile::encodeName(path).toStdString()};
}

QString freeName() {
    const QDir folder(documentsFolder());
    QString name = QStringLiteral("restored.jointlog");
    for (int i = 2; folder.exists(name); ++i) {
        name = QStringLiteral("restored-%1.jointlog").arg(i);
    }
    return folder.filePath(name);
}

}  // namespace

RestorePage::RestorePage(QWidget* parent) : Spoken<QWidget>(parent) {
    setProperty("surface", QStringLiteral("window"));
    setAttribute(Qt::WA_StyledBackground);
    build();
    connect(m_found->combo(), &QComboBox::activated, this, [this] {
        if (!m_found->text().isEmpty()) {
            choose(m_found->text());
        }
    });
    connect(m_backup->line(), &QLineEdit::returnPressed, this,
            [this] { choose(m_backup->text()); });
    connect(m_backup, &Field::edited, this, &RestorePage::showState);
    connect(m_target, &Field::edited, this, [this] {
        m_replace->setChecked(false);
        showState();
    });
    connect(m_replace, &QCheckBox::toggled, this, &RestorePage::showState);
    connect(m_target->line(), &QLineEdit::returnPressed, this, &RestorePage::restoreNow);
    connect(m_restore, &HintButton::clicked, this, [this] {
        complete(m_backup->text()) == m_looked ? restoreNow() : choose(m_backup->text());
    });
    connect(m_cancel, &HintButton::clicked, this, &RestorePage::cancelled);
}

void RestorePage::build() {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* body = new QWidget(scroll);
    auto* across = new QHBoxLayout(body);
    across->setContentsMargins(24, 24, 24, 24);
    auto* card = makeFrame(body, QStringLiteral("start"));
    card->setMaximumWidth(px(760));
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(8);
    auto* title = makeLabel(card, QStringLiteral("title"));
    auto* line = makeLabel(card, QStringLiteral("secondary"));
    m_found = new Field(
        Field::Kind::choice, [] { return tr("On this computer"); }, card);
    m_found->width(400);
    m_backup = new Field(
        Field::Kind::line, [] { return tr("Backup"); }, card);
    m_backup->width(400);
    m_contents = makeLabel(card);
    m_target = new Field(
        Field::Kind::line, [] { return tr("Restore to"); }, card);
    m_target->width(400);
    m_replace = new QCheckBox(card);
    m_problem = makeLabel(card, QStringLiteral("error"));
    for (QLabel* label : {line, m_contents, m_problem}) {
        label->setWordWrap(true);
    }
    auto* browseBackup = new HintButton(m_backup);
    browseBackup->setHint(QStringLiteral("Alt+B"));
    pressBy(browseBackup, "Alt+B");
    m_backup->after()->insertWidget(1, browseBackup);
    auto* browseTarget = new HintButton(m_target);
    browseTarget->setHint(QStringLiteral("Alt+O"));
    pressBy(browseTarget, "Alt+O");
    m_target->after()->insertWidget(1, browseTarget);
    m_cancel = new HintButton(card);
    m_cancel->setHint(QStringLiteral("Esc"));
    m_restore = new HintButton(card, QStringLiteral("primary"));
    m_restore->setHint(QStringLiteral("Alt+R"));
    pressBy(m_restore, "Alt+R");
    auto* foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(m_cancel);
    foot->addWidget(m_restore);
    for (QWidget* widget : {static_cast<QWidget*>(title), static_cast<QWidget*>(line),
                            static_cast<QWidget*>(m_found), static_cast<QWidget*>(m_backup),
                            static_cast<QWidget*>(m_contents), static_cast<QWidget*>(m_target),
                            static_cast<QWidget*>(m_replace), static_cast<QWidget*>(m_problem)}) {
        column->addWidget(widget);
    }
    column->addLayout(foot);
    across->addStretch(1);
    across->addWidget(card, 100, Qt::AlignTop);
    across->addStretch(1);
    scroll->setWidget(body);
    outer->addWidget(scroll);
    connect(browseBackup, &HintButton::clicked, this, &RestorePage::browseBackup);
    connect(browseTarget, &HintButton::clicked, this, &RestorePage::browseTarget);
    say([this, title, line, browseBackup, browseTarget] {
        title->setText(tr("Restore a backup"));
        line->setText(
            tr("The backup is checked and shown first; it stays as it is. Nothing is "
               "written before you restore."));
        for (HintButton* browse : {browseBackup, browseTarget}) {
            browse->setText(tr("Choose…"));
        }
        browseBackup->setAccessibleName(tr("Choose a backup"));
        browseTarget->setAccessibleName(tr("Choose the place of the restored file"));
        m_replace->setText(tr("Back up the file that is there, then replace it"));
        m_replace->setAccessibleName(m_replace->text());
        m_cancel->setText(tr("Cancel"));
    });
}

void RestorePage::prepare() {
    m_held.reset();
    m_looked.clear();
    m_backup->setText({});
    m_target->setText(freeName());
    m_replace->setChecked(false);
    tell({});
    fillFound();
    m_found->isHidden() ? m_backup->takeFocus() : m_found->takeFocus();
}

void RestorePage::fillFound() {
    auto backups = app::backups_at_hand(app::system_environment());
    if (backups.size() > mostListed) {
        backups.resize(mostListed);
    }
    m_found->setShown(!backups.empty());
    m_found->choices([backups] {
        std::vector<Choice> choices{{tr("choose a backup…"), QString()}};
        for (const app::BackupFile& backup : backups) {
            const QString name = QFile::decodeName(backup.path.filename().c_str());
            choices.push_back({tr("%1, record %2, up to operation %3")
                                   .arg(localTime(backup.made_ms), name.mid(9, 8),
                                        QString::number(backup.head.operation)),
                               QFile::decodeName(backup.path.c_str())});
        }
        return choices;
    });
}

void RestorePage::browseBackup() {
    const auto backups = app::backups_at_hand(app::system_environment());
    const QString folder =
        backups.empty() ? documentsFolder() : QFile::decodeName(backups.front().path.c_str());
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Restore a backup"), QFileInfo(folder).isDir() ? folder : QFileInfo(folder).path(),
        tr("Jointlog backups (*.jointlog-backup *-backup *.jointlog);;All files (*)"));
    if (!path.isEmpty()) {
        choose(path);
    }
}

void RestorePage::browseTarget() {
    const QString path = QFileDialog::getSaveFileName(this, tr("Restore to"), targetPath(),
                                                      tr("Jointlog records (*.jointlog)"), nullptr,
                                                      QFileDialog::DontConfirmOverwrite);
    if (!path.isEmpty()) {
        m_target->setText(path);
        m_replace->setChecked(false);
        showState();
    }
}

void RestorePage::choose(const QString& backup) {
    if (busy()) {
        return;
    }
    const QString path = complete(backup);
    m_backup->setText(path);
    m_held.reset();
    m_looked.clear();
    if (path.isEmpty()) {
        return tell(tr("Choose a backup."));
    }
    m_job.run<Result<app::BackupContents>>(
        this, [file = filePath(path)] { return app::look_into(file, app::system_environment()); },
        [this, path](const Result<app::BackupContents>& held) { looked(path, held); });
    tell({});
}

void RestorePage::looked(const QString& backup, const Result<app::BackupContents>& contents) {
    if (!contents) {
        return tell(restoreErrorText(contents.error()));
    }
    m_held = *contents;
    m_looked = backup;
    tell({});
    m_target->takeFocus();
}

void RestorePage::restoreNow() {
    if (busy()) {
        return;
    }
    if (!m_held || complete(m_backup->text()) != m_looked) {
        return choose(m_backup->text());
    }
    const QString path = targetPath();
    if (m_target->isEmpty() || !QFileInfo(QFileInfo(path).path()).isDir()) {
        return tell(m_target->isEmpty() ? tr("Choose a place.") : tr("This folder is not there."));
    }
    if (QFileInfo(path) == QFileInfo(m_looked)) {
        return tell(tr("This is the backup itself. Choose another name."));
    }
    if (QFileInfo::exists(path) && !m_replace->isChecked()) {
        return tell(
            tr("There is a file of this name. Choose another name, or have it backed up "
               "and replaced."));
    }
    m_job.run<Result<app::Restored>>(
        this,
        [from = filePath(m_looked), to = filePath(path)] {
            return app::restore(from, to, app::system_environment());
        },
        [this, path](const Result<app::Restored>& done) {
            if (!done) {
                return tell(restoreErrorText(done.error()));
            }
            tell({});
            Q_EMIT restored(path);
        });
    tell({});
}

QString RestorePage::targetPath() const {
    QString path = complete(m_target->text());
    if (!path.isEmpty() && !path.endsWith(QStringLiteral(".jointlog"))) {
        path += QStringLiteral(".jointlog");
    }
    return path;
}

QString RestorePage::contents() const {
    return m_contents->isHidden() ? QString() : m_contents->text();
}

QString RestorePage::problem() const {
    return m_problem->text();
}

void RestorePage::tell(const QString& problem) {
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    showState();
}

QString RestorePage::contentsText() const {
    const QString made = m_held->made_ms ? localTime(*m_held->made_ms) : tr("not in its name");
    const QString last = m_held->last_entry ? localTime(m_held->last_entry->utc_ms) : tr("none");
    const QString kind = m_held->mode == Mode::own ? tr("My own record") : tr("Clinic");
    const QStringList lines{
        tr("Made: %1").arg(made),
        tr("Kind: %1").arg(kind),
        tr("Patients: %1").arg(m_held->patients),
        tr("Last entry: %1").arg(last),
        tr("Log head: operation %1, %2")
            .arg(QString::number(m_held->head.operation), qs(m_held->head.chain_hex).left(16)),
        tr("Verified: every entry and the whole log were read and agree.")};
    return lines.join(QLatin1Char('\n'));
}

void RestorePage::showState() {
    const bool known = m_held && complete(m_backup->text()) == m_looked;
    const bool there = QFileInfo::exists(targetPath());
    m_contents->setVisible(known || busy());
    m_contents->setText(known ? contentsText() : tr("The backup is being read and checked…"));
    if (known && busy()) {
        m_contents->setText(contentsText() + QLatin1Char('\n') + tr("It is being restored…"));
    }
    m_contents->setAccessibleName(m_contents->text());
    m_target->setShown(known);
    m_replace->setVisible(known && there);
    m_restore->setText(known ? tr("Restore") : tr("Check the backup"));
    m_restore->setEnabled(!busy() && !m_backup->isEmpty()
                          && (!known || !there || m_replace->isChecked()));
    for (Field* field : {m_found, m_backup, m_target}) {
        field->setEnabled(!busy());
    }
    m_cancel->setEnabled(!busy());
}

void RestorePage::resizeEvent(QResizeEvent* event) {
    Spoken<QWidget>::resizeEvent(event);
    for (Field* field : {m_found, m_backup, m_target}) {
        field->setStacked(width() < px(720));
    }
}

void RestorePage::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && !busy()) {
        Q_EMIT cancelled();
        return;
    }
    Spoken<QWidget>::keyPressEvent(event);
}

}  // namespace jointlog::gui
