#include "gui/labs/lab_paste.hpp"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>
#include <algorithm>

#include "gui/forms/catalog_choices.hpp"
#include "gui/forms/result_form.hpp"
#include "gui/labs/pasted_cells.hpp"
#include "gui/text/names.hpp"
#include "jointlog/domain/lab_methods.hpp"

namespace jointlog::gui {
namespace {

/// Reads one block; the sentences are of this context.
class Reader {
    Q_DECLARE_TR_FUNCTIONS(LabPaste)

public:
    Reader(const PasteContext& context, std::vector<QStringList> lines)
        : m_in(context), m_lines(std::move(lines)) {}

    PastedBlock read() {
        if (m_lines.empty()) {
            m_block.problem = tr("The clipboard holds no cells.");
            return m_block;
        }
        m_headed = isHeadRow(m_lines.front());
        m_body = m_headed ? 1 : 0;
        const std::size_t first =
            m_headed && m_lines.size() > 1 && isUnitRow(m_lines[1]) ? 2 : m_body;
        m_dated = m_lines.size() > first
                  && (m_headed ? headOf(m_lines.front().value(0)).item == nullptr
                               : looksLikeDate(m_lines[first].value(0)));
        readColumns(first == 2 ? m_lines[1] : QStringList());
        for (std::size_t line = first; line < m_lines.size() && m_block.problem.isEmpty(); ++line) {
            readRow(m_lines[line], static_cast<int>(line - first));
        }
        return m_block;
    }

private:
    struct Head {
        const catalog::Item* item = nullptr;
        QString unit;
        QString method;
    };

    static const catalog::Item* analyte(const QString& text) {
        const catalog::Item* item =
            text.isEmpty() ? nullptr : catalog::find_item(text.toStdString());
        return item != nullptr && item->laboratory ? item : nullptr;
    }

    /// "CRP", "CRP (mg/dL)", "CRP mg/dL".
    static Head headOf(const QString& typed) {
        const QString text = typed.simplified();
        if (const auto* item = analyte(text)) {
            return {item, {}, {}};
        }
        static const QRegularExpression bracketed(
            QStringLiteral("^(.*?)\\s*[\\(\\[（［](.*)[\\)\\]）］]$"));
        const auto match = bracketed.match(text);
        if (match.hasMatch()) {
            return {analyte(match.captured(1)), match.captured(2).trimmed(), {}};
        }
        if (const Head head = withMethod(text); head.item != nullptr) {
            return head;
        }
        const qsizetype space = text.lastIndexOf(QLatin1Char(' '));
        const auto* item = space > 0 ? analyte(text.left(space)) : nullptr;
        const QString unit = text.mid(space + 1);
        return item != nullptr && item->unit(unit.toStdString()) != nullptr ? Head{item, unit, {}}
                                                                            : Head{};
    }

    /// "CRP(latex) mg/dL", as the grid copies a column of one method.
    static Head withMethod(const QString& text) {
        static const QRegularExpression parts(
            QStringLiteral("^(.*?)\\s*[\\(（](.*)[\\)）]\\s+(\\S+)$"));
        const auto match = parts.match(text);
        const auto* item = match.hasMatch() ? analyte(match.captured(1)) : nullptr;
        const bool known =
            item != nullptr && item->unit(match.captured(3).toStdString()) != nullptr;
        return known ? Head{item, match.captured(3), match.captured(2).trimmed()} : Head{};
    }

    static bool looksLikeDate(const QString& text) {
        QString day = text.trimmed();
        takeTime(day);
        const std::string typed = day.toStdString();
        return parse_date(typed) && (!Decimal::parse(typed) || typed.size() == 8);
    }

    static bool isHeadRow(const QStringList& cells) {
        return std::any_of(cells.begin(), cells.end(),
                           [](const QString& cell) { return headOf(cell).item != nullptr; });
    }

    [[nodiscard]] bool isUnitRow(const QStringList& cells) const {
        bool any = false;
        for (qsizetype i = 0; i < cells.size(); ++i) {
            const catalog::Item* item = headOf(m_lines.front().value(i)).item;
            const QString unit = cells[i].trimmed();
            if (unit.isEmpty() || item == nullptr) {
                if (!unit.isEmpty() && (i > 0 || looksLikeDate(unit))) {
                    return false;
                }
                continue;
            }
            if (item->unit(unit.toStdString()) == nullptr) {
                return false;
            }
            any = true;
        }
        return any;
    }

    void readColumns(const QStringList& units) {
        qsizetype widest = 0;
        for (const QStringList& line : m_lines) {
            widest = std::max(widest, line.size());
        }
        for (qsizetype at = m_dated ? 1 : 0; at < widest; ++at) {
            m_block.columns.push_back(m_headed ? namedColumn(at, units.value(at).trimmed())
                                               : gridColumn(static_cast<int>(at)));
        }
        nameRepeated();
        if (m_block.columns.empty()) {
            m_block.problem = tr("The block holds dates and no values.");
        }
    }

    /// Of two columns of one analyte and method nobody knows which one holds.
    void nameRepeated() {
        for (std::size_t at = 1; at < m_block.columns.size(); ++at) {
            PastedColumn& column = m_block.columns[at];
            const auto before = m_block.columns.begin() + static_cast<std::ptrdiff_t>(at);
            const bool again =
                column.item != nullptr
                && std::any_of(m_block.columns.begin(), before, [&](const PastedColumn& one) {
                       return one.item == column.item && one.method == column.method;
                   });
            if (again && column.problem.isEmpty()) {
                column.problem = tr("%1 stands in two columns of the block.").arg(column.head);
            }
        }
    }

    PastedColumn namedColumn(qsizetype at, const QString& below) {
        const QString typed = m_lines.front().value(at);
        const Head head = headOf(typed);
        PastedColumn column;
        column.item = head.item;
        column.head = typed.simplified();
        if (head.item == nullptr) {
            column.problem = typed.trimmed().isEmpty()
                                 ? tr("Column %1 has no analyte.").arg(at + 1)
                                 : tr("No analyte is called “%1”.").arg(typed.simplified());
            return column;
        }
        column.method = methodName(*head.item, {}, typed.simplified());
        if (column.method.empty()) {  // "LD(IFCC) U/L"
            column.method = methodName(*head.item, {}, typed.simplified().section(u' ', 0, -2));
        }
        if (column.method.empty()) {
            column.method = catalog::lab_method(*head.item, head.unit.toStdString());
        }
        if (column.method.empty() && !head.method.isEmpty()) {
            column.method = methodName(*head.item, head.method);
        }
        const bool ofMethod =
            !column.method.empty() && head.item->unit(head.unit.toStdString()) == nullptr;
        const QString unit = !below.isEmpty() ? below : ofMethod ? QString() : head.unit;
        const catalog::ItemUnit* known =
            unit.isEmpty() ? nullptr : head.item->unit(unit.toStdString());
        const catalog::ItemUnit* above = head.item->unit(head.unit.toStdString());
        if (!below.isEmpty() && known != nullptr && above != nullptr
            && above->ucum != known->ucum) {
            column.problem = tr("%1: the name says %2, the row below it %3.")
                                 .arg(itemName(head.item->code), head.unit, below);
        } else if (!unit.isEmpty() && known == nullptr) {
            column.problem = tr("%1 has no unit “%2”.").arg(itemName(head.item->code), unit);
        } else if (known != nullptr) {
            column.unit = known->ucum;
        } else {
            askUnit(column);
        }
        return column;
    }

    /// Proposed: the record's unit of CRP, the unit that it holds of another analyte last, else the first of the
    /// catalogue. Only a person says that it is the one.
    void askUnit(PastedColumn& column) const {
        if (column.item->units.empty()) {
            return;
        }
        column.unit = column.item->units.front().ucum;
        for (const auto& row : m_in.record.observations) {
            if (!row.in_error() && row->item == column.item->code && !row->unit().empty()) {
                column.unit = row->unit();
            }
        }
        if (column.item->code == "CRP") {
            column.unit = m_in.crpUnit;
        }
        // "U/L" and "IU/L" are the same number.
        const auto& units = column.item->units;
        column.unitAsked = std::any_of(
            units.begin(), units.end(),
            [&](const catalog::ItemUnit& one) { return !(one.factor == units.front().factor); });
        const auto said = m_in.units.find(column.item->code);
        column.unitOpen = column.unitAsked && said == m_in.units.end();
        if (column.unitAsked && !column.unitOpen) {
            column.unit = said->second;
        }
    }

    PastedColumn gridColumn(int at) {
        const auto place = static_cast<std::size_t>(m_in.column + at - (m_dated ? 1 : 0));
        PastedColumn column;
        if (place >= m_in.grid.columns.size()) {
            column.head = QString::number(at + 1);
            column.problem =
                tr("Column %1 lies beside the grid: copy the row with the names too.").arg(at + 1);
            return column;
        }
        column.item = catalog::item(m_in.grid.columns[place].item);
        column.unit = m_in.grid.columns[place].unit;
        column.method = m_in.grid.columns[place].method;
        column.head = itemName(m_in.grid.columns[place].item);
        if (column.item == nullptr) {
            column.problem = tr("No analyte is called “%1”.").arg(column.head);
        }
        return column;
    }

    void readRow(const QStringList& line, int at) {
        const bool blank = std::all_of(
            line.begin(), line.end(), [](const QString& cell) { return cell.trimmed().isEmpty(); });
        if (blank) {
            return;
        }
        PastedRow row;
        if (m_dated) {
            row.head = line.value(0).trimmed();
            QString day = row.head;
            row.minute = takeTime(day);
            row.date = dateOf(day, row.problem);
        } else if (static_cast<std::size_t>(m_in.row + at) < m_in.grid.rows.size()) {
            const LabRow& of = m_in.grid.rows[static_cast<std::size_t>(m_in.row + at)];
            row.head = of.head;
            row.date = of.date;
            row.minute = of.minute;
        } else {
            row.problem = tr("It has no date: copy the column of the dates too.");
        }
        if (row.head.isEmpty()) {
            row.head = QString::number(at + 1);
        }
        for (std::size_t column = 0; column < m_block.columns.size(); ++column) {
            const auto cell = static_cast<qsizetype>(column) + (m_dated ? 1 : 0);
            row.cells.push_back(
                readPastedCell(line.value(cell).trimmed(), m_block.columns[column], row, m_in));
        }
        m_block.rows.push_back(std::move(row));
    }

    /// Takes "09:30" off the end of a date.
    static std::optional<int> takeTime(QString& text) {
        static const QRegularExpression timed(
            QStringLiteral("^(.*\\S)\\s+([01]?\\d|2[0-3]):([0-5]\\d)$"));
        const auto match = timed.match(text);
        if (!match.hasMatch()) {
            return {};
        }
        text = match.captured(1);
        return match.captured(2).toInt() * 60 + match.captured(3).toInt();
    }

    [[nodiscard]] std::optional<PartialDate> dateOf(const QString& text, QString& problem) const {
        const auto date = parse_date(text.toStdString());
        if (!date) {
            problem = date.error().code == Errc::ambiguous
                          ? tr("“%1” can be read in more than one way.").arg(text)
                          : tr("“%1” is no date.").arg(text);
            return {};
        }
        const PartialDate& birth = m_in.record.patient->birth;
        if (date->anchor() && *date->anchor() > m_in.today) {
            problem = tr("%1 lies in the future.").arg(text);
            return {};
        }
        if (birth.first && date->last && *date->last < *birth.first) {
            problem = tr("%1 lies before the birth date.").arg(text);
            return {};
        }
        return *date;
    }

    const PasteContext& m_in;
    std::vector<QStringList> m_lines;
    PastedBlock m_block;
    std::size_t m_body = 0;
    bool m_headed = false;
    bool m_dated = false;
};

}  // namespace

PastedBlock readBlock(const QString& text, const PasteContext& context) {
    return Reader(context, splitCells(text)).read();
}

QStringList PastedBlock::remarks() const {
    QStringList all;
    if (!problem.isEmpty()) {
        all << problem;
    }
    for (const PastedColumn& column : columns) {
        if (!column.problem.isEmpty()) {
            all << column.problem;
        } else if (column.unitOpen) {
            all << QCoreApplication::translate(
                       "LabPaste",
                       "%1: no unit is named. Is it %2? Say so above; until then it stays out.")
                       .arg(column.head, unitPrint(column.item->code, column.unit));
        }
    }
    for (std::size_t at = 0; at < rows.size(); ++at) {
        const PastedRow& row = rows[at];
        const QString place =
            QCoreApplication::translate("LabPaste", "Row %1 (%2)").arg(at + 1).arg(row.head);
        if (!row.problem.isEmpty()) {
            all << QStringLiteral("%1: %2").arg(place, row.problem);
        }
        for (std::size_t column = 0; column < row.cells.size(); ++column) {
            const PastedCell& cell = row.cells[column];
            if (!cell.remark.isEmpty()) {
                all << QStringLiteral("%1, %2: “%3” — %4")
                           .arg(place, columns[column].head, cell.text, cell.remark);
            }
        }
    }
    return all;
}

int PastedBlock::count(PasteState state) const {
    int found = 0;
    for (const PastedRow& row : rows) {
        found += static_cast<int>(
            std::count_if(row.cells.begin(), row.cells.end(),
                          [state](const PastedCell& cell) { return cell.state == state; }));
    }
    return found;
}

}  // namespace jointlog::gui
