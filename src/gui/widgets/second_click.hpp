#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtCore/QPointF>

class QWidget;

namespace jointlog::gui {

/// Takes the second click of a double click that would fall on what stands where the first one was answered: a page that
/// came in place of the one that was clicked.
class SecondClick : public QObject {
    Q_OBJECT

public:
    /// Watches the clicks in a window, as long as that lives or until it is done.
    explicit SecondClick(QWidget* window);
    /// The page that was clicked goes away now. Done soon after.
    void pageGoes();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QPointF m_pressed;
    QElapsedTimer m_sincePress;
    bool m_armed = false;
};

}  // namespace jointlog::gui
