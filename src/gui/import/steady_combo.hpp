#pragma once

#include <QtGui/QWheelEvent>
#include <QtWidgets/QComboBox>

namespace jointlog::gui {

/// A choice in a table: the wheel moves the table and never the choice.
class SteadyCombo : public QComboBox {
public:
    using QComboBox::QComboBox;

protected:
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
};

}  // namespace jointlog::gui
