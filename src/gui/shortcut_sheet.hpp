#pragma once

#include <QtWidgets/QDialog>

namespace jointlog::gui {

/// Every key of the program on one page, by the place where it does something.
class ShortcutSheet : public QDialog {
    Q_OBJECT

public:
    explicit ShortcutSheet(QWidget* parent);
};

}  // namespace jointlog::gui
