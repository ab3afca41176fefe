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

void StayingMenu::mouseReleaseEvent(QMouseEvent* event) {
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
