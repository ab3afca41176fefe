#include "gui/backup/banner.hpp"

#include "gui/theme/style.hpp"
#include "gui/widgets/elements.hpp"
#include "gui/widgets/panes.hpp"

namespace jointlog::gui {

Banner::Banner(QWidget* parent) : Spoken<QFrame>(parent) {
    setProperty("frame", QStringLiteral("band"));
    markPane(this);
    m_row = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_row->setContentsMargins(16, 6, 16, 6);
    m_row->setSpacing(8);
    m_text = makeLabel(this);
    m_text->setWordWrap(true);
    m_buttons = new QHBoxLayout;
    m_buttons->setSpacing(8);
    m_row->addWidget(m_text, 1);
    m_row->addLayout(m_buttons);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    hide();
}

QString Banner::text() const {
    return isHidden() ? QString() : m_text->text();
}

void Banner::setText(const QString& text) {
    m_text->setText(text);
    setAccessibleName(text);
}

HintButton* Banner::addButton(const QString& hint, const QString& kind) {
    auto* button = new HintButton(this, kind);
    button->setHint(hint);
    m_buttons->addWidget(button);
    return button;
}

void Banner::resizeEvent(QResizeEvent* event) {
    Spoken<QFrame>::resizeEvent(event);
    m_row->setDirection(width() < px(900) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_buttons->setAlignment(width() < px(900) ? Qt::AlignLeft : Qt::AlignRight);
}

}  // namespace jointlog::gui
