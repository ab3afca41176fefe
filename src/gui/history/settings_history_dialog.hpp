#pragma once

#include <QtWidgets/QDialog>

#include "gui/state/workspace.hpp"

class QTableWidget;

namespace jointlog::gui {

/// Every version of the record's settings, newest first: who, when, old and new value.
class SettingsHistoryDialog : public QDialog {
    Q_OBJECT

public:
    SettingsHistoryDialog(Workspace& workspace, QWidget* parent);
    [[nodiscard]] QTableWidget& table() { return *m_table; }

private:
    void fill(const std::vector<SettingVersion>& versions);

    QTableWidget* m_table = nullptr;
};

}  // namespace jointlog::gui
