#include "gui/widgets/elements.hpp"

#include <QtGui/QPainter>
#include <QtWidgets/QStyle>
#include <QtWidgets/QStyleOptionButton>
#include <QtWidgets/QStylePainter>

#include "gui/theme/icons.hpp"
#include "gui/theme/style.hpp"
#include "gui/widgets/panes.hpp"
#include "gui/widgets/tool_tip.hpp"

namespace jointlog::gui {

QLabel* makeLabel(QWidget* parent, const QString& role, const QString& text) {
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    if (!role.isEmpty()) {
        label->setProperty("role", role);
    }
    return label;
}

void setRole(QLabel* label, const QString& role) {
    label->setProperty("role", role);
    repolish(label);
}

QFrame* makeFrame(QWidget* parent, const QString& kind) {
    auto* frame = new QFrame(parent);
    frame->setProperty("frame", kind);
    if (kind == QLatin1String("card") || kind == QLatin1String("bar")
        || kind == QLatin1String("notice")) {
        markPane(frame);
    }
    return frame;
}

QToolButton* makeIconButton(QWidget* parent, const QString& iconName) {
    auto* button = new QToolButton(parent);
    button->setProperty("kind", QStringLiteral("icon"));
    button->setIcon(tinted(iconName));
    button->setIconSize({px(18), px(18)});
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

void nameButton(QAbstractButton* button, const QString& name) {
    button->setAccessibleName(name);
    setTip(button, name);
}

namespace {
// The forms of a person's own record have larger type, and so wider fields.
int widthOf(const QWidget* widget, int length) {
    for (const QWidget* at = widget; at != nullptr; at = at->parentWidget()) {
        if (at->property("largerFields").toBool()) {
            return px(length * 1.25);
        }
    }
    return px(length);
}
}  // namespace

void fixWidth(QWidget* widget, int length) {
    widget->setProperty("fixedWidth", length);
    widget->setFixedWidth(widthOf(widget, length));
}

void fixHeight(QWidget* widget, int length) {
    widget->setProperty("fixedHeight", length);
    widget->setFixedHeight(px(length));
}

void rescale(QWidget* root) {
    for (QWidget* widget : root->findChildren<QWidget*>()) {
        if (const QVariant width = widget->property("fixedWidth"); width.isValid()) {
            widget->setFixedWidth(widthOf(widget, width.toInt()));
        }
        if (const QVariant height = widget->property("fixedHeight"); height.isValid()) {
            widget->setFixedHeight(px(height.toInt()));
        }
        if (auto* button = qobject_cast<QToolButton*>(widget);
            button != nullptr && !button->icon().isNull()) {
            button->setIconSize({px(18), px(18)});
        }
    }
}

void repolish(QWidget* widget) {
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

void clearLayout(QLayout* layout) {
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->setParent(nullptr);
            widget->deleteLater();
        } else if (QLayout* inner = item->layout()) {
            clearLayout(inner);
        }
        delete item;
    }
}

HintButton::HintButton(QWidget* parent, const QString& kind) : QPushButton(parent) {
    if (!kind.isEmpty()) {
        setProperty("kind", kind);
    }
    setFocusPolicy(Qt::StrongFocus);
    setAutoDefault(true);  // Enter presses it on a page too, as in a dialog
}

void HintButton::setHint(const QString& hint) {
    if (hint == m_hint) {
        return;
    }
    m_hint = hint;
    updateGeometry();
    update();
}

int HintButton::contentWidth() const {
    int width = QFontMetrics(font()).horizontalAdvance(text());
    if (!icon().isNull()) {
        width += px(18) + px(8);
    }
    if (!m_hint.isEmpty()) {
        width += px(8) + QFontMetrics(textFont(11)).horizontalAdvance(m_hint);
    }
    return width;
}

QSize HintButton::sizeHint() const {
    return {contentWidth() + px(26), std::max(QPushButton::sizeHint().height(), px(32))};
}

void HintButton::paintEvent(QPaintEvent*) {
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    option.icon = {};
    painter.drawControl(QStyle::CE_PushButton, option);
    const Tokens& t = currentTokens();
    const bool filled = property("kind").toString() == QLatin1String("primary");
    const bool primary = filled && isEnabled();
    const bool foot = property("kind").toString() == QLatin1String("status");
    const QColor resting = filled ? t.secondary : t.muted;  // muted is too faint on its fill
    const QColor ink = primary ? t.onAccent : !isEnabled() ? resting : foot ? t.secondary : t.text;
    const QColor hintInk = primary ? t.onAccent : filled ? t.secondary : t.muted;
    int x = (width() - contentWidth()) / 2;
    if (!icon().isNull()) {
        const QRect box(x, (height() - px(18)) / 2, px(18), px(18));
        icon().paint(&painter, box, Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled);
        x += px(18) + px(8);
    }
    painter.setFont(font());
    painter.setPen(ink);
    painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignVCenter | Qt::TextHideMnemonic,
                     text());
    if (!m_hint.isEmpty()) {
        x += painter.fontMetrics().horizontalAdvance(text()) + px(8);
        painter.setFont(textFont(11));
        painter.setPen(hintInk);
        painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignVCenter, m_hint);
    }
}

}  // namespace jointlog::gui
