#include "gui/window_status.hpp"

#include <QtCore/QEvent>
#include <QtWidgets/QLayout>

#include "gui/history/recorder_dialog.hpp"
#include "gui/keys/key_book.hpp"
#include "gui/text/errors_text.hpp"
#include "gui/theme/style.hpp"
#include "gui/widgets/elements.hpp"
#include "gui/widgets/panes.hpp"
#include "gui/widgets/tool_tip.hpp"

namespace jointlog::gui {

WindowStatus::WindowStatus(Workspace& workspace, QWidget* parent)
    : Spoken<QFrame>(parent), m_workspace(workspace) {
    setProperty("frame", QStringLiteral("status"));
    markPane(this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(13, 1, 16, 1);
    row->setSpacing(16);
    m_recorder = new HintButton(this, QStringLiteral("status"));
    m_saved = makeLabel(this, QStringLiteral("foot"));
    m_file = makeLabel(this, QStringLiteral("foot"));
    m_problem = makeLabel(this, QStringLiteral("error"));
    m_done = makeLabel(this, QStringLiteral("foot"));
    m_purpose = makeLabel(this, QStringLiteral("foot"));
    row->addWidget(m_recorder);
    row->addWidget(m_saved);
    row->addWidget(m_file);
    row->addWidget(m_problem, 1);
    row->addWidget(m_done, 1);
    row->addStretch(1);
    row->addWidget(m_purpose);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_recorder, &HintButton::clicked, this, &WindowStatus::chooseRecorder);
    connect(&m_workspace, &Workspace::fileChanged, this, [this] {
        showProblem({});
        showDone({});
        refresh();
    });
    connect(&m_workspace, &Workspace::settingsChanged, this, [this] {
        showProblem({});
        refresh();
    });
    connect(&m_workspace, &Workspace::recordChanged, this, [this] {
        if (m_workspace.record() != nullptr) {
            showProblem({});
        }
    });
    connect(&m_workspace, &Workspace::saved, this, [this] {
        showProblem({});
        showDone({});
        refresh();
    });
    connect(&m_workspace, &Workspace::failed, this, &WindowStatus::showProblem);
    refresh();
}

void WindowStatus::refresh() {
    const QString name = m_workspace.recorder();
    m_recorder->setText(name.isEmpty() ? tr("Recorder: not chosen (%1)").arg(keysNow("recorder"))
                                       : tr("Recorder: %1 (%2)").arg(name, keysNow("recorder")));
    m_recorder->setAccessibleName(m_recorder->text());
    m_recorder->setVisible(m_workspace.isOpen());
    m_recorder->setEnabled(m_workspace.writable());
    m_saved->setText(
        m_workspace.lastSaved().isValid()
            ? tr("Saved %1").arg(m_workspace.lastSaved().toString(QStringLiteral("HH:mm")))
        : m_workspace.isOpen() && !m_workspace.writable() ? tr("Read only")
                                                          : QString());
    m_saved->setVisible(!m_saved->text().isEmpty());
    m_file->setText(m_workspace.fileName());
    m_purpose->setText(tr("Record of entered data. No treatment recommendation."));
    m_recorder->updateGeometry();
    fit();
}

void WindowStatus::showProblem(const QString& sentence) {
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
    if (!sentence.isEmpty()) {
        showDone({});
    }
    fit();
}

void WindowStatus::sayDone(std::function<QString()> sentence) {
    showDone(sentence());
    m_sayDone = std::move(sentence);
}

void WindowStatus::retranslate() {
    refresh();
    const auto say = m_sayDone;
    say ? sayDone(say) : showDone({});
}

void WindowStatus::showDone(const QString& sentence) {
    m_sayDone = {};
    m_done->setText(sentence);
    setTip(m_done, sentence);
    m_done->setVisible(!sentence.isEmpty());
    fit();
}

bool WindowStatus::event(QEvent* event) {
    const bool handled = Spoken<QFrame>::event(event);
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest) {
        fit();
    }
    return handled;
}

void WindowStatus::fit() {
    const QMargins margins = layout()->contentsMargins();
    int room = width() - margins.left() - margins.right();
    for (QWidget* always : std::initializer_list<QWidget*>{m_recorder, m_saved, m_problem}) {
        if (!always->isHidden()) {
            room -= always->sizeHint().width() + layout()->spacing();
        }
    }
    // What was just done needs the room of both.
    const bool done = !m_done->text().isEmpty();
    for (QLabel* optional : {m_purpose, m_file}) {
        const int wide = optional->sizeHint().width();
        const bool fits = !done && wide <= room;
        optional->setVisible(fits);
        room -= fits ? wide + layout()->spacing() : 0;
    }
}

void WindowStatus::chooseRecorder() {
    if (!m_workspace.writable() || (m_held && m_held())) {
        return;
    }
    auto persons = m_workspace.session().persons();
    if (!persons) {
        showProblem(errorText(persons.error()));
        return;
    }
    auto* dialog = new RecorderDialog(std::move(*persons), m_workspace.recorder(), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { m_workspace.setRecorder(dialog->chosen()); });
    dialog->open();
}

}  // namespace jointlog::gui
