#pragma once

#include <QtCore/QCoreApplication>
#include <QtCore/QEvent>
#include <QtWidgets/QWidget>

namespace jointlog::gui {

/// Says every text of a window anew, as after a change of language.
inline void sayAllAgain(QWidget* window) {
    QEvent again(QEvent::LanguageChange);
    QCoreApplication::sendEvent(window, &again);
}

}  // namespace jointlog::gui
