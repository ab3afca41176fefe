#pragma once

#include <QtWidgets/QWidget>
#include <optional>

#include "gui/joints/joint_map_edit.hpp"
#include "jointlog/render/joint_map.hpp"

namespace jointlog::gui {

/// The figure with its joints. A click says what the mode says, dragging says it of every joint passed over, the menu
/// holds everything; all of it by keys as well: arrows, T S B N, 0, M, 1-5, Home and End, Enter for the next joint.
class JointMapWidget : public QWidget {
    Q_OBJECT

public:
    /// edit: nullptr shows a map without editing it.
    explicit JointMapWidget(JointMapEdit* edit, QWidget* parent = nullptr);

    /// A map to look at, where there is no edit.
    void show(const JointMap& map, JointSet set);
    /// The visit before, as arcs around the marks; nullopt: none.
    void setBefore(std::optional<JointMap> before);
    /// Two lines in the corner at the right, where the figure leaves room.
    void setCorner(const QString& first, const QString& second);
    void setMode(JointMapEdit::Say mode) { m_mode = mode; }
    [[nodiscard]] JointMapEdit::Say mode() const { return m_mode; }
    [[nodiscard]] int current() const { return m_current; }
    void setCurrent(int joint);
    [[nodiscard]] const render::JointLayout& layoutOfSet() const;
    [[nodiscard]] const JointMap& map() const;
    [[nodiscard]] JointSet set() const;
    [[nodiscard]] bool editable() const { return m_edit != nullptr; }
    /// "Left MCP 3, tender: yes, swollen: no".
    [[nodiscard]] QString spoken(int joint) const;
    /// Where a joint is, in pixels of this widget.
    [[nodiscard]] QRect rectOf(int joint) const;
    /// What a click on the joint does.
    void press(int joint);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

Q_SIGNALS:
    void currentChanged();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QTransform toWidget() const;
    [[nodiscard]] static double largest();
    [[nodiscard]] static double smallest();
    void paintCorner(QPainter& painter) const;
    [[nodiscard]] int jointAt(QPointF point) const;
    [[nodiscard]] bool moveKey(int key, bool shift);
    [[nodiscard]] bool sayKey(int key);
    void stepInOrder(int by);
    void retranslate();
    void mapChanged();
    void tellAccessible(int joint);

    JointMapEdit* m_edit;
    JointMap m_shown;  // without an edit
    JointSet m_shownSet = JointSet::of_28;
    JointMap m_told;  // as screen readers know it
    std::optional<JointMap> m_before;
    JointMapEdit::Say m_mode = JointMapEdit::Say::tender;
    QString m_corner[2];
    int m_current = -1;
    int m_hover = -1;
    std::optional<JointMark>
        m_paint;  // what the joint held after the click; dragging says the same
    int m_lastPainted = -1;
};

}  // namespace jointlog::gui
