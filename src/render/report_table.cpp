#include <QtGui/QTextLayout>
#include <algorithm>
#include <numeric>

#include "render/report_layout.hpp"

namespace jointlog::render {
namespace {
constexpr std::size_t mostLines = 40;  // of one row; the rest goes on in a further row

/// The longest part that is not broken.
double longestWord(const QString& text, const ReportFont& font) {
    double longest = 0;
    double word = 0;
    for (const QChar c : text) {
        if (c.isSpace()) {
            word = 0;
            continue;
        }
        // Between ideographs a line may break anywhere; three of them stay together for looks.
        const bool wide = c.unicode() >= 0x2E80;
        word = wide ? std::min(word, 2 * font.line) + font.metrics.horizontalAdvance(c)
                    : word + font.metrics.horizontalAdvance(c);
        longest = std::max(longest, word);
    }
    return longest;
}

bool isNumber(const QString& text) {
    return !text.isEmpty()
           && (text.front().isDigit() || QString::fromUtf8("<>≤≥−-").contains(text.front()))
           && std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

/// Where the decimal point of a number stands, or where its digits end.
qsizetype pointOf(const QString& text) {
    qsizetype i = 0;
    while (i < text.size() && (text[i].isDigit() || QString::fromUtf8("<>≤≥−- ").contains(text[i]))
           && !(text[i].isSpace() && i > 0 && text[i - 1].isDigit()))
        ++i;
    return i;
}

/// Where the last digit of a number ends; words may follow it.
qsizetype digitsEnd(const QString& text) {
    qsizetype i = pointOf(text);
    while (i < text.size() && (text[i].isDigit() || text[i] == QLatin1Char('.')))
        ++i;
    return i;
}

struct Wanted {
    double natural = 0;
    double least = 0;
    double decimals = 0;
    double digits = 0;  // of the decimals
};

class TableMaker {
public:
    TableMaker(const app::ReportSection& section, const ReportTexts& texts, double width,
               double rowPadding)
        : m_section(section), m_width(width), m_rowPadding(rowPadding) {
        for (const auto& row : section.rows) {
            std::vector<QString> cells;
            for (const app::Cell& cell : row)
                cells.push_back(texts(cell.parts));
            cells.resize(section.columns.size());
            m_cells.push_back(std::move(cells));
        }
        for (const app::Column& column : section.columns) {
            m_heads.push_back(texts(column.head));
            m_units.push_back(texts.texts().unit(column.unit));
        }
    }

    Table make(double points) {
        constexpr double smallest = 5;
        std::vector<Wanted> wanted = measure(points);
        while (leastWidth(wanted) > m_width && points > smallest) {
            points -= 0.5;
            wanted = measure(points);
        }
        Table table;
        table.points = points;
        table.rowPadding = m_rowPadding;
        setColumns(table, wanted);
        setHeads(table);
        for (std::size_t i = 0; i < m_cells.size(); ++i)
            addRow(table, i);
        return table;
    }

private:
    [[nodiscard]] double gaps() const { return cellGap * static_cast<double>(m_heads.size() - 1); }
    [[nodiscard]] double leastWidth(const std::vector<Wanted>& wanted) const {
        return std::accumulate(wanted.begin(), wanted.end(), gaps(),
                               [](double sum, const Wanted& w) { return sum + w.least; });
    }

    std::vector<Wanted> measure(double points) {
        const ReportFont normal(points, 400);
        const ReportFont strong(points, 700);
        const ReportFont head(headPoints(points), 400);
        std::vector<Wanted> wanted(m_heads.size());
        for (std::size_t c = 0; c < m_heads.size(); ++c) {
            Wanted& w = wanted[c];
            double before = 0;
            double words = 0;
            for (std::size_t r = 0; r < m_cells.size(); ++r) {
                const QString& text = m_cells[r][c];
                const ReportFont& font =
                    m_section.rows[r].size() > c && m_section.rows[r][c].strong ? strong : normal;
                const double width = font.metrics.horizontalAdvance(text);
                if (m_section.columns[c].align == app::Align::decimal && isNumber(text)) {
                    const double left = font.metrics.horizontalAdvance(text.left(pointOf(text)));
                    before = std::max(before, left);
                    w.decimals = std::max(w.decimals, width - left);
                    const QString number = text.left(digitsEnd(text));
                    w.digits = std::max(w.digits, font.metrics.horizontalAdvance(number) - left);
                } else {
                    words = std::max(words, width);
                }
                if (m_section.columns[c].align == app::Align::left)
                    w.least = std::max(w.least, longestWord(text, font));
            }
            w.natural = std::max(before + w.decimals, words);
            if (m_section.columns[c].align != app::Align::left)
                w.least = w.natural;
            const double headLeast =
                std::max(longestWord(m_heads[c], head), head.metrics.horizontalAdvance(m_units[c]));
            w.least = std::max(w.least, headLeast);
            w.natural = std::max({w.natural, w.least, head.metrics.horizontalAdvance(m_heads[c])});
        }
        return wanted;
    }

    void setColumns(Table& table, const std::vector<Wanted>& wanted) {
        std::vector<double> widths;
        for (const Wanted& w : wanted)
            widths.push_back(w.natural);
        double room = m_width - gaps();
        double sum = std::accumulate(widths.begin(), widths.end(), 0.0);
        if (sum > room)
            shrink(widths, wanted, room);
        sum = std::accumulate(widths.begin(), widths.end(), 0.0);
        const double share = std::max(0.0, room - sum)
                             / static_cast<double>(std::max<std::size_t>(1, widths.size()));
        double left = 0;
        for (std::size_t c = 0; c < widths.size(); ++c) {
            TableColumn column;
            column.left = left;
            column.width = widths[c] + share;
            column.decimals = wanted[c].decimals;
            column.words = wanted[c].decimals - wanted[c].digits;
            column.align = m_section.columns[c].align;
            left += column.width + cellGap;
            table.columns.push_back(column);
        }
    }

    /// The widest columns give way first, none below its longest word.
    static void shrink(std::vector<double>& widths, const std::vector<Wanted>& wanted,
                       double room) {
        double low = 0;
        double high = *std::max_element(widths.begin(), widths.end());
        const auto at = [&](std::size_t c, double limit) {
            return std::max(wanted[c].least, std::min(wanted[c].natural, limit));
        };
        for (int i = 0; i < 40; ++i) {
            const double limit = (low + high) / 2;
            double sum = 0;
            for (std::size_t c = 0; c < widths.size(); ++c)
                sum += at(c, limit);
            (sum > room ? high : low) = limit;
        }
        for (std::size_t c = 0; c < widths.size(); ++c)
            widths[c] = at(c, low);
    }

    void setHeads(Table& table) {
        const ReportFont head(headPoints(table.points), 400);
        std::size_t lines = 0;
        for (std::size_t c = 0; c < m_heads.size(); ++c) {
            TableColumn& column = table.columns[c];
            column.head = wrapped(m_heads[c], head, column.width + cellGap / 2);
            column.unit = m_units[c];
            lines = std::max(lines, static_cast<std::size_t>(column.head.size())
                                        + (column.unit.isEmpty() ? 0U : 1U));
        }
        table.headHeight = static_cast<double>(lines) * head.line + 3 * pt;
    }

    void addRow(Table& table, std::size_t index) {
        const ReportFont normal(table.points, 400);
        const ReportFont strong(table.points, 700);
        TableRow row;
        std::size_t most = 1;
        for (std::size_t c = 0; c < m_heads.size(); ++c) {
            const auto& cells = m_section.rows[index];
            row.strong.push_back(c < cells.size() && cells[c].strong);
            row.cells.push_back(wrapped(m_cells[index][c], row.strong.back() ? strong : normal,
                                        table.columns[c].width + 0.5));
            most = std::max(most, static_cast<std::size_t>(row.cells.back().size()));
        }
        for (std::size_t from = 0; from < most; from += mostLines) {
            TableRow part = row;
            std::size_t lines = 1;
            for (QStringList& cell : part.cells) {
                cell = cell.mid(static_cast<qsizetype>(from), mostLines);
                lines = std::max(lines, static_cast<std::size_t>(cell.size()));
            }
            part.continues = from + mostLines < most;
            part.height = static_cast<double>(lines) * normal.line + 2 * m_rowPadding;
            table.rows.push_back(std::move(part));
        }
    }

    const app::ReportSection& m_section;
    double m_width;
    double m_rowPadding;
    std::vector<std::vector<QString>> m_cells;
    std::vector<QString> m_heads;
    std::vector<QString> m_units;
};
}  // namespace

double headPoints(double points) {
    return std::max(points - 1, std::min(points, 7.0));
}

double decimalsOf(const QString& text, const ReportFont& font) {
    if (!isNumber(text))
        return -1;
    return font.metrics.horizontalAdvance(text)
           - font.metrics.horizontalAdvance(text.left(pointOf(text)));
}

QStringList wrapped(const QString& text, const ReportFont& font, double width) {
    QStringList lines;
    for (const QString& paragraph : text.split(QLatin1Char('\n'))) {
        if (font.metrics.horizontalAdvance(paragraph) <= width) {
            lines << paragraph;
            continue;
        }
        QTextLayout layout(paragraph, font.font);
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(option);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width);
            lines << paragraph.mid(line.textStart(), line.textLength()).trimmed();
        }
        layout.endLayout();
    }
    return lines;
}

Table layoutTable(const app::ReportSection& section, const ReportTexts& texts, double width,
                  const Density& density) {
    if (section.columns.empty())
        return {};
    return TableMaker(section, texts, width, density.rowPadding)
        .make(density.points * density.factor);
}

}  // namespace jointlog::render
