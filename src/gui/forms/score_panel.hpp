#pragma once

#include <QtWidgets/QFrame>
#include <map>

#include "gui/widgets/spoken.hpp"
#include "jointlog/domain/boolean_remission.hpp"
#include "jointlog/domain/visit_scores.hpp"

class QVBoxLayout;

namespace jointlog::gui {

/// The scores of what is typed: value with its published category, addends, or what is missing.
class ScorePanel : public Spoken<QFrame> {
    Q_OBJECT

public:
    explicit ScorePanel(QWidget* parent);
    void show(VisitScores scores, const ScoreSettings& settings);
    /// Values that are typed and do not enter, by catalogue item, with why. own: a person's own record, in plain words.
    void setUnused(std::map<std::string, QString> unused, bool own);
    /// The last visit before this day, side by side with the typed one.
    void showPrevious(const std::vector<VisitScores>& all, std::optional<Day> day, RowId self);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
    /// The whole panel as lines of text.
    [[nodiscard]] QString text() const;

protected:
    void retranslate() override;

private:
    void fill();
    void addScore(IndexId index);
    void addProblems(const NotComputed& missing);
    void addAddends(const Computed& computed);
    /// "from: TJC28 4, SJC28 3, PtGA 38 mm, CRP 2.1 mg/L": the inputs as the formula takes them.
    void addInputs(const Computed& computed);
    /// "CRP 0.21 mg/dL = 2.1 mg/L", where the formula takes another unit than was typed.
    void addConverted(IndexId index);
    [[nodiscard]] QString inputName(InputId input) const;
    [[nodiscard]] QString inputNames(const std::vector<InputId>& inputs) const;
    [[nodiscard]] QString censoredText(const Computed& computed) const;
    void addLine(const QString& name, const QString& value, const QString& role);
    void addPrevious();
    /// The four Boolean definitions: met, not met, or unknown with what is missing.
    void addBoolean();

    std::optional<VisitScores> m_scores;
    std::optional<VisitScores> m_previous;
    ScoreSettings m_settings;
    std::map<std::string, QString> m_unused;
    bool m_own = false;
    QVBoxLayout* m_column = nullptr;
    QStringList m_lines;
};

}  // namespace jointlog::gui
