#pragma once

#include <QtCore/QSizeF>
#include <QtCore/QString>
#include <filesystem>
#include <memory>

#include "jointlog/app/report.hpp"
#include "jointlog/domain/result.hpp"
#include "jointlog/render/report_texts.hpp"
#include "jointlog/render/theme.hpp"

class QPainter;

namespace jointlog::render {

enum class Paper : std::uint8_t { a4, letter };
/// "a4", "letter".
[[nodiscard]] std::string_view code(Paper paper);
/// In points.
[[nodiscard]] QSizeF sizeOf(Paper paper);

struct ReportStyle {
    Paper paper = Paper::a4;
    bool colour = false;  // the chart in the colours of the window; otherwise greys
};

struct ReportLayout;

/// A report on its pages: the same for the preview, the printer and the PDF.
class ReportPages {
public:
    ReportPages(std::shared_ptr<const app::ReportModel> model, ReportTexts texts,
                const ReportStyle& style);
    ~ReportPages();

    [[nodiscard]] int count() const;
    [[nodiscard]] QSizeF size() const { return sizeOf(m_style.paper); }
    /// Paints one page (from 0) into (0, 0, size()), a unit a point.
    void paint(QPainter& painter, int page) const;
    [[nodiscard]] const app::ReportModel& model() const { return *m_model; }
    [[nodiscard]] const ReportTexts& texts() const { return m_texts; }
    [[nodiscard]] const ReportStyle& style() const { return m_style; }
    /// "Visit summary 2024-09-02".
    [[nodiscard]] QString title() const;

private:
    std::shared_ptr<const app::ReportModel> m_model;
    ReportTexts m_texts;
    ReportStyle m_style;
    std::unique_ptr<ReportLayout> m_layout;
};

/// The pages as a PDF with the data attached as data.csv. Its dates are the printing time of the model, so the same
/// model gives the same bytes.
/// Errors: io (the folder or the disk refused), internal (not drawn).
[[nodiscard]] Result<void> writeReportPdf(const std::filesystem::path& path,
                                          const ReportPages& pages);
/// The report as text (UTF-8). Errors: io.
[[nodiscard]] Result<void> writeReportText(const std::filesystem::path& path,
                                           const app::ReportModel& model, const ReportTexts& texts);

}  // namespace jointlog::render
