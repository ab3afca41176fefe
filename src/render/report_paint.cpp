#include <QtGui/QPainter>
#include <algorithm>

#include "render/report_layout.hpp"
#include "render/watermark.hpp"

namespace jointlog::render {
namespace {
constexpr double hair = 0.5 * pt;
constexpr double rule = 1 * pt;

class PagePainter {
public:
    PagePainter(QPainter& painter, const ReportLayout& layout, const app::ReportModel& model,
                const ReportTexts& texts, const ReportStyle& style)
        : m_p(painter),
          m_layout(layout),
          m_model(model),
          m_texts(texts),
          m_theme(theme(ThemeId::print)),
          m_chartTheme(theme(style.colour ? ThemeId::light : ThemeId::print)),
          m_right(layout.page.width() - margin) {}

    void paint(int page) {
        m_p.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        page == 0 ? firstHead() : nextHead();
        foot(page);
        for (const Piece& piece : m_layout.pages[static_cast<std::size_t>(page)])
            paint(piece);
        if (m_model.sample)
            paintWatermark(m_p, m_layout.page, m_theme, m_texts.texts());
    }

    void numberPage(int page, double y) {
        const ReportFont small(8, 400);
        textRight(m_right, y, pageOf(page), small, m_theme.text);
    }

private:
    double text(double x, double y, const QString& words, const ReportFont& font,
                const QColor& colour) {
        m_p.setFont(font.font);
        m_p.setPen(colour);
        m_p.drawText(QPointF(x, y), words);
        return font.metrics.horizontalAdvance(words);
    }
    void textRight(double x, double y, const QString& words, const ReportFont& font,
                   const QColor& colour) {
        text(x - font.metrics.horizontalAdvance(words), y, words, font, colour);
    }
    void horizontal(double y, double thick, const QColor& colour) {
        m_p.fillRect(QRectF(margin, y, m_layout.width, thick), colour);
    }
    [[nodiscard]] QString pageOf(int page) const {
        return m_texts.word(app::Saying::pageOf, QString::number(page + 1),
                            QString::number(m_layout.pages.size()));
    }

    void firstHead() {
        const double f = m_layout.factor;
        const ReportFont title(13 * f, 500);
        const ReportFont person(9 * f, 400);
        const ReportFont code(10 * f, 700);
        const ReportFont small(7 * f, 400);
        double y = margin + title.metrics.ascent() * 0.8;
        text(margin, y, m_texts(m_model.title), title, m_theme.text);
        if (m_model.sample) {
            const ReportFont note(8, 400);
            textRight(m_right, y,
                      m_model.caption.empty() ? m_texts.word(app::Saying::sampleRecord)
                                              : m_texts.texts()(TextId::sampleData),
                      note, m_theme.text);
        }
        y += person.line + 3 * pt;
        const QString id = qt(m_model.patient_code);
        const double indent = code.metrics.horizontalAdvance(id)
                              + person.metrics.horizontalAdvance(QStringLiteral("   "));
        text(margin, y, id, code, m_theme.text);
        numberPage(0, y);
        for (const QString& line : m_layout.person) {
            text(margin + indent, y, line, person, m_theme.text);
            y += person.line;
        }
        for (const QString& line : m_layout.caption) {
            text(margin, y, line, small, m_theme.secondary);
            y += small.line;
        }
        horizontal(m_layout.headHeight - 5 * pt, 1.2 * pt, m_theme.text);
    }

    void nextHead() {
        const ReportFont normal(8, 400);
        const ReportFont code(9, 700);
        const double y = margin + normal.metrics.ascent();
        const double width = text(margin, y, qt(m_model.patient_code), code, m_theme.text);
        text(margin + width + 8 * pt, y, m_texts(m_model.title), normal, m_theme.text);
        horizontal(m_layout.nextHead - 7 * pt, 1.2 * pt, m_theme.text);
        m_nextBaseline = y;
    }

    void foot(int page) {
        if (page > 0)
            numberPage(page, m_nextBaseline);
        const ReportFont small(7, 400);
        const double top = m_layout.page.height() - margin - small.line;
        horizontal(top, 0.7 * pt, m_theme.text);
        const double y = top + small.line + 1 * pt;
        text(margin, y, m_texts.word(app::Saying::disclaimer), small, m_theme.text);
        QString time = qt(to_iso(m_model.printed).substr(0, 16));
        time.replace(QLatin1Char('T'), QLatin1Char(' '));
        QStringList parts{qt(m_model.patient_code)};
        if (!m_model.file_name.empty())
            parts << qt(m_model.file_name);
        parts << m_texts.word(app::Saying::printed, time) << qt(m_model.program)
              << QStringLiteral("%1 / %2").arg(page + 1).arg(m_layout.pages.size());
        textRight(m_right, y, parts.join(QString::fromUtf8("  ·  ")), small, m_theme.text);
    }

    void paint(const Piece& piece) {
        const SectionLayout& one = m_layout.sections[piece.section];
        const double f = m_layout.factor;
        switch (piece.kind) {
            case Piece::Kind::title:
                return title(one, piece);
            case Piece::Kind::head:
                return head(one.table, piece.top);
            case Piece::Kind::row:
                return row(one.table, one.table.rows[piece.index], piece.top);
            case Piece::Kind::empty:
                return lines(one.empty, piece.top + m_layout.rowPadding, ReportFont(8 * f, 400));
            case Piece::Kind::note:
                return lines(one.notes[piece.index], piece.top + 2.5 * pt,
                             ReportFont(m_layout.notePoints * f, 400));
            case Piece::Kind::chart:
                return chart(one.charts[piece.index], piece.top);
            case Piece::Kind::figures:
            case Piece::Kind::form:
                break;
        }
        m_p.save();
        m_p.translate(margin, piece.top);
        if (piece.kind == Piece::Kind::figures) {
            paintFigures(m_p, one.figures, m_texts, m_theme, m_layout.width);
            m_p.restore();
            return;
        }
        paintFormLine(m_p, one.section->form[piece.index], m_texts, m_theme, m_layout.width, f);
        m_p.restore();
    }

    void title(const SectionLayout& one, const Piece& piece) {
        const double f = m_layout.factor;
        const ReportFont bold(9 * f, 700);
        const ReportFont normal(8.5 * f, 400);
        const double y = piece.top + m_layout.titleSpace * f + 8 * pt * f;
        const double width = text(margin, y, one.title, bold, m_theme.text);
        const QString beside = piece.again ? m_texts.word(app::Saying::continued) : one.subtitle;
        text(margin + width + 9 * pt, y, beside, normal, m_theme.secondary);
    }

    void lines(const QStringList& words, double top, const ReportFont& font) {
        double y = top + font.metrics.ascent() * 0.9;
        for (const QString& line : words) {
            text(margin, y, line, font, m_theme.text);
            y += font.line;
        }
    }

    void head(const Table& table, double top) {
        const ReportFont font(headPoints(table.points), 400);
        const double bottom = top + table.headHeight - 4 * pt;
        for (const TableColumn& column : table.columns) {
            QStringList words = column.head;
            if (!column.unit.isEmpty())
                words << column.unit;
            double y = bottom - font.line * static_cast<double>(words.size() - 1);
            for (const QString& word : words) {
                if (column.align == app::Align::left) {
                    text(margin + column.left, y, word, font, m_theme.text);
                } else {
                    // Above the numbers, not above the words that may follow one of them.
                    const double right =
                        std::max(column.width - column.words, font.metrics.horizontalAdvance(word));
                    textRight(margin + column.left + right, y, word, font, m_theme.text);
                }
                y += font.line;
            }
        }
        horizontal(top + table.headHeight, rule, m_theme.text);
    }

    void row(const Table& table, const TableRow& row, double top) {
        const ReportFont normal(table.points, 400);
        const ReportFont strong(table.points, 700);
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            const ReportFont& font = row.strong[c] ? strong : normal;
            double y = top + table.rowPadding + font.metrics.ascent() * 0.93;
            for (const QString& line : row.cells[c]) {
                cell(table.columns[c], line, font, y);
                y += font.line;
            }
        }
        if (!row.continues)
            horizontal(top + row.height - hair, hair, m_theme.hairline);
    }

    void cell(const TableColumn& column, const QString& words, const ReportFont& font, double y) {
        const double left = margin + column.left;
        if (column.align == app::Align::left) {
            text(left, y, words, font, m_theme.text);
            return;
        }
        double right = left + column.width;
        if (column.align == app::Align::decimal) {
            const double after = decimalsOf(words, font);
            // Words and dashes end where the numbers do, unless they are longer.
            right = after >= 0 ? right - column.decimals + after
                               : left
                                     + std::max(column.width - column.words,
                                                font.metrics.horizontalAdvance(words));
        }
        textRight(right, y, words, font, m_theme.text);
    }

    void chart(const ChartPart& one, double top) {
        m_p.save();
        m_p.translate(margin, top);
        m_p.scale(chartScale, chartScale);
        TimelineView view = one.view;
        view.size.setHeight(one.height / chartScale);
        paintTimeline(m_p, *one.model, view, m_chartTheme, m_texts.texts());
        m_p.restore();
    }

    QPainter& m_p;
    const ReportLayout& m_layout;
    const app::ReportModel& m_model;
    const ReportTexts& m_texts;
    const Theme& m_theme;
    const Theme& m_chartTheme;
    double m_right;
    double m_nextBaseline = 0;
};
}  // namespace

void paintReportPage(QPainter& painter, const ReportLayout& layout, const app::ReportModel& model,
                     const ReportTexts& texts, const ReportStyle& style, int page) {
    PagePainter(painter, layout, model, texts, style).paint(page);
}

}  // namespace jointlog::render
