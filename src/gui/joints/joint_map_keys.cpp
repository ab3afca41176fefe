// The keys and the menu of the joint map.
#include <QtGui/QContextMenuEvent>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QMenu>

#include "gui/joints/joint_map_widget.hpp"
#include "gui/text/names.hpp"

namespace jointlog::gui {
namespace {

using Finding = JointMapEdit::Say;

struct SayKey {
    int key;
    Finding what;
};
constexpr SayKey sayKeys[] = {{Qt::Key_T, Finding::tender},     {Qt::Key_S, Finding::swollen},
                              {Qt::Key_B, Finding::both},       {Qt::Key_N, Finding::clear},
                              {Qt::Key_Delete, Finding::clear}, {Qt::Key_Backspace, Finding::clear},
                              {Qt::Key_0, Finding::none}};

}  // namespace

void JointMapWidget::stepInOrder(int by) {
    const auto& places = layoutOfSet().places;
    const int at = layoutOfSet().order(m_current) + by;
    if (at >= 0 && at < static_cast<int>(places.size())) {
        setCurrent(places[static_cast<std::size_t>(at)].joint);
    }
}

bool JointMapWidget::moveKey(int key, bool shift) {
    const render::JointLayout& layout = layoutOfSet();
    switch (key) {
        case Qt::Key_Left:
            setCurrent(render::neighbour(layout, m_current, render::Toward::left));
            return true;
        case Qt::Key_Right:
            setCurrent(render::neighbour(layout, m_current, render::Toward::right));
            return true;
        case Qt::Key_Up:
            setCurrent(render::neighbour(layout, m_current, render::Toward::up));
            return true;
        case Qt::Key_Down:
            setCurrent(render::neighbour(layout, m_current, render::Toward::down));
            return true;
        case Qt::Key_Home:
            setCurrent(layout.places.front().joint);
            return true;
        case Qt::Key_End:
            setCurrent(layout.places.back().joint);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            stepInOrder(shift ? -1 : 1);
            return true;
        default:
            break;
    }
    if (key < Qt::Key_1 || key > Qt::Key_5) {
        return false;
    }
    setCurrent(render::finger(layout, m_current, key - Qt::Key_0));
    return true;
}

bool JointMapWidget::sayKey(int key) {
    if (m_edit == nullptr) {
        return false;
    }
    for (const SayKey& one : sayKeys) {
        if (one.key == key) {
            m_edit->say(m_current, one.what);
            return true;
        }
    }
    switch (key) {
        case Qt::Key_Space:
            m_edit->say(m_current, m_mode);
            return true;
        case Qt::Key_M:
            m_edit->mirror(m_current);
            return true;
        case Qt::Key_A:
            m_edit->restWithoutFindings();
            return true;
        default:
            return false;
    }
}

void JointMapWidget::keyPressEvent(QKeyEvent* event) {
    if (m_edit != nullptr && event->matches(QKeySequence::Undo)) {
        m_edit->undoStack().undo();
        return;
    }
    if (m_edit != nullptr && event->matches(QKeySequence::Redo)) {
        m_edit->undoStack().redo();
        return;
    }
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const bool shift = modifiers == Qt::ShiftModifier;
    if ((modifiers == Qt::NoModifier || shift)
        && (moveKey(event->key(), shift) || sayKey(event->key()))) {
        return;
    }
    QWidget::keyPressEvent(event);
}

void JointMapWidget::contextMenuEvent(QContextMenuEvent* event) {
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const int joint = byKey ? m_current : jointAt(event->pos());
    if (m_edit == nullptr || joint < 0) {
        return;
    }
    setCurrent(joint);
    QMenu menu(this);
    menu.setAccessibleName(render::jointName(joint, drawnTexts()));
    const auto entry = [&](const QString& text, const char* key, bool on, const JointMark& mark) {
        QAction* action = menu.addAction(QString::fromLatin1(key).isEmpty()
                                             ? text
                                             : text + QLatin1Char('\t') + QString::fromLatin1(key));
        action->setCheckable(true);
        action->setChecked(on);
        connect(action, &QAction::triggered, this,
                [this, joint, mark] { m_edit->put(joint, mark); });
    };
    const JointMark now = map()[joint];
    menu.addSection(render::jointName(joint, drawnTexts()));
    entry(tr("Tender"), "T", now.tender.value_or(false), m_edit->marked(joint, Finding::tender));
    if (looked_for(catalog::joints()[static_cast<std::size_t>(joint)], set(), JointSign::swollen)) {
        entry(tr("Swollen"), "S", now.swollen.value_or(false),
              m_edit->marked(joint, Finding::swollen));
    }
    const JointMark none = m_edit->marked(joint, Finding::none);
    entry(tr("Examined, without findings"), "0", now == none && !now.not_assessable(), none);
    entry(tr("Not examined"), "N", now.blank(), {});
    menu.addSeparator();
    for (const JointState state :
         {JointState::replaced, JointState::fused, JointState::amputated}) {
        entry(codedName("joint_state", code(state)), "", now.state == state, {state, {}, {}});
    }
    menu.addSeparator();
    menu.addAction(tr("The other side the same") + QStringLiteral("\tM"), this,
                   [this, joint] { m_edit->mirror(joint); });
    menu.addAction(tr("All remaining without findings") + QStringLiteral("\tA"), this,
                   [this] { m_edit->restWithoutFindings(); });
    for (const bool redo : {false, true}) {
        QUndoStack& stack = m_edit->undoStack();
        QAction* action = menu.addAction(redo ? tr("Redo: %1").arg(stack.redoText())
                                              : tr("Undo: %1").arg(stack.undoText()));
        action->setEnabled(redo ? stack.canRedo() : stack.canUndo());
        connect(action, &QAction::triggered, &stack, redo ? &QUndoStack::redo : &QUndoStack::undo);
    }
    menu.exec(byKey ? mapToGlobal(rectOf(joint).bottomLeft()) : event->globalPos());
}

}  // namespace jointlog::gui
