#pragma once

#include <QtWidgets/QWidget>

#include "jointlog/domain/joint_map.hpp"

namespace jointlog::gui {

/// The marks of a joint map with what they mean, in as many lines as they need.
class JointLegend : public QWidget {
    Q_OBJECT

public:
    explicit JointLegend(QWidget* parent);
    /// Marks of joints that are not assessable are explained where the map holds one.
    void showFor(const JointMap& map);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Item {
        JointMark mark;
        QString words;
    };
    void fill();
    [[nodiscard]] int itemWidth(const Item& item) const;
    /// Where each item stands in a width; the height that they take.
    [[nodiscard]] std::pair<std::vector<QPoint>, int> placed(int width) const;

    std::vector<JointState> m_states;
    std::vector<Item> m_items;
};

}  // namespace jointlog::gui
