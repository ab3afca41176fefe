#pragma once

#include <QtWidgets/QDialog>

namespace jointlog::gui {

/// What this program is and computes by: version, intended use, hash of the formula table, cut-off sets with their sources,
/// libraries with their licences.
class AboutDialog : public QDialog {
    Q_OBJECT

public:
    explicit AboutDialog(QWidget* parent);
};

}  // namespace jointlog::gui
