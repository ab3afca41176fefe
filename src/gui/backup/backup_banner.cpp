#include "gui/backup/backup_banner.hpp"

#include "gui/backup/backup_text.hpp"
#include "gui/keys/shown_keys.hpp"
#include "gui/widgets/elements.hpp"
#include "gui/widgets/press_by.hpp"
#include "jointlog/app/file_age.hpp"

namespace jointlog::gui {

BackupBanner::BackupBanner(Workspace& workspace, BackupKeeper& keeper, QWidget* parent)
    : Banner(parent), m_keeper(keeper) {
    m_start = addButton({}, QStringLiteral("primary"));
    hintKeys(m_start, "backup");
    m_cancel = addButton(QStringLiteral("Alt+C"));
    m_later = addButton(QStringLiteral("Alt+N"));
    pressBy(m_later, "Alt+N");
    connect(m_start, &HintButton::clicked, &m_keeper, &BackupKeeper::start);
    connect(m_cancel, &HintButton::clicked, &m_keeper, &BackupKeeper::cancel);
    connect(m_later, &HintButton::clicked, this, [this] {
        m_dismissed = true;
        refresh();
    });
    connect(&workspace, &Workspace::fileChanged, this, [this] {
        m_dismissed = false;
        refresh();
    });
    connect(&m_keeper, &BackupKeeper::changed, this, &BackupBanner::refresh);
    refresh();
}

void BackupBanner::setOffered(bool offered) {
    m_offered = offered;
    refresh();
}

void BackupBanner::refresh() {
    const bool running = m_keeper.running();
    // A backup that is asked for here tells its progress here; one made by itself stays out of the way.
    const bool shown = m_offered && !m_dismissed && (running ? !isHidden() : m_keeper.stale());
    m_start->setText(tr("Back up now"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel the backup"));
    m_later->setText(tr("Not now"));
    m_later->setAccessibleName(tr("Hide this until the file is opened again"));
    m_start->setVisible(!running);
    m_cancel->setVisible(running);
    m_later->setVisible(!running);
    if (running) {
        setText(tr("A backup is being made: %1 % copied").arg(m_keeper.percent()));
    } else {
        const QString last = m_keeper.last() ? tr("The last verified backup of this file is of %1.")
                                                   .arg(localTime(m_keeper.last()->made_ms))
                                             : tr("There is no verified backup of this file.");
        const QString problem = m_keeper.problem();
        setText(problem.isEmpty() ? last : last + QLatin1Char(' ') + problem);
    }
    setVisible(shown);
}

AnchorBanner::AnchorBanner(Workspace& workspace, QWidget* parent)
    : Banner(parent), m_workspace(workspace) {
    m_goOn = addButton(QStringLiteral("Alt+W"));
    pressBy(m_goOn, "Alt+W");
    connect(m_goOn, &HintButton::clicked, this, [this] {
        app::go_on_with_file(m_workspace.session());
        m_close->click();
    });
    m_close = addButton(QStringLiteral("Alt+X"));
    pressBy(m_close, "Alt+X");
    connect(m_close, &HintButton::clicked, this, [this] {
        m_check = {};
        refresh();
    });
    connect(&m_workspace, &Workspace::fileChanged, this, &AnchorBanner::read);
    refresh();
}

void AnchorBanner::setOffered(bool offered) {
    m_offered = offered;
    refresh();
}

// At once: what is stored from here on is noted as well.
void AnchorBanner::read() {
    m_check = {};
    if (m_workspace.isOpen() && !m_workspace.info().sample) {
        m_check = m_workspace.session().anchor_check();
        m_head = m_workspace.info().head;
        m_lastEntry = app::last_entry(m_workspace.session());
        m_noted = app::anchor_noted_ms(m_workspace.session());
    }
    refresh();
}

void AnchorBanner::refresh() {
    m_goOn->setText(tr("Go on with this file"));
    m_goOn->setAccessibleName(tr("Go on with this file; the notice does not come again"));
    m_close->setText(tr("Close"));
    m_close->setAccessibleName(tr("Close this notice"));
    const QString text = anchorText(m_check, m_head, m_lastEntry, m_noted);
    setText(text);
    setVisible(m_offered && !text.isEmpty());
}

}  // namespace jointlog::gui
