#pragma once

#include <QtCore/QPointer>
#include <QtCore/QString>
#include <QtWidgets/QWidget>
#include <initializer_list>

namespace jointlog::gui {

/// While a page works its controls are disabled, which would hand the keyboard focus to whatever stands outside of it.
class KeptFocus {
public:
    explicit KeptFocus(QWidget& page) : m_page(page) {}

    /// Before controls are disabled or hidden: the page itself has the focus then.
    void leave();
    /// To the control that had it, or that stands in its place; where it cannot be used, to the first of the others that
    /// can. Does nothing where somebody moved the focus meanwhile.
    void comeBack(std::initializer_list<QWidget*> others);

private:
    [[nodiscard]] bool takes(QWidget* widget) const;

    QWidget& m_page;
    QPointer<QWidget> m_kept;
    QString m_name;  // of what had it: tables make their controls anew
};

}  // namespace jointlog::gui
