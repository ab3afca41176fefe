#pragma once

#include <QtWidgets/QMenu>

namespace jointlog::gui {

/// A menu of check boxes: it stays open while one after the other is ticked, by mouse, Enter or Space.
class StayingMenu : public QMenu {
    Q_OBJECT

public:
    using QMenu::QMenu;

protected:
    void showEvent(QShowEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    bool m_pressed = false;  // since it opened: the release that opened it is not a choice
};

}  // namespace jointlog::gui
