#include "gui/widgets/segmented.hpp"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QToolButton>

namespace jointlog::gui {

Segmented::Segmented(int count, QWidget* parent) : QWidget(parent) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (int i = 0; i < count; ++i) {
        auto* button = new QToolButton(this);
        button->setCheckable(true);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setProperty("seg", i == 0           ? QStringLiteral("first")
                                   : i == count - 1 ? QStringLiteral("last")
                                                    : QStringLiteral("mid"));
        m_group.addButton(button, i);
        row->addWidget(button);
    }
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&m_group, &QButtonGroup::idClicked, this, &Segmented::chosen);
}

void Segmented::setText(int index, const QString& text, const QString& accessibleName) {
    QAbstractButton* button = m_group.button(index);
    button->setText(text);
    button->setAccessibleName(accessibleName.isEmpty() ? text : accessibleName);
}

void Segmented::setCurrent(int index) {
    if (index >= 0) {
        m_group.button(index)->setChecked(true);
        return;
    }
    m_group.setExclusive(false);
    for (QAbstractButton* button : m_group.buttons()) {
        button->setChecked(false);
    }
    m_group.setExclusive(true);
}

int Segmented::current() const {
    return m_group.checkedId();
}

}  // namespace jointlog::gui
