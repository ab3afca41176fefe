#include <algorithm>

#include "render/report_layout.hpp"

namespace jointlog::render {
namespace {
constexpr double titleLine = 12 * pt;

class Flow {
public:
    explicit Flow(ReportLayout& layout) : m_layout(layout) {
        layout.pages.clear();
        newPage();
    }

    void add(std::size_t section) {
        const SectionLayout& one = m_layout.sections[section];
        const std::vector<Piece> pieces = piecesOf(one, section);
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            double needed = heightOf(pieces[i]);
            // A title and a table head stay with what they are about.
            for (std::size_t k = i; isHead(pieces[k]) && k + 1 < pieces.size(); ++k)
                needed += heightOf(pieces[k + 1]);
            if (m_top + needed > bottom() + 0.5 && !m_layout.pages.back().empty()) {
                newPage();
                repeat(pieces[i], section);
            }
            place(pieces[i]);
        }
    }

private:
    static bool isHead(const Piece& piece) {
        return piece.kind == Piece::Kind::title || piece.kind == Piece::Kind::head;
    }
    [[nodiscard]] double heightOf(const Piece& piece) const { return pieceHeight(m_layout, piece); }
    [[nodiscard]] double bottom() const { return m_layout.page.height() - m_layout.foot; }

    static std::vector<Piece> piecesOf(const SectionLayout& one, std::size_t section) {
        using Kind = Piece::Kind;
        std::vector<Piece> pieces;
        const auto piece = [&](Kind kind, std::size_t index = 0) {
            pieces.push_back({kind, section, index, 0, false});
        };
        if (one.titled)
            piece(Kind::title);
        for (std::size_t part = 0; part < one.charts.size(); ++part)
            piece(Kind::chart, part);
        if (!one.figures.empty())
            piece(Kind::figures);
        if (!one.table.rows.empty()) {
            piece(Kind::head);
            for (std::size_t row = 0; row < one.table.rows.size(); ++row)
                piece(Kind::row, row);
        } else if (!one.empty.isEmpty()) {
            piece(Kind::empty);
        }
        for (std::size_t note = 0; note < one.notes.size(); ++note)
            piece(Kind::note, note);
        for (std::size_t line = 0; line < one.section->form.size(); ++line)
            piece(Kind::form, line);
        return pieces;
    }

    /// The head of the table again, where a row begins the page.
    void repeat(const Piece& next, std::size_t section) {
        if (next.kind == Piece::Kind::title)
            return;
        place({Piece::Kind::title, section, 0, 0, true});
        if (next.kind == Piece::Kind::row)
            place({Piece::Kind::head, section, 0, 0, true});
    }

    void place(Piece piece) {
        piece.top = m_top;
        m_top += heightOf(piece);
        m_layout.pages.back().push_back(piece);
    }

    void newPage() {
        m_top = m_layout.pages.empty() ? m_layout.headHeight : m_layout.nextHead;
        m_layout.pages.emplace_back();
    }

    ReportLayout& m_layout;
    double m_top = 0;
};

double overflow(const ReportLayout& layout) {
    double beyond = 0;
    for (std::size_t page = 1; page < layout.pages.size(); ++page) {
        for (const Piece& piece : layout.pages[page])
            beyond += pieceHeight(layout, piece);
    }
    return beyond;
}
}  // namespace

double pieceHeight(const ReportLayout& layout, const Piece& piece) {
    const SectionLayout& one = layout.sections[piece.section];
    const double f = layout.factor;
    const double noteLine = ReportFont(layout.notePoints * f, 400).line;
    switch (piece.kind) {
        case Piece::Kind::title:
            return (layout.titleSpace + titleLine) * f;
        case Piece::Kind::head:
            return one.table.headHeight + 1 * pt;
        case Piece::Kind::row:
            return one.table.rows[piece.index].height;
        case Piece::Kind::empty:
            return ReportFont(8 * f, 400).line * static_cast<double>(one.empty.size())
                   + 2 * layout.rowPadding;
        case Piece::Kind::note:
            return noteLine * static_cast<double>(one.notes[piece.index].size()) + 2.5 * pt;
        case Piece::Kind::chart:
            return one.charts[piece.index].height + 2 * pt;
        case Piece::Kind::figures:
            return figuresHeight(one.figures, layout.width);
        case Piece::Kind::form:
            break;
    }
    return formLineHeight(one.section->form[piece.index], f);
}

void paginate(ReportLayout& layout) {
    Flow pages(layout);
    for (std::size_t section = 0; section < layout.sections.size(); ++section)
        pages.add(section);
}

void fitOnePage(ReportLayout& layout) {
    paginate(layout);
    for (SectionLayout& one : layout.sections) {
        if (one.charts.size() != 1)
            continue;
        ChartPart& chart = one.charts.front();
        while (layout.pages.size() > 1 && chart.height > chart.least + 1) {
            chart.height = std::max(chart.least, chart.height - overflow(layout) - pt);
            paginate(layout);
        }
        // A chart that stands after page 1 anyway has its room.
        const auto& first = layout.pages.front();
        const bool later = std::none_of(first.begin(), first.end(), [](const Piece& piece) {
            return piece.kind == Piece::Kind::chart;
        });
        if (later && layout.pages.size() > 1) {
            const std::size_t pages = layout.pages.size();
            chart.height = chart.natural;
            paginate(layout);
            if (layout.pages.size() > pages) {
                chart.height = chart.least;
                paginate(layout);
            }
        }
    }
}

}  // namespace jointlog::render
