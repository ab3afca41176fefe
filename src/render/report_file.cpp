#include <QtCore/QBuffer>
#include <QtCore/QHashFunctions>
#include <QtGui/QPageSize>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>
#include <algorithm>

#include "jointlog/render/report.hpp"
#include "render/pdf_text.hpp"
#include "render/write_file.hpp"

namespace jointlog::render {
namespace {
/// Every date that Qt wrote becomes the printing time; texts of the same length, so that no offset moves.
void setDates(QByteArray& pdf, const Instant& printed) {
    const std::string iso = to_iso(Instant{printed.utc_ms, 0});
    // "D:20240902140500Z", or with an offset in place of the Z
    std::string digits;
    for (const char c : iso.substr(0, 19)) {
        if (c >= '0' && c <= '9')
            digits += c;
    }
    for (qsizetype at = pdf.indexOf("(D:"); at >= 0; at = pdf.indexOf("(D:", at + 1)) {
        const qsizetype end = pdf.indexOf(')', at);
        // Compressed pages may hold the same three bytes.
        const QByteArray old = pdf.mid(at + 3, 14);
        const bool date =
            std::all_of(old.begin(), old.end(), [](char c) { return c >= '0' && c <= '9'; });
        if (end < at + 17 || !date)
            continue;
        pdf.replace(at + 3, 14, QByteArray::fromStdString(digits));
        if (pdf[at + 17] != 'Z' && end == at + 24)
            pdf.replace(at + 17, 7, "+00'00'");
    }
}

bool drawPages(QPdfWriter& writer, const ReportPages& pages) {
    QPainter painter;
    if (!painter.begin(&writer))
        return false;
    const double scale = writer.resolution() / 72.0;
    painter.scale(scale, scale);
    for (int page = 0; page < pages.count(); ++page) {
        if (page > 0 && !writer.newPage())
            return false;
        pages.paint(painter, page);
    }
    return painter.end();
}
}  // namespace

Result<void> writeReportPdf(const std::filesystem::path& path, const ReportPages& pages) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    bool drawn = false;
    // The order in which Qt writes fonts follows its hashes.
    QHashSeed::setDeterministicGlobalSeed();
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(pages.size(), QPageSize::Point, {}, QPageSize::ExactMatch));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        writer.setResolution(1200);
        writer.setCreator(qt(pages.model().program));
        writer.setTitle(pages.title());
        writer.addFileAttachment(QStringLiteral("data.csv"),
                                 QByteArray::fromStdString(pages.model().csv),
                                 QStringLiteral("text/csv"));
        drawn = drawPages(writer, pages);
    }
    QHashSeed::resetRandomGlobalSeed();
    if (!drawn)
        return fail(Errc::internal, "the report could not be drawn");
    nameIdeographs(bytes);
    setDates(bytes, pages.model().printed);
    return writeFile(path, bytes);
}

}  // namespace jointlog::render
