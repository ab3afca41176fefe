#include <QtCore/QBuffer>
#include <QtGui/QImage>
#include <QtGui/QPageSize>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>
#include <QtSvg/QSvgGenerator>

#include "jointlog/render/chart.hpp"
#include "render/pdf_text.hpp"
#include "render/watermark.hpp"
#include "render/write_file.hpp"

namespace jointlog::render {
namespace {
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
}  // namespace

QByteArray renderBytes(PictureFormat format, const app::TimelineModel& model,
                       const TimelineView& view, const Theme& theme, const Texts& texts,
                       double scale) {
    TimelineView full = view;
    full.header = true;
    full.scrollY = 0;
    full.size.setHeight(std::max(full.size.height(), naturalHeight(model, full)));
    // Drawn in memory first: what reaches the disk is either whole or not there.
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const Drawing drawing{model, full, theme, texts};
    const bool drawn = format == PictureFormat::png   ? writePng(buffer, drawing, scale)
                       : format == PictureFormat::svg ? writeSvg(buffer, drawing)
                                                      : writePdf(buffer, drawing);
    if (!drawn)
        return {};
    if (format == PictureFormat::pdf)
        nameIdeographs(bytes);
    return bytes;
}

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
    const QByteArray bytes = renderBytes(png   ? PictureFormat::png
                                         : svg ? PictureFormat::svg
                                               : PictureFormat::pdf,
                                         model, view, theme, texts, scale);
    if (bytes.isEmpty())
        return fail(Errc::internal, "the chart could not be drawn");
    return writeFile(path, bytes);
}

}  // namespace jointlog::render
