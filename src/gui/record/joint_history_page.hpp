#pragma once

#include <QtGui/QStandardItemModel>
#include <QtWidgets/QWidget>

#include "gui/state/workspace.hpp"
#include "gui/widgets/spoken.hpp"
#include "jointlog/domain/joint_map.hpp"

class QBoxLayout;
class QCheckBox;
class QLabel;
class QSlider;
class QStackedWidget;
class QTableView;

namespace jointlog::gui {

class JointMapWidget;
class JointLegend;
class JointStrip;

/// The joints over time: a small figure per visit, the chosen one large, and a table of how often each joint was
/// tender and swollen in the visits that looked at it.
class JointHistoryPage : public Spoken<QWidget> {
    Q_OBJECT

public:
    JointHistoryPage(Workspace& workspace, QWidget* parent = nullptr);

    [[nodiscard]] QSlider& slider() const { return *m_slider; }
    [[nodiscard]] QTableView& table() const { return *m_table; }
    [[nodiscard]] JointMapWidget& map() const { return *m_map; }
    [[nodiscard]] JointStrip& strip() const { return *m_strip; }
    [[nodiscard]] QCheckBox& onlyFound() const { return *m_only; }
    /// "Right wrist: tender in 3, swollen in 2 of 5 examined visits".
    [[nodiscard]] QString currentText() const;

protected:
    void retranslate() override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildBody();
    void reload();
    void choose(int visit);
    void fillTable();
    void showJoint(int joint);

    Workspace& m_workspace;
    std::vector<VisitMap> m_visits;
    JointSet m_set = JointSet::of_28;
    QStandardItemModel m_rows;
    std::vector<int> m_joints;  // of the rows of the table
    std::string m_patient;
    QStackedWidget* m_stack = nullptr;
    QLabel* m_empty = nullptr;
    QBoxLayout* m_across = nullptr;
    JointStrip* m_strip = nullptr;
    QSlider* m_slider = nullptr;
    QLabel* m_visit = nullptr;
    JointMapWidget* m_map = nullptr;
    JointLegend* m_legend = nullptr;
    QLabel* m_joint = nullptr;
    QCheckBox* m_only = nullptr;
    QTableView* m_table = nullptr;
};

}  // namespace jointlog::gui
