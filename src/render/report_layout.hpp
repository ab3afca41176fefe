#pragma once

#include <QtCore/QStringList>
#include <QtGui/QFontMetricsF>
#include <string>
#include <vector>

#include "jointlog/render/report.hpp"
#include "jointlog/render/timeline_view.hpp"

/// Where everything of a report stands. A unit is a quarter of a point: type sizes stay whole numbers.
namespace jointlog::render {

constexpr double pt = 4;
constexpr double margin = 37 * pt;          // 13 mm
constexpr double cellGap = 9 * pt;          // between columns
constexpr double chartScale = 7 * pt / 11;  // the 11 pixels of an axis are 7 points on paper

/// How much stands on a page: a summary of one page gives way step by step before it goes on on a second one.
struct Density {
    double points = 8;             // of tables
    double factor = 1;             // of all type
    double rowPadding = 1.4 * pt;  // above and below the text of a row
    double titleSpace = 6 * pt;    // above a title
    bool compact = false;          // the chart, and notes in one paragraph
    bool jointsAsWords = false;    // of the last visit alone
    bool joints = true;
    std::size_t valueRows = 0;      // the newest; 0: all of them
    std::vector<std::string> left;  // panels that the chart leaves out: the tables tell them
};

struct ReportFont {
    QFont font;
    QFontMetricsF metrics;
    double line = 0;  // from baseline to baseline

    ReportFont(double points, int weight)
        : font(uiFont(points * pt, weight)), metrics(font), line(points * pt * 1.28) {}
};

struct TableColumn {
    double left = 0;
    double width = 0;
    double decimals = 0;  // room right of the decimal point
    double words = 0;     // of it, room right of the last digit
    app::Align align = app::Align::left;
    QStringList head;
    QString unit;
};

struct TableRow {
    std::vector<QStringList> cells;
    std::vector<bool> strong;
    double height = 0;
    bool continues = false;  // goes on in the next row: no line below
};

struct Table {
    std::vector<TableColumn> columns;
    std::vector<TableRow> rows;
    double points = 8;  // type size
    double headHeight = 0;
    double rowPadding = 0;
};

/// The chart, or as much of it as fits on a page; its type has the same size on every one.
struct ChartPart {
    std::shared_ptr<const app::TimelineModel> model;
    TimelineView view;
    double natural = 0;  // height in units as designed
    double least = 0;    // at which every panel is still seen
    double height = 0;
};

/// A joint map with what stands over and under it.
struct FigureLayout {
    const app::JointFigure* figure = nullptr;
    QStringList title;
    QStringList signs;
};

struct SectionLayout {
    const app::ReportSection* section = nullptr;
    QString title;
    QString subtitle;
    bool titled = true;  // the notes at the foot of a single page have no title
    Table table;
    std::vector<QStringList> notes;
    QStringList empty;
    std::vector<ChartPart> charts;
    std::vector<FigureLayout> figures;
};

struct Piece {
    enum class Kind : std::uint8_t { title, head, row, empty, note, chart, figures, form } kind;
    std::size_t section = 0;
    std::size_t index = 0;
    double top = 0;
    bool again = false;  // a title or head repeated on a further page
};

struct ReportLayout {
    QSizeF page;  // in units
    double width = 0;
    double factor = 1;  // of the type: the own record's pages are larger
    double titleSpace = 0;
    double rowPadding = 0;
    double notePoints = 7;  // type size of what stands below a table
    double headHeight = 0;  // of page 1
    double nextHead = 0;    // of the pages after it
    double foot = 0;
    QStringList person;  // lines of the head after the code
    QStringList caption;
    std::vector<SectionLayout> sections;
    std::vector<std::vector<Piece>> pages;
};

[[nodiscard]] QStringList wrapped(const QString& text, const ReportFont& font, double width);
/// Widths, wrapped cells and row heights; the type shrinks before a number would be cut.
/// The chart of the period over the whole width, in as many parts as pages of that room need.
[[nodiscard]] std::vector<ChartPart> layoutChart(const app::ReportModel& model,
                                                 const ReportTexts& texts, double width,
                                                 double room, const Density& density);
[[nodiscard]] Table layoutTable(const app::ReportSection& section, const ReportTexts& texts,
                                double width, const Density& density);
/// Type size of a table's head: a point less than its rows, but not under 7.
[[nodiscard]] double headPoints(double points);
/// Width of what stands right of the decimal point of a number; negative for words.
[[nodiscard]] double decimalsOf(const QString& text, const ReportFont& font);
[[nodiscard]] double pieceHeight(const ReportLayout& layout, const Piece& piece);
/// Pieces onto pages: heads are repeated, no title stands alone at the foot, no row is cut.
void paginate(ReportLayout& layout);
/// The same with the chart as low as one page needs, if it may be; otherwise it goes on on the next.
void fitOnePage(ReportLayout& layout);
/// From how a report stands usually to how it stands where one page has to do.
[[nodiscard]] std::vector<Density> densitiesOf(app::ReportKind kind, bool onePage);
[[nodiscard]] ReportLayout layoutReport(const app::ReportModel& model, const ReportTexts& texts,
                                        const ReportStyle& style);
void paintReportPage(QPainter& painter, const ReportLayout& layout, const app::ReportModel& model,
                     const ReportTexts& texts, const ReportStyle& style, int page);
/// Joint maps beside each other over the width.
[[nodiscard]] std::vector<FigureLayout> layoutFigures(const app::ReportSection& section,
                                                      const ReportTexts& texts, double width);
[[nodiscard]] double figuresHeight(const std::vector<FigureLayout>& figures, double width);
void paintFigures(QPainter& painter, const std::vector<FigureLayout>& figures,
                  const ReportTexts& texts, const Theme& theme, double width);
/// A line of the check-in form, its top left at (0, 0).
void paintFormLine(QPainter& painter, const app::FormLine& line, const ReportTexts& texts,
                   const Theme& theme, double width, double factor);
[[nodiscard]] double formLineHeight(const app::FormLine& line, double factor);

}  // namespace jointlog::render
