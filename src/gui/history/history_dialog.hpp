#pragma once

#include <QtWidgets/QDialog>

#include "gui/state/workspace.hpp"
#include "gui/widgets/spoken.hpp"

class QBoxLayout;
class QComboBox;
class QLabel;
class QListWidget;
class QScrollArea;
class QVBoxLayout;

namespace jointlog::gui {

class HintButton;

/// Every version of one row, newest first: what it said, what changed, who, when, why, where it came from, and whether
/// it is what the log says.
class HistoryDialog : public Spoken<QDialog> {
    Q_OBJECT

public:
    HistoryDialog(Workspace& workspace, const RowId& row, QWidget* parent);

    [[nodiscard]] QComboBox& choice() { return *m_choice; }
    [[nodiscard]] QListWidget& list() { return *m_list; }
    [[nodiscard]] QString checkText() const;
    /// The version under the keys, as text.
    [[nodiscard]] QString text() const { return m_text; }

Q_SIGNALS:
    void showAsOf(const jointlog::OperationInfo& operation);

protected:
    void retranslate() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildBody(QVBoxLayout* column);
    void buildFoot(QVBoxLayout* column);
    /// The rows of one entry: a visit and its values, a course and its doses.
    void fillChoice();
    void read();
    void check();
    void fillList();
    void showCheck();
    void showVersion();
    void addFields(QVBoxLayout* to, QWidget* body, const RowVersion& version,
                   const RowVersion* before);
    void restore();
    /// What the log says about a version; empty before the check.
    [[nodiscard]] QString verdict(const RowVersion& version) const;
    [[nodiscard]] const RowVersion* current() const;
    [[nodiscard]] const RowVersion* chosen() const;
    [[nodiscard]] const RowVersion* before(const RowVersion& version) const;

    Workspace& m_workspace;
    RowId m_row;
    std::string m_patient;
    std::vector<RowVersion> m_versions;  // oldest first
    std::optional<Result<VerifyReport>> m_report;
    QString m_text;
    QComboBox* m_choice = nullptr;
    QLabel* m_heading = nullptr;
    QLabel* m_check = nullptr;
    QListWidget* m_list = nullptr;
    QScrollArea* m_scroll = nullptr;
    QBoxLayout* m_foot = nullptr;
    HintButton* m_restore = nullptr;
    HintButton* m_asOf = nullptr;
};

}  // namespace jointlog::gui
