#include "gui/joints/joint_map_widget.hpp"

#include <QtGui/QAccessible>
#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QToolTip>
#include <cmath>

#include "gui/joints/joint_map_access.hpp"
#include "gui/text/names.hpp"
#include "gui/theme/style.hpp"

namespace jointlog::gui {

JointMapWidget::JointMapWidget(JointMapEdit* edit, QWidget* parent)
    : QWidget(parent), m_edit(edit) {
    installJointMapAccess();
    setAttribute(Qt::WA_InputMethodEnabled,
                 false);  // single keys live under a Japanese input method
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_current = layoutOfSet().places.front().joint;
    if (m_edit != nullptr) {
        connect(m_edit, &JointMapEdit::changed, this, &JointMapWidget::mapChanged);
        connect(m_edit, &JointMapEdit::setChanged, this, [this] {
            if (layoutOfSet().order(m_current) < 0) {
                setCurrent(layoutOfSet().places.front().joint);
            }
            updateGeometry();
        });
    }
    retranslate();
}

void JointMapWidget::show(const JointMap& map, JointSet set) {
    m_shown = map;
    m_shownSet = set;
    if (layoutOfSet().order(m_current) < 0) {
        m_current = layoutOfSet().places.front().joint;
    }
    updateGeometry();
    mapChanged();
}

void JointMapWidget::setBefore(std::optional<JointMap> before) {
    m_before = std::move(before);
    update();
}

const JointMap& JointMapWidget::map() const {
    return m_edit != nullptr ? m_edit->map() : m_shown;
}

JointSet JointMapWidget::set() const {
    return m_edit != nullptr ? m_edit->set() : m_shownSet;
}

const render::JointLayout& JointMapWidget::layoutOfSet() const {
    return render::jointLayout(set());
}

QString JointMapWidget::spoken(int joint) const {
    return tr("%1, %2", "joint, its signs")
        .arg(render::jointName(joint, drawnTexts()),
             render::jointMarkText(joint, map()[joint], set(), drawnTexts()));
}

void JointMapWidget::setCurrent(int joint) {
    if (layoutOfSet().order(joint) < 0 || joint == m_current) {
        return;
    }
    m_current = joint;
    update();
    if (hasFocus()) {
        tellAccessible(joint);
    }
    Q_EMIT currentChanged();
}

void JointMapWidget::mapChanged() {
    update();
    if (QAccessible::isActive()) {
        for (const render::JointPlace& place : layoutOfSet().places) {
            if (map()[place.joint] != m_told[place.joint]) {
                QAccessibleEvent renamed(this, QAccessible::NameChanged);
                renamed.setChild(layoutOfSet().order(place.joint));
                QAccessible::updateAccessibility(&renamed);
            }
        }
        m_told = map();
    }
    Q_EMIT currentChanged();
}

void JointMapWidget::tellAccessible(int joint) {
    QAccessibleEvent focus(this, QAccessible::Focus);
    focus.setChild(layoutOfSet().order(joint));
    QAccessible::updateAccessibility(&focus);
}

QSize JointMapWidget::sizeHint() const {
    return (layoutOfSet().size * largest()).toSize();
}

QSize JointMapWidget::minimumSizeHint() const {
    // As large as its targets have to be; larger text makes it larger where there is room.
    return (layoutOfSet().size * smallest()).toSize();
}

int JointMapWidget::heightForWidth(int width) const {
    const QSizeF size = layoutOfSet().size;
    const double scale = std::clamp(width / size.width(), smallest(), largest());
    return static_cast<int>(std::lround(size.height() * scale));
}

double JointMapWidget::largest() {
    return std::clamp(fontScale(), 1.0, 1.25);  // larger, a hand would not stay on one screen
}

double JointMapWidget::smallest() {
    return 0.92;  // targets of 32 px
}

QTransform JointMapWidget::toWidget() const {
    return render::fitted(layoutOfSet(), rect());
}

QRect JointMapWidget::rectOf(int joint) const {
    const render::JointPlace* place = layoutOfSet().place(joint);
    if (place == nullptr) {
        return {};
    }
    const double r = place->diameter / 2 + 4;
    return toWidget()
        .mapRect(QRectF(place->at.x() - r, place->at.y() - r, 2 * r, 2 * r))
        .toAlignedRect();
}

int JointMapWidget::jointAt(QPointF point) const {
    return layoutOfSet().jointAt(toWidget().inverted().map(point));
}

void JointMapWidget::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const auto& theme = render::theme(currentTheme() == Theme::dark ? render::ThemeId::dark
                                                                    : render::ThemeId::light);
    render::JointMapView view{map()};
    view.set = set();
    view.before = m_before ? &*m_before : nullptr;
    view.focus = hasFocus() ? m_current : -1;
    view.hover = m_hover;
    render::paintJointMap(painter, rect(), view, theme, drawnTexts());
    paintCorner(painter);
}

void JointMapWidget::setCorner(const QString& first, const QString& second) {
    m_corner[0] = first;
    m_corner[1] = second;
    retranslate();
}

void JointMapWidget::paintCorner(QPainter& painter) const {
    const QFont fonts[] = {textFont(16, 500), textFont(12)};
    const QColor colours[] = {currentTokens().text, currentTokens().secondary};
    int top = 0;
    for (int line = 0; line < 2; ++line) {
        const QFontMetrics metrics(fonts[line]);
        painter.setFont(fonts[line]);
        painter.setPen(colours[line]);
        painter.drawText(QRect(0, top, width(), metrics.height()), Qt::AlignRight, m_corner[line]);
        top += metrics.height();
    }
}

void JointMapWidget::press(int joint) {
    setCurrent(joint);
    if (m_edit != nullptr) {
        m_edit->say(joint, m_mode);
    }
}

void JointMapWidget::mousePressEvent(QMouseEvent* event) {
    const int joint = jointAt(event->position());
    if (event->button() != Qt::LeftButton || joint < 0) {
        return;
    }
    setCurrent(joint);
    if (m_edit != nullptr) {
        m_paint = m_edit->marked(joint, m_mode);
        m_edit->put(joint, *m_paint);
        m_lastPainted = joint;
    }
}

void JointMapWidget::mouseMoveEvent(QMouseEvent* event) {
    const int joint = jointAt(event->position());
    if (joint != m_hover) {
        m_hover = joint;
        update();
    }
    if (m_paint && joint >= 0 && joint != m_lastPainted) {
        m_lastPainted = joint;
        setCurrent(joint);
        m_edit->paint(joint, m_mode, *m_paint);
    }
}

void JointMapWidget::mouseReleaseEvent(QMouseEvent*) {
    m_paint.reset();
    m_lastPainted = -1;
}

void JointMapWidget::leaveEvent(QEvent*) {
    m_hover = -1;
    update();
}

void JointMapWidget::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    update();
    tellAccessible(m_current);
    Q_EMIT currentChanged();
}

void JointMapWidget::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

bool JointMapWidget::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && m_edit != nullptr) {
        // Undo here takes back a joint that was just marked, not an act that was stored.
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->accept();
            return true;
        }
    }
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        const int joint = jointAt(help->pos());
        if (joint >= 0) {
            QToolTip::showText(help->globalPos(), spoken(joint), this, rectOf(joint));
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return QWidget::event(event);
}

void JointMapWidget::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        updateGeometry();
    }
}

void JointMapWidget::retranslate() {
    setAccessibleName(tr("Joint map"));
    QString keys;
    if (m_edit != nullptr) {
        keys =
            tr("Arrows move, T tender, S swollen, B both, N not examined, 0 without findings, M "
               "other side, A all remaining without findings");
    }
    const QStringList parts{m_corner[0], m_corner[1], keys};
    setAccessibleDescription(parts.join(QLatin1Char(' ')).trimmed());
    update();
}

}  // namespace jointlog::gui
