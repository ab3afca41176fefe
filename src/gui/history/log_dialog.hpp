#pragma once

#include <QtWidgets/QDialog>

#include "gui/state/workspace.hpp"
#include "gui/widgets/spoken.hpp"

class QLabel;
class QLineEdit;
class QTableWidget;

namespace jointlog::gui {

class HintButton;

/// Every operation on the patient, newest first: when, who, what kind, which rows, why. From here the record is shown
/// as of an operation, or as of a moment that is typed.
class LogDialog : public Spoken<QDialog> {
    Q_OBJECT

public:
    LogDialog(Workspace& workspace, QWidget* parent);

    [[nodiscard]] QTableWidget& table() { return *m_table; }
    [[nodiscard]] QLineEdit& filter() { return *m_filter; }
    [[nodiscard]] QLineEdit& moment() { return *m_moment; }
    [[nodiscard]] QString problem() const;

Q_SIGNALS:
    void showAsOf(const jointlog::OperationInfo& operation);

protected:
    void retranslate() override;

private:
    QWidget* buildTools();
    void buildTable();
    QWidget* buildFoot();
    void read();
    void fill();
    void applyFilter();
    void goToRow(int row);
    void goToMoment();
    [[nodiscard]] QStringList rowsOf(std::int64_t operation) const;

    Workspace& m_workspace;
    std::string m_patient;
    std::vector<OperationInfo> m_operations;  // newest first
    std::vector<RowVersion> m_versions;
    QLineEdit* m_filter = nullptr;
    QLineEdit* m_moment = nullptr;
    QLabel* m_count = nullptr;
    QLabel* m_problem = nullptr;
    QTableWidget* m_table = nullptr;
    HintButton* m_here = nullptr;
};

/// What was typed as a moment, as the storage takes it: an operation number, or the end of a local day or minute
/// ("2026-03-01", "2026-03-01 14:02"); empty where it is neither.
[[nodiscard]] QString momentText(const QString& typed);

}  // namespace jointlog::gui
