#include "gui/widgets/kept_focus.hpp"

#include <QtWidgets/QApplication>
#include <algorithm>

namespace jointlog::gui {

void KeptFocus::leave() {
    QWidget* const at = QApplication::focusWidget();
    if (at == &m_page || (at != nullptr && !m_page.isAncestorOf(at))) {
        return;
    }
    m_kept = at;
    m_name = at == nullptr ? QString() : at->accessibleName();
    m_page.setFocus();
}

bool KeptFocus::takes(QWidget* widget) const {
    return widget != nullptr && widget->isVisibleTo(&m_page) && widget->isEnabledTo(&m_page)
           && widget->focusPolicy() != Qt::NoFocus;
}

void KeptFocus::comeBack(std::initializer_list<QWidget*> others) {
    if (QApplication::focusWidget() != &m_page) {
        return;
    }
    std::vector<QWidget*> wanted{m_kept};
    if (!m_name.isEmpty()) {
        for (QWidget* widget : m_page.findChildren<QWidget*>()) {
            if (widget->accessibleName() == m_name) {
                wanted.push_back(widget);
            }
        }
    }
    wanted.insert(wanted.end(), others.begin(), others.end());
    const auto found =
        std::find_if(wanted.begin(), wanted.end(), [this](QWidget* one) { return takes(one); });
    if (found != wanted.end()) {
        (*found)->setFocus();
    }
}

}  // namespace jointlog::gui
