#include "gui/own/own_joints_dialog.hpp"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QScrollArea>

#include "gui/joints/joint_entry.hpp"
#include "gui/joints/joint_map_widget.hpp"
#include "gui/theme/style.hpp"
#include "gui/widgets/elements.hpp"

namespace jointlog::gui {

OwnJointsDialog::OwnJointsDialog(const JointMap& map, QWidget* parent) : Spoken<QDialog>(parent) {
    setProperty("own", true);
    auto* column = new QVBoxLayout(this);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_joints = new JointEntry(true, scroll);
    m_joints->edit().load(map);
    m_joints->countsButton().hide();  // a check-in holds the joints themselves
    scroll->setWidget(m_joints);
    column->addWidget(scroll, 1);
    auto* foot = new QHBoxLayout;
    auto* cancel = new HintButton(this);
    cancel->setHint(QStringLiteral("Esc"));
    auto* done = new HintButton(this, QStringLiteral("primary"));
    done->setHint(QStringLiteral("Ctrl+Enter"));
    for (HintButton* button : {cancel, done}) {
        button->setAutoDefault(false);  // Enter belongs to the map
    }
    foot->addStretch(1);
    foot->addWidget(cancel);
    foot->addWidget(done);
    column->addLayout(foot);
    connect(cancel, &HintButton::clicked, this, &QDialog::reject);
    connect(done, &HintButton::clicked, this, &QDialog::accept);
    say([this, cancel, done] {
        setWindowTitle(tr("Joints that hurt"));
        cancel->setText(tr("Cancel"));
        done->setText(tr("Take these joints"));
        done->setShortcut(QKeySequence(QStringLiteral("Ctrl+Return")));
    });
    resize(px(640), px(680));
    m_joints->mapWidget().setFocus();
}

const JointMap& OwnJointsDialog::map() const {
    return m_joints->map();
}

}  // namespace jointlog::gui
