#include "gui/widgets/nav_rail.hpp"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QVBoxLayout>
#include <algorithm>

#include "gui/theme/icons.hpp"
#include "gui/theme/style.hpp"
#include "gui/widgets/panes.hpp"
#include "gui/widgets/tool_tip.hpp"

namespace jointlog::gui {

NavButton::NavButton(const QString& iconName, QWidget* parent)
    : QAbstractButton(parent), m_icon(iconName) {
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Maximum);
}

QSize NavButton::sizeHint() const {
    return {px(64), px(56)};
}

void NavButton::setIconName(const QString& iconName) {
    m_icon = iconName;
    update();
}

QSize NavButton::minimumSizeHint() const {
    return {px(64), QFontMetrics(textFont(11, 700)).height() + 8};
}

void NavButton::enterEvent(QEnterEvent*) {
    update();
}
void NavButton::leaveEvent(QEvent*) {
    update();
}

void NavButton::paintEvent(QPaintEvent*) {
    const Tokens& t = currentTokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    if (isChecked() || (underMouse() && isEnabled())) {
        painter.setPen(isChecked() ? QPen(t.strongHairline) : QPen(Qt::NoPen));
        painter.setBrush(isChecked() ? t.card : t.hover);
        painter.drawRoundedRect(frame, 6, 6);
    }
    if (hasFocus()) {
        painter.setPen(QPen(t.focus, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    }
    // Icon and word in the middle; where the rail is low the icon gives way, never the word.
    painter.setFont(textFont(11, isChecked() ? 700 : 400));
    const int word = painter.fontMetrics().height();
    const int gap = px(2);
    const int side = std::clamp(height() - word - gap - 6, 0, px(20));
    const int top = (height() - side - gap - word) / 2;
    const QRect box((width() - side) / 2, top, side, side);
    tinted(m_icon, isChecked() ? Ink::text : Ink::secondary)
        .paint(&painter, box, Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled);
    painter.setPen(!isEnabled() ? t.border : isChecked() ? t.text : t.secondary);
    const QRect label(0, top + side + gap, width(), word);
    painter.drawText(label, Qt::AlignCenter, text());
}

NavRail::NavRail(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    markPane(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, px(56), 8, 12);
    column->setSpacing(4);
    const char* const icons[] = {"patients", "record", "import", "export", "report", "settings"};
    for (int entry = 0; entry < count; ++entry) {
        auto* button = new NavButton(QString::fromLatin1(icons[entry]), this);
        m_group.addButton(button, entry);
        if (entry == settings) {
            column->addStretch(1);
        }
        column->addWidget(button);
    }
    connect(&m_group, &QButtonGroup::idClicked, this, &NavRail::chosen);
    retranslate();
}

NavButton* NavRail::button(Entry entry) const {
    return static_cast<NavButton*>(m_group.button(entry));
}

void NavRail::setCurrent(Entry entry) {
    button(entry)->setChecked(true);
}

void NavRail::setShown(Entry entry, bool shown) {
    button(entry)->setVisible(shown);
}

void NavRail::setUsable(Entry entry, bool usable) {
    button(entry)->setEnabled(usable);
}

void NavRail::setOwn(bool own) {
    m_own = own;
    button(patients)->setIconName(own ? QStringLiteral("today") : QStringLiteral("patients"));
    retranslate();
}

QSize NavRail::sizeHint() const {
    return {px(64) + 16, px(400)};
}

void NavRail::retranslate() {
    const QString words[] = {m_own ? tr("Today") : tr("Patients"),
                             tr("Record"),
                             tr("Import"),
                             tr("Export"),
                             tr("Reports"),
                             tr("Settings")};
    for (int entry = 0; entry < count; ++entry) {
        QAbstractButton* button = m_group.button(entry);
        button->setText(words[entry]);
        button->setAccessibleName(words[entry]);
        setTip(button, QStringLiteral("%1  Ctrl+%2").arg(words[entry]).arg(entry + 1));
    }
}

void NavRail::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::FontChange) {
        layout()->setContentsMargins(8, px(56), 8, 12);
        updateGeometry();
    }
}

void NavRail::paintEvent(QPaintEvent*) {
    const Tokens& t = currentTokens();
    QPainter painter(this);
    painter.fillRect(rect(), t.rail);
    painter.setPen(t.hairline);
    painter.drawLine(width() - 1, 0, width() - 1, height());
    painter.setRenderHint(QPainter::Antialiasing);
    const int side = px(28);
    paintMark(painter, QRectF((width() - side) / 2.0, px(14), side, side), currentTheme());
}

}  // namespace jointlog::gui
