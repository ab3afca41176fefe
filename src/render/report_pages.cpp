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
        if (one.chartHeight > 0)
            piece(Kind::chart);
        if (one.shown() > 0) {
            piece(Kind::head);
            for (std::size_t row = 0; row < one.shown(); ++row)
                piece(Kind::row, row);
        } else if (!one.empty.isEmpty()) {
            piece(Kind::empty);
        }
        if (one.hidden > 0)
            piece(Kind::more);
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

/// The section whose rows can be counted instead of shown: the one with the most of them.
SectionLayout* longest(ReportLayout& layout) {
    SectionLayout* most = nullptr;
    std::size_t rows = 0;
    for (SectionLayout& one : layout.sections) {
        if (one.section->part == app::ReportPart::scores || one.shown() <= 1)
            continue;
        // Values of visits stand nowhere else on the page; drugs and events are in the chart too.
        const bool first = one.section->part == app::ReportPart::values
                           || one.section->part == app::ReportPart::questions;
        const std::size_t weight = first ? std::max<std::size_t>(one.shown(), 4) - 3 : one.shown();
        if (weight > rows) {
            rows = weight;
            most = &one;
        }
    }
    return most;
}

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
            return (6 * pt + titleLine) * f;
        case Piece::Kind::head:
            return one.table.headHeight + 1 * pt;
        case Piece::Kind::row:
            return one.table.rows[piece.index].height;
        case Piece::Kind::empty:
            return ReportFont(8 * f, 400).line * static_cast<double>(one.empty.size())
                   + 2 * rowPadding;
        case Piece::Kind::more:
            return noteLine + 2 * pt;
        case Piece::Kind::note:
            return noteLine * static_cast<double>(one.notes[piece.index].size()) + 2.5 * pt;
        case Piece::Kind::chart:
            return one.chartHeight + 2 * pt;
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
    while (layout.pages.size() > 1) {
        const double beyond = overflow(layout);
        SectionLayout* chart = nullptr;
        for (SectionLayout& one : layout.sections) {
            if (one.chartHeight > one.least + 1)
                chart = &one;
        }
        if (chart != nullptr) {
            chart->chartHeight = std::max(chart->least, chart->chartHeight - beyond - pt);
        } else if (SectionLayout* table = longest(layout)) {
            ++table->hidden;
        } else {
            return;
        }
        paginate(layout);
    }
}

}  // namespace jointlog::render
