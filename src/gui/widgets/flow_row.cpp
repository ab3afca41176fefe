#include "gui/widgets/flow_row.hpp"

#include <algorithm>

namespace jointlog::gui {
namespace {

bool grows(const QLayoutItem& item) {
    return item.expandingDirections().testFlag(Qt::Horizontal);
}

/// What grows begins at its least width.
QSize wantedBy(const QLayoutItem& item) {
    const QSize hint = item.sizeHint().expandedTo(item.minimumSize());
    return grows(item) ? QSize(item.minimumSize().width(), hint.height()) : hint;
}

}  // namespace

FlowRow::FlowRow(int spacing, QWidget* parent) : QLayout(parent) {
    setContentsMargins(0, 0, 0, 0);
    setSpacing(spacing);
}

void FlowRow::addItem(QLayoutItem* item) {
    m_items.emplace_back(item);
}

int FlowRow::count() const {
    return static_cast<int>(m_items.size());
}

QLayoutItem* FlowRow::itemAt(int index) const {
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)].get() : nullptr;
}

QLayoutItem* FlowRow::takeAt(int index) {
    if (itemAt(index) == nullptr) {
        return nullptr;
    }
    const auto at = m_items.begin() + index;
    QLayoutItem* item = at->release();
    m_items.erase(at);
    return item;
}

std::vector<FlowRow::Line> FlowRow::lines(int width) const {
    std::vector<Line> all;
    for (const auto& item : m_items) {
        if (item->isEmpty()) {
            continue;
        }
        const QSize wanted = wantedBy(*item);
        if (all.empty() || all.back().width + spacing() + wanted.width() > width) {
            all.push_back({{}, -spacing(), 0});
        }
        Line& line = all.back();
        line.items.push_back(item.get());
        line.width += spacing() + wanted.width();
        line.height = std::max(line.height, wanted.height());
    }
    return all;
}

QSize FlowRow::sizeHint() const {
    const std::vector<Line> all = lines(QLAYOUTSIZE_MAX);
    return all.empty() ? QSize() : QSize(all.front().width, all.front().height);
}

QSize FlowRow::minimumSize() const {
    QSize least;
    for (const auto& item : m_items) {
        least = item->isEmpty() ? least : least.expandedTo(item->minimumSize());
    }
    return least;
}

int FlowRow::heightForWidth(int width) const {
    int height = -spacing();
    for (const Line& line : lines(width)) {
        height += spacing() + line.height;
    }
    return std::max(height, 0);
}

void FlowRow::setGeometry(const QRect& rect) {
    QLayout::setGeometry(rect);
    int y = rect.y();
    for (const Line& line : lines(rect.width())) {
        auto growing = static_cast<int>(std::count_if(
            line.items.begin(), line.items.end(), [](const auto* item) { return grows(*item); }));
        int left = std::max(rect.width() - line.width, 0);
        int x = rect.x();
        for (QLayoutItem* item : line.items) {
            int width = wantedBy(*item).width();
            if (grows(*item)) {
                const int more = left / growing--;
                left -= more;
                width += more;
            }
            width = std::min(width, rect.width());
            item->setGeometry(QRect(x, y, width, line.height));
            x += width + spacing();
        }
        y += line.height + spacing();
    }
}

}  // namespace jointlog::gui
