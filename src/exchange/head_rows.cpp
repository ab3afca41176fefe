#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "exchange/import_columns.hpp"
#include "jointlog/domain/import_remarks.hpp"
#include "jointlog/domain/printed_interval.hpp"
#include "jointlog/domain/result_entry.hpp"
#include "jointlog/domain/text.hpp"
#include "jointlog/exchange/import_header.hpp"

/// The rows below the header of a laboratory file with one row a sample that are no samples.
namespace jointlog::exchange {
namespace {

namespace col = column::labs;
using Cells = std::span<const std::string_view>;

enum class HeadRow : std::uint8_t { none, units, intervals, lower, upper, not_taken };

struct Label {
    std::string_view text;  // as fold() gives it
    HeadRow row;
};
constexpr auto labels = std::to_array<Label>({
    {"単位", HeadRow::units},
    {"unit", HeadRow::units},
    {"units", HeadRow::units},
    {"基準値", HeadRow::intervals},
    {"基準範囲", HeadRow::intervals},
    {"基準値範囲", HeadRow::intervals},
    {"基準", HeadRow::intervals},
    {"参考基準値", HeadRow::intervals},
    {"参考値", HeadRow::intervals},
    {"正常値", HeadRow::intervals},
    {"正常範囲", HeadRow::intervals},
    {"reference", HeadRow::intervals},
    {"reference interval", HeadRow::intervals},
    {"reference range", HeadRow::intervals},
    {"ref", HeadRow::intervals},
    {"ref range", HeadRow::intervals},
    {"normal range", HeadRow::intervals},
    {"基準値下限", HeadRow::lower},
    {"基準範囲下限", HeadRow::lower},
    {"基準下限", HeadRow::lower},
    {"基準下限値", HeadRow::lower},
    {"下限", HeadRow::lower},
    {"下限値", HeadRow::lower},
    {"lower limit", HeadRow::lower},
    {"基準値上限", HeadRow::upper},
    {"基準範囲上限", HeadRow::upper},
    {"基準上限", HeadRow::upper},
    {"基準上限値", HeadRow::upper},
    {"上限", HeadRow::upper},
    {"上限値", HeadRow::upper},
    {"upper limit", HeadRow::upper},
    {"jlac10", HeadRow::not_taken},
    {"検査コード", HeadRow::not_taken},
    {"項目コード", HeadRow::not_taken},
});
// Intervals of one sex, of one age ... : which result they hold for is not told by the row.
constexpr std::array<std::string_view, 5> of_some = {"基準", "正常", "参考", "reference", "normal"};

HeadRow row_of(std::string_view label) {
    std::string key = fold(label);
    if (key.size() > 2 && (key.front() == '(' || key.front() == '[')) {
        key = key.substr(1, key.size() - 2);
    }
    for (const Label& known : labels) {
        if (key == known.text) {
            return known.row;
        }
    }
    const bool some = std::any_of(of_some.begin(), of_some.end(),
                                  [&key](std::string_view word) { return key.starts_with(word); });
    return some ? HeadRow::not_taken : HeadRow::none;
}

std::string_view cell(Cells cells, int position) {
    return position < 0 ? std::string_view() : trim(cells[static_cast<std::size_t>(position)]);
}

bool is_blank(std::string_view text) {
    return text.empty() || text == "-" || text == "ー" || text == "－" || text == "―";
}

/// "(mg/dL)" -> "mg/dL".
std::string plain_unit(std::string_view text) {
    std::string plain = nfkc(text);
    if (plain.size() > 2 && (plain.front() == '(' || plain.front() == '[')) {
        plain = plain.substr(1, plain.size() - 2);
    }
    return plain;
}

struct Found {
    HeadRow row = HeadRow::none;
    std::string label;
};

/// By the label in a column that holds no analyte; a patient or a date that is no label makes a sample.
Found by_label(const ImportHeader& header, Cells cells) {
    Found found;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const int at = static_cast<int>(i);
        const std::string_view text = trim(cells[i]);
        const bool analyte = std::any_of(header.analytes.begin(), header.analytes.end(),
                                         [at](const auto& of) { return of.position == at; });
        if (analyte || text.empty()) {
            continue;
        }
        const HeadRow row = row_of(text);
        const bool who_or_when =
            at == header.position[col::patient] || at == header.position[col::date];
        if (row == HeadRow::none && who_or_when) {
            return {};
        }
        if (row != HeadRow::none && found.row == HeadRow::none) {
            found = {row, std::string(text)};
        }
    }
    return found;
}

/// By its cells, where nothing else stands in the row.
HeadRow by_cells(const ImportHeader& header, Cells cells) {
    std::size_t analytes = 0;
    bool units = true;
    bool intervals = true;
    bool two_sided = false;  // "<0.02" alone may be a result of nobody knows whom
    for (const AnalyteColumn& analyte : header.analytes) {
        const std::string_view text = cell(cells, analyte.position);
        if (text.empty()) {
            continue;
        }
        ++analytes;
        const bool unitless = analyte.item->units.empty() && text == "-";
        units = units && (unitless || analyte.item->unit(plain_unit(text)) != nullptr);
        const auto interval = read_printed_interval(text);
        intervals = intervals && interval;
        two_sided = two_sided || (interval && interval->low && interval->high);
    }
    const auto filled = static_cast<std::size_t>(std::count_if(
        cells.begin(), cells.end(), [](std::string_view text) { return !trim(text).empty(); }));
    if (analytes == 0 || filled != analytes) {
        return HeadRow::none;
    }
    return units ? HeadRow::units : intervals && two_sided ? HeadRow::intervals : HeadRow::none;
}

Unexpected about_column(const ImportHeader& header, const AnalyteColumn& analyte, Remark why) {
    const std::string& name = header.names[static_cast<std::size_t>(analyte.position)];
    return fail(Errc::unit_mismatch,
                introduce(remark<RemarkId::in_header>(),
                          introduce(remark<RemarkId::about>(name), std::move(why))));
}

/// The unit of a mapping stands in for one that is not told, or that nobody knows; it overrules none.
Result<void> take_units(ImportHeader& header, Cells cells) {
    for (AnalyteColumn& analyte : header.analytes) {
        const std::string_view text = cell(cells, analyte.position);
        if (is_blank(text)) {
            continue;
        }
        const auto unit = read_unit(*analyte.item, plain_unit(text));
        if (!unit && analyte.mapped) {
            continue;
        }
        if (!unit) {
            return about_column(header, analyte, remark_of(unit.error()));
        }
        if (!analyte.unit.empty() && (*unit)->ucum != analyte.unit) {
            return about_column(header, analyte,
                                analyte.mapped
                                    ? remark<ImportRemark::unit_in_mapping>(text, analyte.unit)
                                    : remark<ImportRemark::units_differ>(analyte.unit, text));
        }
        analyte.unit = (*unit)->ucum;
        analyte.mapped = false;
    }
    return {};
}

void take_intervals(ImportHeader& header, Cells cells, std::int64_t line) {
    header.intervals_line = line;
    for (AnalyteColumn& analyte : header.analytes) {
        const std::string_view text = cell(cells, analyte.position);
        if (is_blank(text)) {
            continue;
        }
        analyte.interval = printed_interval(text);
        const bool number = analyte.item->value_type == catalog::ValueType::numeric;
        if (number && !analyte.interval.text.empty()) {
            header.head_remarks.push_back(
                {line, analyte.position, remark<ImportRemark::interval_in_words>(text)});
        }
    }
}

void take_bounds(ImportHeader& header, Cells cells, std::int64_t line, bool upper) {
    header.intervals_line = header.intervals_line == 0 ? line : header.intervals_line;
    for (AnalyteColumn& analyte : header.analytes) {
        const std::string_view text = cell(cells, analyte.position);
        if (is_blank(text)) {
            continue;
        }
        const Result<Numeric> bound = parse_numeric(text);
        const auto& other = upper ? analyte.interval.low : analyte.interval.high;
        const bool crossed =
            bound && other && (upper ? bound->value < *other : *other < bound->value);
        if (!bound || crossed || points_away(bound->comparator, !upper)) {
            header.head_remarks.push_back(
                {line, analyte.position, remark<ImportRemark::head_row_not_taken>(text)});
            continue;
        }
        (upper ? analyte.interval.high : analyte.interval.low) = bound->value;
        (upper ? analyte.interval.high_inclusive : analyte.interval.low_inclusive) =
            bound->comparator != Comparator::less && bound->comparator != Comparator::greater;
    }
}

}  // namespace

Result<bool> take_head_row(ImportHeader& header, std::span<const std::string_view> cells,
                           std::int64_t line) {
    if (header.analytes.empty() || cells.size() != header.names.size()) {
        return false;
    }
    Found found = by_label(header, cells);
    if (found.row == HeadRow::none) {
        found.row = by_cells(header, cells);
    }
    if (found.row == HeadRow::intervals && header.intervals_line != 0) {
        found.row = HeadRow::not_taken;
    }
    switch (found.row) {
        case HeadRow::none:
            return false;
        case HeadRow::units:
            if (const Result<void> taken = take_units(header, cells); !taken) {
                return Unexpected{taken.error()};
            }
            return true;
        case HeadRow::intervals:
            take_intervals(header, cells, line);
            return true;
        case HeadRow::lower:
        case HeadRow::upper:
            take_bounds(header, cells, line, found.row == HeadRow::upper);
            return true;
        case HeadRow::not_taken:
            break;
    }
    header.head_remarks.push_back(
        {line, -1, remark<ImportRemark::head_row_not_taken>(found.label)});
    return true;
}

}  // namespace jointlog::exchange
