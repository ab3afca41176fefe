#pragma once

#include <QtWidgets/QLayout>
#include <memory>
#include <vector>

namespace jointlog::gui {

/// A row that goes on in the next line where its place is too narrow: large type never makes it wider than the window.
/// Parts that grow sideways share what is left of their line. Places are left to right, in the order of adding.
class FlowRow : public QLayout {
public:
    explicit FlowRow(int spacing, QWidget* parent = nullptr);

    void addItem(QLayoutItem* item) override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    /// All in one line.
    [[nodiscard]] QSize sizeHint() const override;
    /// The widest part alone.
    [[nodiscard]] QSize minimumSize() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    void setGeometry(const QRect& rect) override;

private:
    struct Line {
        std::vector<QLayoutItem*> items;
        int width = 0;
        int height = 0;
    };
    [[nodiscard]] std::vector<Line> lines(int width) const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

}  // namespace jointlog::gui
