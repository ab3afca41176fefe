#include <QtCore/QBuffer>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>
#include <QtCore/QStorageInfo>
#include <QtGui/QImage>
#include <QtGui/QPageSize>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>
#include <QtSvg/QSvgGenerator>
#include <cerrno>
#include <cmath>

#include "jointlog/render/chart.hpp"
#include "render/pdf_text.hpp"

namespace jointlog::render {
namespace {
/// The word "SAMPLE" across the drawing, faint enough to read every number through it.
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

struct Drawing {
    const app::TimelineModel& model;
    const TimelineView& view;
    const Theme& theme;
    const Texts& texts;

    void paint(QPainter& painter, bool watermark) const {
        paintTimeline(painter, model, view, theme, texts);
        if (watermark && model.sample)
            paintWatermark(painter, view.size, theme, texts);
    }
};

bool writePng(QIODevice& out, const Drawing& drawing, double scale) {
    const QSizeF size = drawing.view.size * scale;
    QImage image(size.toSize(), QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return false;
    image.setDevicePixelRatio(scale);
    image.fill(drawing.theme.card);
    QPainter painter(&image);
    drawing.paint(painter, true);
    painter.end();
    return image.convertToFormat(QImage::Format_RGB32).save(&out, "PNG");
}

bool writeSvg(QIODevice& out, const Drawing& drawing) {
    QSvgGenerator generator;
    generator.setOutputDevice(&out);
    generator.setResolution(96);
    generator.setSize(drawing.view.size.toSize());
    generator.setViewBox(QRectF(QPointF(0, 0), drawing.view.size));
    generator.setTitle(drawing.model.sample ? drawing.texts(TextId::sampleData)
                                            : QStringLiteral("Jointlog"));
    generator.setDescription(drawing.texts(TextId::samePeriod));
    QPainter painter;
    if (!painter.begin(&generator))
        return false;
    drawing.paint(painter, false);
    return painter.end();
}

bool writePdf(QIODevice& out, const Drawing& drawing) {
    QPdfWriter writer(&out);
    // 96 logical pixels are an inch, 72 points are one.
    constexpr double pointsPerPixel = 0.75;
    writer.setPageSize(
        QPageSize(drawing.view.size * pointsPerPixel, QPageSize::Point, {}, QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setResolution(1200);
    writer.setCreator(QStringLiteral("Jointlog"));
    writer.setTitle(drawing.model.sample ? drawing.texts(TextId::sampleData)
                                         : QStringLiteral("Jointlog"));
    QPainter painter;
    if (!painter.begin(&writer))
        return false;
    painter.scale(1200.0 / 96, 1200.0 / 96);
    drawing.paint(painter, true);
    return painter.end();
}

/// Why a file could not be written: Qt keeps a text and no code, so the room on the disk is asked for.
Unexpected ioError(const std::filesystem::path& path, qint64 bytes) {
    const QStorageInfo disk(QFileInfo(QFile::decodeName(path.c_str())).absolutePath());
    const bool full = disk.isValid() && disk.bytesAvailable() < bytes;
    return fail_writing(path.string(), full ? ENOSPC : EIO);
}
}  // namespace

Result<void> renderToFile(const std::filesystem::path& path, const app::TimelineModel& model,
                          const TimelineView& view, const Theme& theme, const Texts& texts,
                          double scale) {
    const QString ending = qt(path.extension().string()).toLower();
    const bool png = ending == QLatin1String(".png");
    const bool svg = ending == QLatin1String(".svg");
    if (!png && !svg && ending != QLatin1String(".pdf")) {
        return fail(Errc::malformed, "a chart is written as .png, .svg or .pdf, not \""
                                         + path.extension().string() + "\"");
    }
    TimelineView full = view;
    full.header = true;
    full.scrollY = 0;
    full.size.setHeight(std::max(full.size.height(), naturalHeight(model, full)));
    // Drawn in memory first: what reaches the disk is either whole or not there.
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const Drawing drawing{model, full, theme, texts};
    const bool drawn = png   ? writePng(buffer, drawing, scale)
                       : svg ? writeSvg(buffer, drawing)
                             : writePdf(buffer, drawing);
    if (!drawn)
        return fail(Errc::internal, "the chart could not be drawn");
    if (!png && !svg)
        nameIdeographs(bytes);
    QSaveFile file(QFile::decodeName(path.c_str()));
    if (!file.open(QIODevice::WriteOnly))
        return ioError(path, bytes.size());
    if (file.write(bytes) != bytes.size()) {
        file.cancelWriting();
        return ioError(path, bytes.size());
    }
    if (!file.commit())
        return ioError(path, bytes.size());
    return {};
}

}  // namespace jointlog::render
