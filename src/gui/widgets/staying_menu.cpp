#include "gui/widgets/staying_menu.hpp"

#include <QtGui/QKeyEvent>

namespace jointlog::gui {
namespace {

bool tick(QAction* action) {
    if (action == nullptr || !action->isEnabled() || !action->isCheckable()) {
        return false;
    }
    action->trigger();
    return true;
}

}  // namespace

void StayingMenu::showEvent(QShowEvent* event) {
    m_pressed = false;
    QMenu::showEvent(event);
}

void StayingMenu::mousePressEvent(QMouseEvent* event) {
    m_pressed = true;
    QMenu::mousePressEvent(event);
}

void StayingMenu::mouseReleaseEvent(QMouseEvent* event) {
    if (!m_pressed && rect().contains(event->position().toPoint())) {
        return;  // a menu as high as the window opens under the pointer
    }
    if (!tick(actionAt(event->position().toPoint()))) {
        QMenu::mouseReleaseEvent(event);
    }
}

void StayingMenu::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    const bool chosen = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space;
    if (!chosen || !tick(activeAction())) {
        QMenu::keyPressEvent(event);
    }
}

}  // namespace jointlog::gui
