#pragma once

#include <QtWidgets/QLineEdit>

namespace jointlog::gui {

/// A line in which keys are pressed, or their names typed: Ctrl, Alt and function keys are written as text. Tab, Enter
/// and Esc keep what they do, so that nobody is caught in it.
class KeyLine : public QLineEdit {
    Q_OBJECT

public:
    using QLineEdit::QLineEdit;

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
};

}  // namespace jointlog::gui
