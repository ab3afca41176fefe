#pragma once

#include <QtCore/QByteArray>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "jointlog/app/timeline.hpp"
#include "jointlog/domain/result.hpp"
#include "jointlog/render/texts.hpp"
#include "jointlog/render/theme.hpp"
#include "jointlog/render/timeline_view.hpp"

namespace jointlog::render {

enum class PictureFormat : std::uint8_t { png, svg, pdf };
/// The drawing as the bytes of a picture; empty where the engine refused, for instance for want of memory.
[[nodiscard]] QByteArray renderBytes(PictureFormat format, const app::TimelineModel& model,
                                     const TimelineView& view, const Theme& theme,
                                     const Texts& texts, double scale = 2);

/// Writes a drawing to a file by its ending: .png, .svg or .pdf. Written beside it under a temporary name and
/// renamed, so that no half file is ever seen; an existing file is replaced.
/// scale: device pixels per logical pixel of a PNG. A sample model carries its caption in every format and a
/// watermark in PNG and PDF.
/// Errors: malformed (another ending), io (the folder or the disk refused).
[[nodiscard]] Result<void> renderToFile(const std::filesystem::path& path,
                                        const app::TimelineModel& model, const TimelineView& view,
                                        const Theme& theme, const Texts& texts, double scale = 2);

/// What the command line asks for.
struct ChartRequest {
    std::filesystem::path path;  // .png, .svg or .pdf
    std::optional<Day> from;     // default: all data
    std::optional<Day> to;
    std::string panels;  // comma-separated; empty: the default panels
    Language language = Language::en;
    ThemeId theme = ThemeId::light;
    int width = 1112;  // logical pixels
    int height = 0;    // 0: as high as the panels need
    double scale = 2;
    app::TimelineOptions options;
};
/// The overview of one patient as a file, without a display. Returns the height drawn, in logical pixels: more than the
/// one asked for where the panels need more.
/// Errors: unknown_code (a panel), out_of_range (from not before to, width under 640, a size over 20,000), and
/// those of renderToFile.
[[nodiscard]] Result<int> writeChart(const PatientRecord& record,
                                     const std::vector<VisitScores>& scores,
                                     const ScoreSettings& settings, const ChartRequest& request);

/// Runs fn with a QGuiApplication: the one that exists, else one on the offscreen platform for the call.
[[nodiscard]] Result<void> with_offscreen(const std::function<Result<void>()>& fn);

}  // namespace jointlog::render
