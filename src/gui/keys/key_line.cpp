#include "gui/keys/key_line.hpp"

#include <QtGui/QKeyEvent>
#include <QtGui/QKeySequence>

namespace jointlog::gui {
namespace {

bool isWritten(const QKeyEvent& event) {
    const int key = event.key();
    const bool ofLine = key == Qt::Key_Tab || key == Qt::Key_Backtab || key == Qt::Key_Escape
                        || key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Backspace
                        || key == Qt::Key_Delete;
    const bool modifier = key == Qt::Key_Control || key == Qt::Key_Shift || key == Qt::Key_Alt
                          || key == Qt::Key_Meta || key == Qt::Key_AltGr;
    const bool function = key >= Qt::Key_F1 && key <= Qt::Key_F35;
    return !ofLine && !modifier && key != Qt::Key_unknown
           && (function || (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier)) != 0);
}

}  // namespace

bool KeyLine::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && isWritten(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void KeyLine::keyPressEvent(QKeyEvent* event) {
    if (!isWritten(*event)) {
        return QLineEdit::keyPressEvent(event);
    }
    // "Ctrl+?" holds the Shift that makes the sign already.
    auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const bool letter = event->key() >= Qt::Key_A && event->key() <= Qt::Key_Z;
    const bool sign = event->key() > Qt::Key_Space && event->key() <= Qt::Key_AsciiTilde;
    if (sign && !letter) {
        modifiers &= ~Qt::ShiftModifier;
    }
    setText(QKeySequence(QKeyCombination(modifiers, static_cast<Qt::Key>(event->key())))
                .toString(QKeySequence::PortableText));
}

}  // namespace jointlog::gui
