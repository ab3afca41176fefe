#pragma once

#include <QtGui/QShortcut>
#include <QtWidgets/QAbstractButton>

namespace jointlog::gui {

/// Keys that press a button while it can be pressed. A button's own shortcut is lost whenever its text is set.
inline void pressBy(QAbstractButton* button, const char* keys) {
    auto* shortcut = new QShortcut(QKeySequence(QString::fromLatin1(keys)), button);
    QObject::connect(shortcut, &QShortcut::activated, button, &QAbstractButton::click);
}

}  // namespace jointlog::gui
