#include <QtGui/QPainter>
#include <algorithm>

#include "jointlog/render/joint_map.hpp"
#include "render/report_layout.hpp"

namespace jointlog::render {
namespace {
constexpr double columns = 3;

double columnWidth(double width) {
    return (width - (columns - 1) * cellGap) / columns;
}

double figureHeight(const FigureLayout& one, double width) {
    const QSizeF size = jointLayout(one.figure->set).size;
    return columnWidth(width) * 0.9 * size.height() / size.width();
}

const ReportFont& titleFont() {
    static const ReportFont font(8, 700);
    return font;
}
const ReportFont& signFont() {
    static const ReportFont font(7, 400);
    return font;
}
}  // namespace

std::vector<FigureLayout> layoutFigures(const app::ReportSection& section, const ReportTexts& texts,
                                        double width) {
    std::vector<FigureLayout> figures;
    const double column = columnWidth(width);
    for (const app::JointFigure& figure : section.figures) {
        FigureLayout one;
        one.figure = &figure;
        one.title = wrapped(texts(figure.title), titleFont(), column);
        for (const JointSign sign : {JointSign::tender, JointSign::swollen}) {
            const QString text = jointSignText(figure.map, figure.set, sign, texts.texts());
            if (!text.isEmpty())
                one.signs << wrapped(text, signFont(), column);
        }
        figures.push_back(std::move(one));
    }
    return figures;
}

double figuresHeight(const std::vector<FigureLayout>& figures, double width) {
    double highest = 0;
    for (const FigureLayout& one : figures) {
        highest = std::max(highest, titleFont().line * static_cast<double>(one.title.size())
                                        + figureHeight(one, width)
                                        + signFont().line * static_cast<double>(one.signs.size()));
    }
    return highest + 4 * pt;
}

void paintFigures(QPainter& painter, const std::vector<FigureLayout>& figures,
                  const ReportTexts& texts, const Theme& theme, double width) {
    double left = 0;
    const double column = columnWidth(width);
    for (const FigureLayout& one : figures) {
        double y = 0;
        const auto lines = [&](const QStringList& words, const ReportFont& font) {
            painter.setFont(font.font);
            painter.setPen(theme.text);
            for (const QString& line : words) {
                painter.drawText(QPointF(left, y + font.metrics.ascent() * 0.93), line);
                y += font.line;
            }
        };
        lines(one.title, titleFont());
        const double height = figureHeight(one, width);
        JointMapView view{one.figure->map};
        view.set = one.figure->set;
        view.words = view.letters = false;
        paintJointMap(painter, QRectF(left, y, column, height).adjusted(0, 2 * pt, 0, -2 * pt),
                      view, theme, texts.texts());
        y += height;
        lines(one.signs, signFont());
        left += column + cellGap;
    }
}

}  // namespace jointlog::render
