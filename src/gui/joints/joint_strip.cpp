#include "gui/joints/joint_strip.hpp"

#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <algorithm>

#include "gui/text/names.hpp"
#include "gui/theme/style.hpp"
#include "jointlog/render/joint_map.hpp"

namespace jointlog::gui {
namespace {
constexpr int figureWidth = 148;
constexpr int gap = 12;
constexpr int pad = 8;
}  // namespace

JointStrip::JointStrip(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void JointStrip::show(std::vector<VisitMap> visits, JointSet set) {
    m_visits = std::move(visits);
    m_set = set;
    m_current = static_cast<int>(m_visits.size()) - 1;
    updateGeometry();
    keepInSight();
}

void JointStrip::setCurrent(int visit) {
    m_current = visit;
    keepInSight();
}

QSize JointStrip::figure() const {
    const QSizeF size = render::jointLayout(m_set).size;
    const int width = px(figureWidth);
    return {width, static_cast<int>(width * size.height() / size.width())};
}

QString JointStrip::countsOf(int visit) const {
    const JointMapCounts counts = count_map(m_visits[static_cast<std::size_t>(visit)].map, m_set);
    const QString text = tr("T %1   S %2").arg(counts.tender.count).arg(counts.swollen.count);
    if (counts.tender.complete() && counts.swollen.complete()) {
        return text;
    }
    const int of = counts.tender.assessed + counts.tender.not_examined;
    return tr("%1, %2 / %3", "counts, examined joints")
        .arg(text)
        .arg(std::min(counts.tender.assessed, counts.swollen.assessed))
        .arg(of);
}

QRect JointStrip::rectOf(int visit) const {
    const int step = figure().width() + 2 * px(pad) + px(gap);
    return {visit * step - m_offset, 0, step - px(gap), height()};
}

void JointStrip::keepInSight() {
    const int all = rectOf(static_cast<int>(m_visits.size())).left() - px(gap) + m_offset;
    if (m_current >= 0) {
        const QRect at = rectOf(m_current).translated(m_offset, 0);
        m_offset = std::clamp(m_offset, at.right() + 1 - width(), at.left());
    }
    m_offset = std::clamp(m_offset, 0, std::max(0, all - width()));
    update();
}

QSize JointStrip::sizeHint() const {
    const int lines =
        QFontMetrics(textFont(12, 500)).height() + QFontMetrics(textFont(11)).height();
    return {4 * figure().width(), figure().height() + lines + 2 * px(pad) + px(4)};
}

QSize JointStrip::minimumSizeHint() const {
    return {figure().width() + 2 * px(pad), sizeHint().height()};
}

void JointStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens& t = currentTokens();
    const auto& theme = render::theme(currentTheme() == Theme::dark ? render::ThemeId::dark
                                                                    : render::ThemeId::light);
    const QFont fonts[] = {textFont(12, 500), textFont(11)};
    for (int visit = 0; visit < static_cast<int>(m_visits.size()); ++visit) {
        const QRect box = rectOf(visit);
        if (!box.intersects(rect())) {
            continue;
        }
        const bool chosen = visit == m_current;
        painter.setPen(QPen(chosen ? t.accent : t.hairline, chosen ? 2 : 1));
        painter.setBrush(t.card);
        painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), 6, 6);
        const VisitMap& shown = m_visits[static_cast<std::size_t>(visit)];
        const QRect figureBox(box.topLeft() + QPoint(px(pad), px(pad)), figure());
        render::JointMapView view{shown.map};
        view.set = m_set;
        view.words = false;
        render::paintJointMap(painter, figureBox, view, theme, drawnTexts());
        int top = figureBox.bottom() + px(4);
        const QString lines[] = {dateText(shown.date), countsOf(visit)};
        for (int line = 0; line < 2; ++line) {
            const QFontMetrics metrics(fonts[line]);
            painter.setFont(fonts[line]);
            painter.setPen(line == 0 ? t.text : t.secondary);
            painter.drawText(QRect(box.left(), top, box.width(), metrics.height()),
                             Qt::AlignHCenter, lines[line]);
            top += metrics.height();
        }
    }
}

void JointStrip::mousePressEvent(QMouseEvent* event) {
    for (int visit = 0; visit < static_cast<int>(m_visits.size()); ++visit) {
        if (rectOf(visit).contains(event->position().toPoint())) {
            Q_EMIT chosen(visit);
        }
    }
}

void JointStrip::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    keepInSight();
}

}  // namespace jointlog::gui
