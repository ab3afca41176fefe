#include "render/paint_context.hpp"

#include <QtGui/QPaintEngine>
#include <QtGui/QPainterPath>
#include <algorithm>
#include <cmath>

namespace jointlog::render {

Metrics Metrics::of(const TimelineView& view) {
    Metrics m;
    m.f = view.fontScale;
    // In a narrow window the plot keeps two fifths; the names of the categories need their room longest.
    m.leftGutter = std::min(m.leftGutter * m.f, view.size.width() * 0.27);
    m.rightGutter = std::min(m.rightGutter * m.f, view.size.width() * 0.36);
    if (view.compact) {
        m.gap = 5;
        m.padding = 6;
        m.lane = 22;
        m.bar = 17;
        m.eventRow = 22;
    }
    m.lane *= m.f;
    m.bar *= m.f;
    m.eventRow *= m.f;
    m.axis *= m.f;
    m.strip *= std::min(m.f, 1.5);
    return m;
}

Paint::Paint(QPainter& painter, const app::TimelineModel& model_, const TimelineView& view_,
             const Theme& theme_, const Texts& texts_, Scene& scene_)
    : p(painter),
      model(model_),
      view(view_),
      theme(theme_),
      texts(texts_),
      scene(scene_),
      m(Metrics::of(view_)) {
    const QPaintEngine* engine = painter.paintEngine();
    vector = engine != nullptr && engine->type() != QPaintEngine::Raster;
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
}

const Type& Paint::type(double px, int weight) {
    const std::pair key{qRound(px * m.f * 4), weight};
    const auto found = m_types.find(key);
    if (found != m_types.end())
        return found->second;
    const QFont font = uiFont(px * m.f, weight);
    return m_types.emplace(key, Type{font, QFontMetricsF(font)}).first->second;
}

namespace {
double baseline(double middle, const Type& type) {
    return middle + type.metrics.capHeight() / 2;
}
}  // namespace

double Paint::textLeft(double x, double y, const QString& text, const Type& t,
                       const QColor& colour) {
    p.setFont(t.font);
    p.setPen(colour);
    p.drawText(QPointF(x, baseline(y, t)), text);
    return t.metrics.horizontalAdvance(text);
}

double Paint::textRight(double x, double y, const QString& text, const Type& t,
                        const QColor& colour) {
    const double width = t.metrics.horizontalAdvance(text);
    textLeft(x - width, y, text, t, colour);
    return width;
}

double Paint::textCentre(double x, double y, const QString& text, const Type& t,
                         const QColor& colour) {
    const double width = t.metrics.horizontalAdvance(text);
    textLeft(x - width / 2, y, text, t, colour);
    return width;
}

double Paint::textHalo(double x, double y, const QString& text, const Type& t,
                       const QColor& colour) {
    // Text over its own ground: a path outline would turn text into curves in SVG and PDF.
    const double width = t.metrics.horizontalAdvance(text);
    QRectF ground(x - 2, y - t.metrics.capHeight() / 2 - 3, width + 4, t.metrics.capHeight() + 6);
    p.setPen(Qt::NoPen);
    p.setBrush(theme.card);
    p.drawRoundedRect(ground, 3, 3);
    return textLeft(x, y, text, t, colour);
}

void Paint::line(double x1, double y1, double x2, double y2, const QColor& colour, double width) {
    p.setPen(QPen(colour, width, Qt::SolidLine, Qt::FlatCap));
    p.drawLine(QPointF(x1, y1), QPointF(x2, y2));
}

void Paint::horizontal(double x1, double x2, double y, const QColor& colour) {
    p.fillRect(QRectF(x1, std::floor(y), x2 - x1, 1), colour);
}

void Paint::vertical(double x, double y1, double y2, const QColor& colour) {
    p.fillRect(QRectF(std::floor(x), y1, 1, y2 - y1), colour);
}

void Paint::frame(const QRectF& rect, const QColor& colour) {
    horizontal(rect.left(), rect.right(), rect.top(), colour);
    horizontal(rect.left(), rect.right(), rect.bottom() - 1, colour);
    vertical(rect.left(), rect.top(), rect.bottom(), colour);
    vertical(rect.right() - 1, rect.top(), rect.bottom(), colour);
}

void Paint::addMark(const QString& panel, const QRectF& rect, Day day, RowId row) {
    const double dx = std::max(0.0, (14 - rect.width()) / 2);
    const double dy = std::max(0.0, (14 - rect.height()) / 2);
    scene.marks.push_back({panel, rect.adjusted(-dx, -dy, dx, dy), day, row});
}

}  // namespace jointlog::render
