#include "gui/widgets/panes.hpp"

#include <QtGui/QKeyEvent>
#include <QtGui/QShortcut>
#include <QtWidgets/QApplication>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QWidget>
#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

namespace jointlog::gui {
namespace {

constexpr const char* paneMark = "pane";

bool takesKeys(const QWidget* widget) {
    return widget->isVisible() && widget->isEnabled()
           && (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
}

/// The innermost part that a widget belongs to.
QWidget* paneOf(const QWidget* widget) {
    auto* at = const_cast<QWidget*>(widget);
    while (at != nullptr && !at->property(paneMark).toBool()) {
        at = at->parentWidget();
    }
    return at;
}

/// Where the keys go in a part; nullptr: nowhere.
QWidget* placeIn(QWidget* pane) {
    QWidget* last = pane->focusWidget();
    if (last != nullptr && takesKeys(last) && paneOf(last) == pane) {
        return last;
    }
    if (takesKeys(pane)) {
        return pane;
    }
    for (QWidget* at = pane->nextInFocusChain(); at != pane; at = at->nextInFocusChain()) {
        if (takesKeys(at) && paneOf(at) == pane) {
            return at;
        }
    }
    return nullptr;
}

std::vector<QWidget*> panesOf(QWidget* window) {
    std::vector<QWidget*> panes;
    for (QWidget* one : window->findChildren<QWidget*>()) {
        if (one->property(paneMark).toBool() && one->isVisible() && placeIn(one) != nullptr) {
            panes.push_back(one);
        }
    }
    std::stable_sort(panes.begin(), panes.end(), [window](QWidget* a, QWidget* b) {
        const QPoint left = a->mapTo(window, QPoint());
        const QPoint right = b->mapTo(window, QPoint());
        return std::tuple(left.y(), left.x()) < std::tuple(right.y(), right.x());
    });
    return panes;
}

}  // namespace

void markPane(QWidget* part) {
    part->setProperty(paneMark, true);
}

void stepPane(QWidget* window, bool forward) {
    const auto panes = panesOf(window);
    if (panes.empty()) {
        return;
    }
    const QWidget* focus = QApplication::focusWidget();
    const auto here = std::find(panes.begin(), panes.end(), paneOf(focus));
    const auto count = static_cast<std::ptrdiff_t>(panes.size());
    const auto at = here == panes.end() ? (forward ? -1 : 0) : here - panes.begin();
    const auto next = (at + (forward ? 1 : count - 1)) % count;
    placeIn(panes[static_cast<std::size_t>(next)])->setFocus(Qt::TabFocusReason);
}

void leaveByTab(QPlainTextEdit* area) {
    area->setTabChangesFocus(true);
    for (const auto& [keys, key] :
         {std::pair{"Ctrl+Tab", Qt::Key_Tab}, std::pair{"Ctrl+Shift+Tab", Qt::Key_Backtab}}) {
        auto* made = new QShortcut(QKeySequence(QString::fromLatin1(keys)), area);
        made->setContext(Qt::WidgetShortcut);
        QObject::connect(made, &QShortcut::activated, area, [area, key = key] {
            QKeyEvent tab(QEvent::KeyPress, key, Qt::NoModifier);
            QCoreApplication::sendEvent(area, &tab);
        });
    }
}

}  // namespace jointlog::gui
