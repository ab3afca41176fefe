#include "render/watermark.hpp"

#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>
#include <cmath>

#include "jointlog/render/texts.hpp"
#include "jointlog/render/theme.hpp"

namespace jointlog::render {

void paintWatermark(QPainter& p, const QSizeF& size, const Theme& theme, const Texts& texts) {
    const QString text = texts(TextId::sampleMark);
    QFont font = uiFont(100, 700);
    const double wide = QFontMetricsF(font).horizontalAdvance(text);
    const double diagonal = std::hypot(size.width(), size.height());
    font.setPixelSize(static_cast<int>(100 * diagonal * 0.62 / wide));
    QColor colour = theme.text;
    colour.setAlphaF(0.06F);
    p.save();
    p.translate(size.width() / 2, size.height() / 2);
    p.rotate(-std::atan2(size.height(), size.width()) * 180 / 3.14159265358979);
    p.setFont(font);
    p.setPen(colour);
    p.drawText(QPointF(-QFontMetricsF(font).horizontalAdvance(text) / 2,
                       QFontMetricsF(font).capHeight() / 2),
               text);
    p.restore();
}

}  // namespace jointlog::render
