#pragma once

#include <QtWidgets/QWidget>

#include "jointlog/domain/joint_map.hpp"

namespace jointlog::gui {

/// A small figure per visit in one row, oldest at the left, with its date and its counts. A click chooses a visit; the
/// chosen one is kept in sight.
class JointStrip : public QWidget {
    Q_OBJECT

public:
    explicit JointStrip(QWidget* parent);

    void show(std::vector<VisitMap> visits, JointSet set);
    void setCurrent(int visit);
    /// "T 4 S 3", or "T 4 S 3, 20 / 28" where not every joint was examined.
    [[nodiscard]] QString countsOf(int visit) const;
    [[nodiscard]] QRect rectOf(int visit) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(int visit);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QSize figure() const;
    void keepInSight();

    std::vector<VisitMap> m_visits;
    JointSet m_set = JointSet::of_28;
    int m_current = -1;
    int m_offset = 0;
};

}  // namespace jointlog::gui
