#include "gui/joints/joint_legend.hpp"

#include <QtGui/QPainter>

#include "gui/text/names.hpp"
#include "gui/theme/style.hpp"
#include "jointlog/render/joint_map.hpp"

namespace jointlog::gui {
namespace {
constexpr int markSize = 22;
constexpr int lineHeight = 26;
}  // namespace

JointLegend::JointLegend(QWidget* parent) : QWidget(parent) {
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    fill();
}

void JointLegend::showFor(const JointMap& map) {
    std::vector<JointState> states;
    for (const JointState state :
         {JointState::replaced, JointState::fused, JointState::amputated}) {
        for (int joint = 0; joint < map.size(); ++joint) {
            if (map[joint].state == state) {
                states.push_back(state);
                break;
            }
        }
    }
    if (states != m_states) {
        m_states = states;
        fill();
    }
}

void JointLegend::fill() {
    m_items = {{{JointState::examined, true, false}, tr("tender")},
               {{JointState::examined, false, true}, tr("swollen")},
               {{JointState::examined, true, true}, tr("tender and swollen")},
               {{JointState::examined, false, false}, tr("examined, no findings")},
               {{}, tr("not examined")}};
    for (const JointState state : m_states) {
        m_items.push_back({{state, {}, {}}, codedName("joint_state", code(state))});
    }
    QStringList words;
    for (const Item& item : m_items) {
        words.append(item.words);
    }
    setAccessibleName(tr("Marks: %1").arg(words.join(QStringLiteral(", "))));
    updateGeometry();
    update();
}

int JointLegend::itemWidth(const Item& item) const {
    return px(markSize) + px(6) + fontMetrics().horizontalAdvance(item.words);
}

std::pair<std::vector<QPoint>, int> JointLegend::placed(int width) const {
    std::vector<QPoint> places;
    QPoint at(0, 0);
    for (const Item& item : m_items) {
        const int wide = itemWidth(item);
        if (at.x() > 0 && at.x() + wide > width) {
            at = QPoint(0, at.y() + px(lineHeight));
        }
        places.push_back(at);
        at.rx() += wide + px(14);
    }
    return {places, at.y() + px(lineHeight)};
}

QSize JointLegend::sizeHint() const {
    int width = 0;
    for (const Item& item : m_items) {
        width += itemWidth(item) + px(14);
    }
    return {width, px(lineHeight)};
}

QSize JointLegend::minimumSizeHint() const {
    int width = 0;
    for (const Item& item : m_items) {
        width = std::max(width, itemWidth(item));
    }
    return {width, px(lineHeight)};
}

void JointLegend::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    setMinimumHeight(placed(width()).second);  // a crowded column keeps every line of it
}

int JointLegend::heightForWidth(int width) const {
    return placed(width).second;
}

void JointLegend::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const auto& theme = render::theme(currentTheme() == Theme::dark ? render::ThemeId::dark
                                                                    : render::ThemeId::light);
    const auto places = placed(width()).first;
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        const QPointF middle(places[i].x() + px(markSize) / 2.0,
                             places[i].y() + px(lineHeight) / 2.0);
        render::paintJointMark(painter, middle, px(markSize), m_items[i].mark, theme);
        painter.setPen(currentTokens().text);
        painter.drawText(QPointF(places[i].x() + px(markSize) + px(6),
                                 middle.y() + fontMetrics().capHeight() / 2.0),
                         m_items[i].words);
    }
}

void JointLegend::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        fill();
    } else if (event->type() == QEvent::FontChange) {
        updateGeometry();
    }
}

}  // namespace jointlog::gui
