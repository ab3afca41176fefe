#include "render/report_layout.hpp"

#include <QtGui/QPainter>
#include <algorithm>
#include <cmath>

namespace jointlog::render {
namespace {
constexpr double chartUnits = 7 * pt / 11;  // the 11 pixels of an axis are 7 points on paper

bool fits(const app::TimelineModel& model, const TimelineView& view, const ReportTexts& texts) {
    const Scene scene = layoutTimeline(model, view, theme(ThemeId::print), texts.texts());
    return scene.contentHeight <= scene.viewport.height() + 0.5;
}

/// Days from the last that has data before the period: a mark of that day is not cut in half at the edge.
double distanceBefore(const app::ReportModel& model) {
    double least = 1e6;
    for (const app::RecordedValue& value : model.timeline.values) {
        if (value.when.day < *model.first)
            least =
                std::min(least, static_cast<double>(model.first->number - value.when.day.number));
    }
    return least;
}

/// The chart over the whole width, as high as its panels need and at most `room`.
void layoutChart(SectionLayout& one, const app::ReportModel& model, const ReportTexts& texts,
                 double width, double room) {
    TimelineView& view = one.view;
    view = defaultView(model.timeline);
    if (model.first && model.last) {
        TimeRange range{static_cast<double>(model.first->number),
                        static_cast<double>(model.last->number)};
        if (range.days() < 7)
            range = {range.from - 3.5, range.to + 3.5};
        const double air = range.days() * 0.04;
        view.range = {range.from - std::min(air, distanceBefore(model) * 0.6), range.to + air};
    }
    view.strip = false;
    for (one.scale = chartUnits;; one.scale *= 0.92) {
        const double pixels = width / one.scale;
        view.size = {pixels, 1000};
        const double natural = naturalHeight(model.timeline, view);
        view.size.setHeight(natural);
        one.chartHeight = natural * one.scale;
        // The least height at which every panel is still seen.
        double least = natural;
        TimelineView smaller = view;
        for (double height = natural; height > natural * 0.6; height -= natural * 0.03) {
            smaller.size.setHeight(height);
            if (!fits(model.timeline, smaller, texts))
                break;
            least = height;
        }
        one.least = least * one.scale;
        if (one.least <= room || one.scale < chartUnits * (model.one_page ? 0.74 : 0.3))
            break;
    }
    one.chartHeight = std::min(one.chartHeight, std::max(room, one.least));
}

void layoutHead(ReportLayout& layout, const app::ReportModel& model, const ReportTexts& texts) {
    const double f = layout.factor;
    const ReportFont person(9 * f, 400);
    const ReportFont code(10 * f, 700);
    QStringList words;
    if (!model.name.empty())
        words << qt(model.name);
    if (!model.kana.empty())
        words << QStringLiteral("(%1)").arg(qt(model.kana));
    for (const app::Phrase& phrase : model.person)
        words << texts(phrase);
    const double indent = code.metrics.horizontalAdvance(qt(model.patient_code))
                          + person.metrics.horizontalAdvance(QStringLiteral("   "));
    // Each entry stays whole: a line ends between two of them.
    const double room = layout.width - indent - 70 * pt;
    QString line;
    for (const QString& word : words) {
        const QString longer = line.isEmpty() ? word : line + QStringLiteral("   ") + word;
        if (line.isEmpty() || person.metrics.horizontalAdvance(longer) <= room) {
            line = longer;
            continue;
        }
        layout.person << wrapped(line, person, room);
        line = word;
    }
    layout.person << wrapped(line, person, room);
    const ReportFont small(7 * f, 400);
    if (!model.caption.empty())
        layout.caption = wrapped(texts.texts().name(model.caption), small, layout.width);
    const ReportFont title(13 * f, 500);
    layout.headHeight = margin + title.line
                        + person.line * static_cast<double>(layout.person.size())
                        + small.line * static_cast<double>(layout.caption.size()) + 9 * pt;
    layout.nextHead = margin + person.line + 8 * pt;
    layout.foot = margin + small.line + 6 * pt;
}
}  // namespace

std::string_view code(Paper paper) {
    return paper == Paper::a4 ? "a4" : "letter";
}

QSizeF sizeOf(Paper paper) {
    return paper == Paper::a4 ? QSizeF(595, 842) : QSizeF(612, 792);
}

ReportLayout layoutReport(const app::ReportModel& model, const ReportTexts& texts,
                          const ReportStyle& style) {
    ReportLayout layout;
    layout.page = sizeOf(style.paper) * pt;
    layout.width = layout.page.width() - 2 * margin;
    layout.factor =
        model.kind == app::ReportKind::own || model.kind == app::ReportKind::checkin ? 1.1 : 1;
    layoutHead(layout, model, texts);
    layout.notePoints = model.one_page ? 6 : 6.75;
    const ReportFont note(layout.notePoints * layout.factor, 400);
    const ReportFont body(8 * layout.factor, 400);
    for (const app::ReportSection& section : model.sections) {
        SectionLayout one;
        one.section = &section;
        one.title = texts(section.title);
        one.titled = !model.one_page || section.part != app::ReportPart::sources;
        one.subtitle = texts(section.subtitle);
        if (section.part == app::ReportPart::chart) {
            const double room = layout.page.height() - layout.headHeight - layout.foot - 24 * pt;
            layoutChart(one, model, texts, layout.width, model.one_page ? room * 0.38 : room);
        } else {
            one.table = layoutTable(section, texts, layout.width, 8 * layout.factor);
            if (section.rows.empty() && !section.empty.empty())
                one.empty = wrapped(texts(section.empty), body, layout.width);
        }
        for (const auto& paragraph : section.notes)
            one.notes.push_back(wrapped(texts(paragraph), note, layout.width));
        layout.sections.push_back(std::move(one));
    }
    model.one_page ? fitOnePage(layout) : paginate(layout);
    return layout;
}

ReportPages::ReportPages(std::shared_ptr<const app::ReportModel> model, ReportTexts texts,
                         const ReportStyle& style)
    : m_model(std::move(model)), m_texts(std::move(texts)), m_style(style) {
    m_layout = std::make_unique<ReportLayout>(layoutReport(*m_model, m_texts, m_style));
}

ReportPages::~ReportPages() = default;

int ReportPages::count() const {
    return static_cast<int>(m_layout->pages.size());
}

QString ReportPages::title() const {
    return m_texts(m_model->title);
}

void ReportPages::paint(QPainter& painter, int page) const {
    painter.save();
    painter.scale(1 / pt, 1 / pt);
    paintReportPage(painter, *m_layout, *m_model, m_texts, m_style, page);
    painter.restore();
}

}  // namespace jointlog::render
