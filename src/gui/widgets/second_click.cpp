#include "gui/widgets/second_click.hpp"

#include <QtCore/QTimer>
#include <QtGui/QMouseEvent>
#include <QtWidgets/QApplication>

namespace jointlog::gui {
namespace {
constexpr qreal samePlace = 8;     // pixels that a hand moves between two clicks
constexpr int longestSave = 2000;  // milliseconds between a click and its answer
}  // namespace

SecondClick::SecondClick(QWidget* window) : QObject(window) {
    qApp->installEventFilter(this);
}

void SecondClick::pageGoes() {
    m_armed = m_sincePress.isValid() && m_sincePress.elapsed() < longestSave;
    QTimer::singleShot(m_armed ? QApplication::doubleClickInterval() : 0, this,
                       &QObject::deleteLater);
}

bool SecondClick::eventFilter(QObject* watched, QEvent* event) {
    const bool press =
        event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick;
    if (press && watched->isWidgetType()) {
        const QPointF at = static_cast<QMouseEvent*>(event)->globalPosition();
        if (m_armed && (at - m_pressed).manhattanLength() <= samePlace) {
            return true;
        }
        m_pressed = at;
        m_sincePress.start();
    }
    return false;
}

}  // namespace jointlog::gui
