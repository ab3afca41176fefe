#include "render/report_layout.hpp"

#include <QtGui/QPainter>

#include "jointlog/render/joint_map.hpp"

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

namespace {
/// The joints of the last visit said instead of drawn.
void sayJoints(SectionLayout& one, const ReportTexts& texts, const ReportFont& note, double width) {
    const app::JointFigure& last = one.section->figures.front();
    QStringList words{texts(last.title)};
    for (const JointSign sign : {JointSign::tender, JointSign::swollen}) {
        const QString text = jointSignText(last.map, last.set, sign, texts.texts());
        if (!text.isEmpty())
            words << text;
    }
    one.subtitle.clear();
    for (const QString& line : words)
        one.notes.push_back(wrapped(line, note, width));
}

void sayNotes(SectionLayout& one, const ReportTexts& texts, const ReportFont& note, double width,
              bool together) {
    QStringList paragraphs;
    for (const auto& paragraph : one.section->notes)
        paragraphs << texts(paragraph);
    if (together && !paragraphs.isEmpty())
        paragraphs = {paragraphs.join(QString::fromUtf8(" · "))};
    for (const QString& paragraph : paragraphs)
        one.notes.push_back(wrapped(paragraph, note, width));
}

/// The newest rows of a table; the words beside the title say how many.
void keepRows(SectionLayout& one, const ReportTexts& texts, std::size_t rows) {
    if (rows == 0 || one.table.rows.size() <= rows)
        return;
    one.table.rows.resize(rows);
    one.subtitle = texts.word(app::Saying::subValuesLast, QString::number(rows));
}

/// What was left out of the picture for want of room, by name; empty where nothing would have been seen there.
QString notDrawn(const Density& density, const app::ReportModel& model, const ReportTexts& texts) {
    QStringList names;
    for (const std::string& panel : density.left) {
        const bool joints = panel == "joints";
        if (joints ? !model.timeline.joint_counts.empty() : !model.timeline.events.empty())
            names << texts.texts()(joints                      ? TextId::joints
                                   : model.timeline.own_record ? TextId::ownEvents
                                                               : TextId::events);
    }
    return names.isEmpty() ? QString()
                           : texts.word(app::Saying::notDrawn, names.join(QStringLiteral(", ")));
}

ReportLayout layoutAt(const Density& density, const app::ReportModel& model,
                      const ReportTexts& texts, const ReportStyle& style) {
    ReportLayout layout;
    layout.page = sizeOf(style.paper) * pt;
    layout.width = layout.page.width() - 2 * margin;
    layout.factor = density.factor;
    layout.titleSpace = density.titleSpace;
    layout.rowPadding = density.rowPadding;
    layoutHead(layout, model, texts);
    const ReportFont note(layout.notePoints * layout.factor, 400);
    const ReportFont body(8 * layout.factor, 400);
    for (const app::ReportSection& section : model.sections) {
        const bool joints = section.part == app::ReportPart::joints;
        if (joints && !density.joints)
            continue;
        SectionLayout one;
        one.section = &section;
        one.title = texts(section.title);
        one.titled = !model.one_page || section.part != app::ReportPart::sources;
        one.subtitle = texts(section.subtitle);
        if (section.part == app::ReportPart::chart) {
            const double room = layout.page.height() - layout.headHeight - layout.foot - 24 * pt;
            one.charts = layoutChart(model, texts, layout.width, room, density);
            if (const QString left = notDrawn(density, model, texts); !left.isEmpty())
                one.subtitle = left;
        } else {
            one.table = layoutTable(section, texts, layout.width, density);
            if (section.rows.empty() && !section.empty.empty())
                one.empty = wrapped(texts(section.empty), body, layout.width);
        }
        if (section.part == app::ReportPart::values)
            keepRows(one, texts, density.valueRows);
        if (joints && density.jointsAsWords)
            sayJoints(one, texts, note, layout.width);
        else
            one.figures = layoutFigures(section, texts, layout.width);
        sayNotes(one, texts, note, layout.width, density.compact);
        layout.sections.push_back(std::move(one));
    }
    return layout;
}
}  // namespace

std::vector<Density> densitiesOf(app::ReportKind kind, bool onePage) {
    const bool own = kind == app::ReportKind::own || kind == app::ReportKind::checkin;
    Density density;
    density.factor = own ? 1.1 : 1;
    std::vector<Density> steps{density};
    if (!onePage) {
        // What is little more than a page is set closer, so that it is one.
        density.points = 7;
        density.rowPadding = 0.9 * pt;
        density.titleSpace = 3.5 * pt;
        density.compact = true;
        steps.push_back(density);
        density.rowPadding = 0.5 * pt;  // Letter is lower than A4
        density.titleSpace = 3 * pt;
        steps.push_back(density);
        return steps;
    }
    density.factor = 1;
    density.compact = density.jointsAsWords = true;
    density.titleSpace = 3.5 * pt;
    if (!own) {  // a person reads the own pages without small type
        density.points = 7;
        density.rowPadding = 0.9 * pt;
    }
    steps.push_back(density);
    density.valueRows = 3;
    steps.push_back(density);
    for (const char* panel : {"joints", "events"}) {
        density.left.emplace_back(panel);
        steps.push_back(density);
    }
    density.joints = false;
    steps.push_back(density);
    return steps;
}

ReportLayout layoutReport(const app::ReportModel& model, const ReportTexts& texts,
                          const ReportStyle& style) {
    const std::vector<Density> steps = densitiesOf(model.kind, model.one_page);
    if (!model.one_page) {
        ReportLayout usual = layoutAt(steps.front(), model, texts, style);
        paginate(usual);
        if (usual.pages.size() != 2)
            return usual;
        for (std::size_t step = 1; step < steps.size(); ++step) {
            ReportLayout closer = layoutAt(steps[step], model, texts, style);
            paginate(closer);
            if (closer.pages.size() == 1)
                return closer;
        }
        return usual;
    }
    // The same content in every language: what one of them has no room for, none shows.
    const ReportTexts others =
        ReportTexts::load(texts.texts().language() == Language::ja ? Language::en : Language::ja);
    for (const Density& density : steps) {
        ReportLayout layout = layoutAt(density, model, texts, style);
        fitOnePage(layout);
        if (layout.pages.size() > 1)
            continue;
        ReportLayout other = layoutAt(density, model, others, style);
        fitOnePage(other);
        if (other.pages.size() == 1)
            return layout;
    }
    // More than one page can hold: whole, in its usual type, over as many as it needs.
    ReportLayout layout = layoutAt(steps.front(), model, texts, style);
    fitOnePage(layout);
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
