#pragma once

#include <QtGui/QTextDocument>
#include <QtWidgets/QWidget>

namespace jointlog::gui {

/// A tip that shows its text as it is: Qt would take what looks like markup for markup. A screen reader is told the text
/// and not that markup.
inline void setTip(QWidget* widget, const QString& text) {
    widget->setAccessibleDescription(text);
    widget->setToolTip(text.isEmpty() ? QString() : Qt::convertFromPlainText(text));
}

}  // namespace jointlog::gui
