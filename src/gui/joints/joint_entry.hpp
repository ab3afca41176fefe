#pragma once

#include <QtWidgets/QWidget>

#include "gui/joints/joint_map_edit.hpp"
#include "gui/widgets/spoken.hpp"

class QCheckBox;
class QComboBox;
class QLabel;
class QVBoxLayout;

namespace jointlog::gui {

class HintButton;
class JointLegend;
class JointMapWidget;
class Segmented;
class ShorthandLine;

/// The joints of a visit: map, shorthand line and counts, or the counts alone.
class JointEntry : public Spoken<QWidget> {
    Q_OBJECT

public:
    /// own: a person's own record, in plain words.
    JointEntry(bool own, QWidget* parent);

    [[nodiscard]] JointMapEdit& edit() { return m_edit; }
    [[nodiscard]] const JointMap& map() const { return m_edit.map(); }
    [[nodiscard]] JointMapWidget& mapWidget() const { return *m_map; }
    [[nodiscard]] ShorthandLine& line() const { return *m_line; }
    /// The map of an earlier visit, shown as arcs where it is ticked; never copied. day: ISO.
    void setBefore(const JointMap& before, const QString& day);
    [[nodiscard]] QCheckBox& beforeBox() const { return *m_before; }
    /// Counts without a map: only where the map is blank.
    void setCountsOnly(bool on);
    [[nodiscard]] bool countsOnly() const { return m_countsOnly; }
    /// Typed counts that stand beside a map are seen too.
    void setCountsTyped(bool typed);
    /// Where the form puts the fields of typed counts.
    [[nodiscard]] QVBoxLayout* countsLayout() const { return m_counts; }
    [[nodiscard]] HintButton& countsButton() const { return *m_countsButton; }
    [[nodiscard]] HintButton& restButton() const { return *m_rest; }
    [[nodiscard]] QComboBox& setChoice() const { return *m_set; }
    /// "Tender 4  Swollen 3", then how many of the set were examined.
    [[nodiscard]] QString countsText() const;
    [[nodiscard]] QString examinedText() const;
    /// The signs in words, read back from the map.
    [[nodiscard]] QString echoText() const;

Q_SIGNALS:
    void changed();
    /// The person chose another set of joints.
    void setChosen(jointlog::JointSet set);
    void countsOnlyChanged();
    /// Enter at the end of the shorthand line.
    void lineEntered();

protected:
    void retranslate() override;

private:
    QWidget* buildHead();
    QWidget* buildLine();
    void buildCounts();
    void buildFoot(QVBoxLayout* column);
    void refresh();
    void showCurrent();

    JointMapEdit m_edit;
    const bool m_own;
    bool m_countsOnly = false;
    bool m_countsTyped = false;
    QString m_beforeDay;
    JointMap m_beforeMap;
    QComboBox* m_set = nullptr;
    Segmented* m_modes = nullptr;
    JointMapWidget* m_map = nullptr;
    JointLegend* m_legend = nullptr;
    QCheckBox* m_before = nullptr;
    ShorthandLine* m_line = nullptr;
    HintButton* m_rest = nullptr;
    HintButton* m_countsButton = nullptr;
    QLabel* m_echo = nullptr;
    QLabel* m_problem = nullptr;
    QLabel* m_current = nullptr;
    QWidget* m_mapPart = nullptr;
    QWidget* m_countsPart = nullptr;
    QLabel* m_countsSentence = nullptr;
    HintButton* m_mapButton = nullptr;
    QVBoxLayout* m_counts = nullptr;
};

}  // namespace jointlog::gui
