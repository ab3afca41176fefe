#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <algorithm>

#include "jointlog/render/joint_map.hpp"
#include "render/marks.hpp"

namespace jointlog::render {
namespace {

/// Below this diameter on the device a letter cannot be read, and none is drawn.
constexpr double leastForLetters = 14;

/// Marks of one painting: thickness of lines follows the scale, but never falls under what can be seen.
class MarkPainter {
public:
    MarkPainter(QPainter& painter, const Theme& theme, bool withLetters = true)
        : m_p(painter),
          m_theme(theme),
          m_letters(withLetters),
          m_scale(std::hypot(painter.worldTransform().m11(), painter.worldTransform().m12())) {}

    /// swelling: whether it is looked for at this joint; else there is no right half.
    void mark(QPointF at, double diameter, const JointMark& mark, bool swelling = true) const {
        const double r = diameter / 2;
        if (mark.not_assessable()) {
            replacement(at, r, mark.state);
            return;
        }
        half(at, r, true, mark.tender);
        if (swelling || mark.swollen) {
            half(at, r, false, mark.swollen);
        }
        const bool found = mark.tender.value_or(false) || mark.swollen.value_or(false);
        if (!swelling || (mark.tender && mark.swollen && found)) {
            m_p.setPen(QPen(m_theme.secondary, line(1)));
            m_p.drawLine(QPointF(at.x(), at.y() - r), QPointF(at.x(), at.y() + r));
        }
        letters(at, r, mark);
    }

    /// An earlier visit: an arc beside the half that had the sign, solid for tender, dashed for swollen.
    void ghost(QPointF at, double diameter, const JointMark& mark) const {
        const double r = diameter / 2 + 3.5;
        const QRectF box(at.x() - r, at.y() - r, 2 * r, 2 * r);
        m_p.setBrush(Qt::NoBrush);
        if (mark.tender.value_or(false)) {
            m_p.setPen(QPen(m_theme.tender, line(2), Qt::SolidLine, Qt::FlatCap));
            m_p.drawArc(box, 100 * 16, 160 * 16);
        }
        if (mark.swollen.value_or(false)) {
            QPen pen(m_theme.swollen, line(2), Qt::CustomDashLine, Qt::FlatCap);
            pen.setDashPattern({2, 1.2});
            m_p.setPen(pen);
            m_p.drawArc(box, -80 * 16, 160 * 16);
        }
    }

    void ring(QPointF at, double size, const QColor& colour, double thick) const {
        m_p.setPen(QPen(colour, line(thick)));
        m_p.setBrush(Qt::NoBrush);
        m_p.drawRoundedRect(QRectF(at.x() - size / 2, at.y() - size / 2, size, size), 7, 7);
    }

private:
    [[nodiscard]] double line(double thick) const { return std::max(thick, 0.9 / m_scale); }

    void half(QPointF at, double r, bool left, const std::optional<bool>& said) const {
        const QRectF box(at.x() - r, at.y() - r, 2 * r, 2 * r);
        const int from = (left ? 90 : -90) * 16;
        QPainterPath area(at);
        area.arcTo(box, from / 16.0, 180);
        area.closeSubpath();
        if (said) {
            m_p.setPen(Qt::NoPen);
            m_p.setBrush(left && *said ? m_theme.tender : m_theme.card);
            m_p.drawPath(area);
        }
        if (!left && said.value_or(false)) {
            m_p.save();
            m_p.setClipPath(area, Qt::IntersectClip);
            const bool small = 2 * r * m_scale < leastForLetters;
            drawHatch(m_p, area.boundingRect(), m_theme.swollen, small ? 2.2 / m_scale : 4.2,
                      small ? 1.1 / m_scale : 2);
            m_p.restore();
        }
        QPen pen(said ? m_theme.secondary : m_theme.muted, line(1.5));
        if (!said) {
            pen.setDashPattern({1, 2.2});
            pen.setCapStyle(Qt::FlatCap);
        }
        m_p.setPen(pen);
        m_p.setBrush(Qt::NoBrush);
        m_p.drawArc(box, from, 180 * 16);
    }

    void letters(QPointF at, double r, const JointMark& mark) const {
        if (!m_letters || 2 * r * m_scale < leastForLetters) {
            return;
        }
        const QFont font = uiFont(std::max(9.0, r * 0.8), 700);
        if (mark.tender.value_or(false)) {
            letter(at - QPointF(r * 0.46, 0), QStringLiteral("T"), font, m_theme.card, {});
        }
        if (mark.swollen.value_or(false)) {
            letter(at + QPointF(r * 0.46, 0), QStringLiteral("S"), font, m_theme.text,
                   m_theme.card);
        }
    }

    void letter(QPointF at, const QString& text, const QFont& font, const QColor& colour,
                const QColor& halo) const {
        const QFontMetricsF metrics(font);
        const double wide = metrics.horizontalAdvance(text);
        const QPointF base(at.x() - wide / 2, at.y() + metrics.capHeight() / 2);
        if (halo.isValid()) {
            m_p.setPen(Qt::NoPen);
            m_p.setBrush(halo);
            const double high = metrics.capHeight();
            m_p.drawRoundedRect(
                QRectF(at.x() - wide / 2 - 1, at.y() - high / 2 - 1.5, wide + 2, high + 3), 2, 2);
        }
        m_p.setFont(font);
        m_p.setPen(colour);
        m_p.drawText(base, text);
    }

    void replacement(QPointF at, double r, JointState state) const {
        const double s = r * 0.84;
        const QPen strong(m_theme.text, line(2.5), Qt::SolidLine, Qt::FlatCap);
        m_p.setPen(QPen(m_theme.text, line(1.75)));
        m_p.setBrush(m_theme.card);
        switch (state) {
            case JointState::replaced:
                m_p.drawRoundedRect(QRectF(at.x() - s, at.y() - s, 2 * s, 2 * s), 3, 3);
                m_p.fillRect(QRectF(at.x() - s * 0.45, at.y() - s * 0.45, s * 0.9, s * 0.9),
                             m_theme.text);
                return;
            case JointState::fused:
                m_p.drawEllipse(at, r, r);
                m_p.setPen(strong);
                m_p.drawLine(at - QPointF(r, 0), at + QPointF(r, 0));
                return;
            default:
                m_p.setPen(strong);
                m_p.drawLine(at - QPointF(s, s), at + QPointF(s, s));
                m_p.drawLine(at + QPointF(-s, s), at + QPointF(s, -s));
        }
    }

    QPainter& m_p;
    const Theme& m_theme;
    const bool m_letters;
    const double m_scale;
};

void paintWords(QPainter& p, const JointLayout& layout, const Theme& theme, const Texts& texts) {
    for (const JointWord& word : layout.words) {
        const QFont font = uiFont(word.size, word.size > 12 ? 500 : 400);
        const QFontMetricsF metrics(font);
        const QString text = word.id == TextId::count ? word.text : texts(word.id);
        const double wide = metrics.horizontalAdvance(text);
        const double back = word.align == Qt::AlignLeft    ? 0
                            : word.align == Qt::AlignRight ? wide
                                                           : wide / 2;
        p.setFont(font);
        p.setPen(theme.secondary);
        p.drawText(QPointF(word.at.x() - back, word.at.y() + metrics.capHeight() / 2), text);
    }
}

}  // namespace

void paintJointMap(QPainter& painter, const QRectF& into, const JointMapView& view,
                   const Theme& theme, const Texts& texts) {
    const JointLayout& layout = jointLayout(view.set);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setTransform(fitted(layout, into), true);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.bands[1]);
    painter.drawPath(layout.figure);
    if (view.words) {
        paintWords(painter, layout, theme, texts);
    }
    const MarkPainter marks(painter, theme, view.letters);
    for (const JointPlace& place : layout.places) {
        if (view.before != nullptr) {
            marks.ghost(place.at, place.diameter, (*view.before)[place.joint]);
        }
        const catalog::Joint& joint = catalog::joints()[static_cast<std::size_t>(place.joint)];
        marks.mark(place.at, place.diameter, view.map[place.joint],
                   looked_for(joint, view.set, JointSign::swollen));
        if (place.joint == view.focus) {
            marks.ring(place.at, place.diameter + 11, theme.focus, 2);
        } else if (place.joint == view.hover) {
            marks.ring(place.at, place.diameter + 9, theme.controlBorder, 1);
        }
    }
    painter.restore();
}

void paintJointMark(QPainter& painter, QPointF at, double diameter, const JointMark& mark,
                    const Theme& theme) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    MarkPainter(painter, theme).mark(at, diameter, mark);
    painter.restore();
}

}  // namespace jointlog::render
