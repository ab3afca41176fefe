#include "render/report_layout.hpp"

#include <QtGui/QPainter>

namespace jointlog::render {
namespace {
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
            one.charts = layoutChart(model, texts, layout.width, room);
        } else {
            one.table = layoutTable(section, texts, layout.width, 8 * layout.factor);
            if (section.rows.empty() && !section.empty.empty())
                one.empty = wrapped(texts(section.empty), body, layout.width);
        }
        one.figures = layoutFigures(section, texts, layout.width);
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
