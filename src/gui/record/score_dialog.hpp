#pragma once

#include <QtWidgets/QDialog>
#include <vector>

#include "gui/state/workspace.hpp"
#include "gui/widgets/spoken.hpp"
#include "jointlog/render/score_origin.hpp"

class QComboBox;
class QGridLayout;
class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace jointlog::gui {

/// What a score of a visit is made of: its inputs as entered and as the formula takes them, the addends up to their
/// sum, formula and cut-off set with their sources, and what it was known as before a correction.
class ScoreDialog : public Spoken<QDialog> {
    Q_OBJECT

public:
    ScoreDialog(Workspace& workspace, const RowId& visit, IndexId index, QWidget* parent);
    /// Everything that is shown, as plain text.
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] IndexId index() const { return m_index; }

Q_SIGNALS:
    void openVisit(const jointlog::RowId& visit);
    void history(const jointlog::RowId& value);

protected:
    void retranslate() override;

private:
    void buildHead(QVBoxLayout* column);
    void buildFoot(QVBoxLayout* column);
    /// Who entered what, and what was known before: read on the storage thread.
    void askHistory();
    void fill();
    QWidget* historyButton(const render::ScoreOriginWords::Row& row, QWidget* body);
    void fillTable(const render::ScoreOriginWords& words, QGridLayout* grid, QWidget* body);

    Workspace& m_workspace;
    RowId m_visit;
    IndexId m_index;
    VisitScores m_scores;
    ScoreSettings m_settings;
    std::vector<OperationInfo> m_operations;
    std::vector<ScoreHistory> m_history;
    QString m_text;
    QComboBox* m_choice = nullptr;
    QLabel* m_value = nullptr;
    QLabel* m_category = nullptr;
    QScrollArea* m_scroll = nullptr;
};

}  // namespace jointlog::gui
