#include "jointlog/render/panel_table.hpp"

#include <algorithm>

#include "jointlog/render/read_out_text.hpp"
#include "jointlog/render/texts.hpp"
#include "render/panels.hpp"

namespace jointlog::render {
namespace {
QString fromText(const app::PanelRow& row, const Texts& texts) {
    return row.line.start_unknown ? texts(TextId::startUnknown) : texts.when(row.when);
}

QString untilText(const app::PanelRow& row, const Texts& texts) {
    if (row.end)
        return texts.when(*row.end);
    return row.ongoing ? texts(TextId::ongoing) : QString();
}

/// The date of a lasting row stands in its own column, and so does not stand in the note again.
app::ReadOutLine withoutDate(const app::PanelRow& row) {
    app::ReadOutLine line = row.line;
    line.uncertain.reset();
    line.since.reset();
    line.start_unknown = false;
    line.end_unknown = false;
    if (line.change == app::DoseChange::administered)
        line.change = app::DoseChange::none;
    return line;
}

QString noteOf(const app::PanelRow& row, const ReadOutWords& said, const Texts& texts) {
    QStringList parts{said.note};
    if (row.line.section == app::ReadOutSection::medication && !row.line.reason.empty() && row.end)
        parts << texts(TextId::stoppedReason, texts.when(*row.end), texts.name(row.line.reason));
    parts.removeAll(QString());
    return parts.join(QString::fromUtf8(" · "));
}

QString signedNumber(int days) {
    return days > 0   ? QLatin1Char('+') + QString::number(days)
           : days < 0 ? QChar(0x2212) + QString::number(-days)
                      : QStringLiteral("0");
}

QString valueWithUnit(const ReadOutWords& said) {
    QStringList parts{said.value, said.unit};
    parts.removeAll(QString());
    return parts.join(QLatin1Char(' '));
}

/// A reported score keeps its own name and says what it is: "DAS28 2.9 (reported, letter)" is no DAS28-CRP.
QString nearestValue(const app::NearestLine& line, const ReadOutWords& said,
                     const app::PanelRow& row, const Texts& texts) {
    QString value = valueWithUnit(said);
    if (row.line.state != app::LineState::reported)
        return value;
    if (said.name != texts.name(line.name))
        value = said.name + QLatin1Char(' ') + value;
    return value + QStringLiteral(" (") + said.note + QLatin1Char(')');
}

/// The days between; of a date that is not known to the day the least and the most, and none where it is open.
QString daysBetween(const app::When& when, Day day, const Texts& texts) {
    if (when.open_before || when.open_after)
        return {};
    const int first = when.first.number - day.number;
    const int last = when.last.number - day.number;
    const QString days = first == last ? signedNumber(first)
                                       : signedNumber(first) + QChar(0x2026) + signedNumber(last);
    return QStringLiteral(" (") + texts(TextId::daysOff, days) + QLatin1Char(')');
}

QString nearestName(const app::NearestLine& line, const Texts& texts) {
    if (line.panel_id == "joints")
        return texts.name(line.name);
    if (line.panel_id == "ptga")
        return texts(TextId::namePatientGlobal);
    if (line.panel_id == "ega")
        return texts(TextId::namePhysicianGlobal);
    return texts.name(line.name);
}
}  // namespace

WordTable panelTable(const app::TimelineModel& model, const std::string& panelId,
                     const Texts& texts) {
    WordTable table;
    const app::Panel* const panel = model.panel(panelId);
    if (panel == nullptr)
        return table;
    table.title = panelTitle(*panel, model, texts);
    const std::vector<app::PanelRow> rows = app::panel_rows(model, panelId);
    const bool several = !panel->numeric();
    const bool lasting = std::any_of(
        rows.begin(), rows.end(), [](const app::PanelRow& row) { return row.end || row.ongoing; });
    table.heads << texts(TextId::columnDate);
    if (lasting)
        table.heads << texts(TextId::columnUntil);
    if (several)
        table.heads << texts(TextId::columnItem);
    table.heads << texts(TextId::columnValue) << texts(TextId::columnUnit)
                << texts(TextId::columnNote);
    for (const app::PanelRow& row : rows) {
        const ReadOutWords said = words(withoutDate(row), texts);
        WordTable::Row cells;
        cells.row = row.line.row;
        cells.cells << fromText(row, texts);
        if (lasting)
            cells.cells << untilText(row, texts);
        if (several)
            cells.cells << said.name;
        const bool named = row.line.state == app::LineState::reported && said.name != table.title;
        cells.cells << (named ? said.name + QLatin1Char(' ') + said.value : said.value) << said.unit
                    << noteOf(row, said, texts);
        table.rows.push_back(std::move(cells));
    }
    return table;
}

WordTable nearestTable(const app::TimelineModel& model, std::span<const Day> days,
                       std::span<const std::string> panelIds, const Texts& texts) {
    WordTable table;
    table.heads << texts(TextId::columnItem);
    for (const Day day : days)
        table.heads << qt(to_iso(day)) << texts(TextId::columnDate);
    for (const app::NearestLine& line : app::nearest_values(model, days, panelIds)) {
        WordTable::Row cells;
        cells.cells << nearestName(line, texts);
        for (std::size_t i = 0; i < line.values.size(); ++i) {
            const app::NearestValue& value = line.values[i];
            if (!value.row) {
                cells.cells << QStringLiteral("—") << texts(TextId::notRecorded);
                continue;
            }
            if (!cells.row)
                cells.row = value.row->line.row;
            const app::When& when = value.row->when;
            cells.cells << nearestValue(line, words(value.row->line, texts), *value.row, texts)
                        << texts.when(when) + daysBetween(when, days[i], texts);
        }
        table.rows.push_back(std::move(cells));
    }
    return table;
}

QString tabSeparated(const WordTable& table) {
    const auto line = [](const QStringList& cells) {
        QStringList clean;
        for (const QString& cell : cells)
            clean << cell.simplified();
        return clean.join(QLatin1Char('\t')) + QLatin1Char('\n');
    };
    QString text = line(table.heads);
    for (const WordTable::Row& row : table.rows)
        text += line(row.cells);
    return text;
}

QString rowText(const app::PanelRow& row, const Texts& texts) {
    const ReadOutWords said = words(withoutDate(row), texts);
    QStringList head{said.name, said.value, said.unit};
    head.removeAll(QString());
    QString date = fromText(row, texts);
    if (const QString until = untilText(row, texts); !until.isEmpty())
        date = row.end ? texts(TextId::toDate, date, until) : date + QStringLiteral(", ") + until;
    QStringList parts{head.join(QLatin1Char(' ')), noteOf(row, said, texts), date};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

}  // namespace jointlog::render
