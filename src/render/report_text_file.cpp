#include "jointlog/render/joint_map.hpp"
#include "jointlog/render/report.hpp"
#include "render/write_file.hpp"

namespace jointlog::render {
namespace {
QString headOf(const app::Column& column, const ReportTexts& texts) {
    const QString unit = texts.texts().unit(column.unit);
    return unit.isEmpty() ? texts(column.head)
                          : QStringLiteral("%1 [%2]").arg(texts(column.head), unit);
}

void addSection(QStringList& lines, const app::ReportSection& section, const ReportTexts& texts) {
    QString title = texts(section.title);
    if (!section.subtitle.empty())
        title += QStringLiteral(" (%1)").arg(texts(section.subtitle));
    lines << QString() << title << QString(title.size(), QLatin1Char('-'));
    QStringList heads;
    for (const app::Column& column : section.columns)
        heads << headOf(column, texts);
    if (!heads.isEmpty() && !section.rows.empty())
        lines << heads.join(QLatin1Char('\t'));
    for (const auto& row : section.rows) {
        QStringList cells;
        for (const app::Cell& cell : row)
            cells << texts(cell.parts).replace(QLatin1Char('\t'), QLatin1Char(' '));
        lines << cells.join(QLatin1Char('\t'));
    }
    if (section.rows.empty() && !section.empty.empty())
        lines << texts(section.empty);
    for (const app::JointFigure& figure : section.figures) {
        lines << texts(figure.title);
        for (const JointSign sign : {JointSign::tender, JointSign::swollen}) {
            const QString joints = jointSignText(figure.map, figure.set, sign, texts.texts());
            if (!joints.isEmpty())
                lines << joints;
        }
    }
    for (const auto& note : section.notes)
        lines << texts(note);
    for (const app::FormLine& line : section.form)
        lines << texts(line.label) + QStringLiteral(": ______");
}
}  // namespace

QString plainText(const app::ReportModel& model, const ReportTexts& texts) {
    QStringList lines{texts(model.title)};
    QStringList person{qt(model.patient_code)};
    if (!model.name.empty())
        person << qt(model.name);
    if (!model.kana.empty())
        person << qt(model.kana);
    for (const app::Phrase& phrase : model.person)
        person << texts(phrase);
    lines << person.join(QStringLiteral("  "));
    if (model.sample)
        lines << texts.word(app::Saying::sampleRecord);
    if (!model.caption.empty())
        lines << texts.texts().name(model.caption);
    for (const app::ReportSection& section : model.sections) {
        if (section.part != app::ReportPart::chart)
            addSection(lines, section, texts);
    }
    const std::string printed = to_iso(model.printed);
    QString time = qt(printed.substr(0, 16));
    lines << QString() << texts.word(app::Saying::disclaimer)
          << texts.word(app::Saying::printed, time.replace(QLatin1Char('T'), QLatin1Char(' ')))
                 + QStringLiteral(" · ") + qt(model.program);
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

Result<void> writeReportText(const std::filesystem::path& path, const app::ReportModel& model,
                             const ReportTexts& texts) {
    return writeFile(path, plainText(model, texts).toUtf8());
}

}  // namespace jointlog::render
