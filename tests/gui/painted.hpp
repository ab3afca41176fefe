#pragma once

#include <QtCore/QStringList>
#include <QtGui/QImage>
#include <QtWidgets/QWidget>

namespace jointlog::gui::test {

/// What a person cannot read whole on the screen: the words of labels, buttons, choices and heads of columns that are
/// wider or higher than their place, or that reach out of the window sideways. What is scrolled out of sight downwards
/// is not cut. Empty when all is whole.
QStringList cutTexts(const QWidget& root);

/// Paints a widget and fails the test where nothing is painted or a text is cut. With JOINTLOG_SHOTS set to a folder
/// the picture is kept there under the name, as it is or at half its size.
void keepPainted(QWidget& widget, const QString& name, bool half = false);

}  // namespace jointlog::gui::test
