#pragma once

#include <QtWidgets/QMenu>

namespace jointlog::gui {

/// A menu of check boxes: it stays open while one after the other is ticked, by mouse, Enter or Space.
class StayingMenu : public QMenu {
    Q_OBJECT

public:
    using QMenu::QMenu;

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
};

}  // namespace jointlog::gui
