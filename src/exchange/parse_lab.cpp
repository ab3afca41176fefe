#include <algorithm>
#include <utility>

#include "exchange/import_columns.hpp"
#include "exchange/import_parsers.hpp"
#include "jointlog/domain/import_remarks.hpp"
#include "jointlog/domain/lab_methods.hpp"
#include "jointlog/domain/printed_interval.hpp"
#include "jointlog/domain/record_catalog.hpp"
#include "jointlog/domain/result_entry.hpp"
#include "jointlog/domain/text.hpp"

namespace jointlog::exchange {
namespace {

namespace col = column::labs;
constexpr std::size_t most_bases =
    20'000;  // a file whose intervals differ in every row must not grow

void replace_all(std::string& text, std::string_view words, std::string_view by) {
    for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at)) {
        text.replace(at, words.size(), by);
    }
}

/// "8:47", "08:47:33", "0847", "8時47分", in full width too: minutes since midnight, the seconds are passed over.
std::optional<int> parse_minute(std::string_view typed) {
    std::string text = nfkc(trim(typed));
    replace_all(text, "時", ":");
    if (text.ends_with("分")) {
        replace_all(text, "分", "");
    }
    if (text.size() == 4 && text.find(':') == std::string::npos) {
        text.insert(2, ":");
    }
    constexpr int beyond[] = {24, 60, 60};
    int parts[] = {0, 0, 0};
    std::size_t part = 0;
    std::size_t digits = 0;
    for (const char c : text) {
        if (c == ':' && digits > 0 && part < 2) {
            ++part;
            digits = 0;
        } else if (c >= '0' && c <= '9' && ++digits <= 2) {
            parts[part] = parts[part] * 10 + (c - '0');
        } else {
            return std::nullopt;
        }
    }
    const bool fits = part > 0 && digits > 0
                      && std::equal(std::begin(parts), std::end(parts), std::begin(beyond),
                                    [](int value, int end) { return value < end; });
    return fits ? std::optional<int>(parts[0] * 60 + parts[1]) : std::nullopt;
}

/// A bound of the laboratory's interval: "4.5", ">=4.5", or ">4.5" where the bound itself lies outside; an upper one
/// likewise with "<=" and "<". A sign that points the other way would turn the interval round.
void read_bound(RowCells& cells, std::size_t column, bool lower, std::optional<Decimal>& bound,
                bool& inclusive) {
    if (!cells.filled(column)) {
        return;
    }
    const Result<Numeric> value = parse_numeric(cells[column]);
    if (!value) {
        cells.refuse(column, remark_of(value.error()));
        return;
    }
    if (points_away(value->comparator, lower)) {
        cells.refuse(column, remark<RemarkId::not_one_of>(
                                 cells[column], lower ? "4.5, >4.5, >=4.5" : "4.5, <4.5, <=4.5"));
        return;
    }
    bound = value->value;
    inclusive = value->comparator != (lower ? Comparator::greater : Comparator::less);
}

/// A number for an analyte of steps is its titre, an analyte of its own ("HBSAB" -> "HBSABQ").
const catalog::Item* with_titre(const catalog::Item& item, std::string_view value) {
    const catalog::Item* titre = item.value_type == catalog::ValueType::ordinal
                                     ? catalog::find_built_in_item(item.code + "Q")
                                     : nullptr;
    return titre != nullptr && parse_numeric(value) ? titre : &item;
}

/// As catalogued where the column, or else the name or JLAC10 code of the analyte, tells a known one; else as typed.
/// Refuses a column that says another known method than the name.
std::string method_of(RowCells& cells, const catalog::Item& item, std::string_view named) {
    std::string by_name = catalog::lab_method(item, named);
    if (!cells.filled(col::method)) {
        return by_name;
    }
    std::string known = catalog::lab_method(item, cells[col::method]);
    if (known.empty()) {
        if (!by_name.empty()) {
            cells.note(col::method,
                       remark<ImportRemark::method_as_typed>(cells[col::method], by_name));
        }
        return cells.text(col::method);
    }
    if (!by_name.empty() && known != by_name) {
        cells.refuse(col::method, remark<ImportRemark::methods_differ>(by_name, known));
    }
    return known;
}

/// The interval of the columns; where they tell none, that of the header.
ReferenceInterval interval_of(RowCells& cells, const ReferenceInterval& of_header) {
    ReferenceInterval interval;
    read_bound(cells, col::ref_low, true, interval.low, interval.low_inclusive);
    read_bound(cells, col::ref_high, false, interval.high, interval.high_inclusive);
    if (interval.low && interval.high && *interval.high < *interval.low) {
        cells.refuse(col::ref_high, remark<RemarkId::upper_below_lower>());
    }
    if (!cells.filled(col::ref_text)) {
        return interval.empty() ? of_header : interval;
    }
    if (interval.empty()) {
        return printed_interval(cells[col::ref_text]);
    }
    interval.text = cells.text(col::ref_text);
    return interval;
}

}  // namespace

const catalog::Item* LabParser::find_item(std::string_view text) {
    m_key.assign(text);
    const auto known = m_items.find(m_key);
    if (known != m_items.end()) {
        return known->second;
    }
    const catalog::Item* item = catalog::find_item(text);
    if (item != nullptr) {
        m_items.emplace(m_key, item);
    }
    return item;
}

std::shared_ptr<const Basis> LabParser::basis(RowCells& cells, const catalog::Item& item,
                                              std::string_view unit, std::string_view named,
                                              const ReferenceInterval& of_header) {
    m_key.assign(item.code);
    m_key.append(1, '\n').append(unit);
    for (const std::size_t column :
         {col::ref_low, col::ref_high, col::ref_text, col::method, col::lab}) {
        m_key.append(1, '\n').append(cells[column]);
    }
    m_key.append(1, '\n').append(named);
    const auto known = m_bases.find(m_key);
    if (known != m_bases.end()) {
        return known->second;
    }
    auto made = std::make_shared<Basis>();
    made->unit = unit;
    made->laboratory = cells.text(col::lab);
    made->method = method_of(cells, item, named);
    made->interval = interval_of(cells, of_header);
    if (!cells.refused()) {
        if (m_bases.size() >= most_bases) {
            m_bases.clear();
        }
        m_bases.emplace(m_key, made);
    }
    return made;
}

/// When a sample was taken.
Observation LabParser::begin(RowCells& cells) {
    Observation result;
    result.date = cells.needed_date(col::date);
    if (cells.filled(col::time)) {
        result.minute = parse_minute(cells[col::time]);
        if (!result.minute) {
            cells.refuse(col::time, remark<RemarkId::no_time_of_day>(cells[col::time]));
        }
    }
    return result;
}

SampleEntry LabParser::parse_sample(RowCells& cells, const std::vector<AnalyteColumn>& analytes) {
    SampleEntry sample;
    const Observation taken = begin(cells);
    for (const AnalyteColumn& analyte : analytes) {
        if (!cells.at(analyte.position).empty()) {
            sample.observations.push_back(taken);
            read_cell(cells, analyte, sample.observations.back());
        }
    }
    if (sample.observations.empty()) {
        cells.refuse(col::date, remark<RemarkId::value_needed>());
    }
    return sample;
}

void LabParser::read_cell(RowCells& cells, const AnalyteColumn& analyte, Observation& into) {
    const catalog::Item& item = *analyte.item;
    const std::string_view typed = cells.at(analyte.position);
    into.item = item.code;
    into.voice = voice_of(item, Voice::not_stated);
    into.unit_origin = analyte.mapped ? Origin::inferred : into.unit_origin;
    const Result<Missing> missing = parse_missing(typed);
    const bool number = !missing && !says_not_detected(item, typed);
    into.basis = basis(cells, item, number ? std::string_view(analyte.unit) : std::string_view(),
                       analyte.named, analyte.interval);
    if (missing) {
        into.value = *missing;
        return;
    }
    std::optional<Remark> question;
    if (const Result<void> read = read_observed(item, {typed, cells.typed_at(analyte.position)},
                                                analyte.unit, into, question);
        !read) {
        cells.refuse_at(analyte.position, remark_of(read.error()));
    } else if (question) {
        cells.note_at(analyte.position, std::move(*question));
    }
}

Observation LabParser::parse(RowCells& cells) {
    Observation result = begin(cells);
    const std::string_view analyte = cells[col::analyte];
    const catalog::Item* item = analyte.empty() ? nullptr : find_item(analyte);
    if (item == nullptr) {
        cells.refuse(col::analyte, analyte.empty() ? remark<RemarkId::analyte_needed>()
                                                   : remark<RemarkId::unknown_analyte>(analyte));
        return result;
    }
    item = with_titre(*item, cells[col::value]);
    result.item = item->code;
    result.voice = voice_of(*item, Voice::not_stated);
    result.flag_reported = cells.text(col::flag);

    const bool has_value = cells.filled(col::value);
    if (has_value == cells.filled(col::missing)) {
        cells.refuse(col::value, has_value ? remark<RemarkId::value_and_missing>()
                                           : remark<RemarkId::no_value_no_missing>());
        return result;
    }
    std::string_view unit_text = cells[col::unit];
    if (unit_text.empty()) {
        const auto& units = cells.context().mapping.units;
        auto mapped = units.find(std::string(analyte));
        mapped = mapped == units.end() ? units.find(item->code) : mapped;
        if (mapped != units.end()) {
            unit_text = mapped->second;
            result.unit_origin = Origin::inferred;
        }
    }
    if (item->value_type == catalog::ValueType::titre && unit_text == "倍") {
        unit_text = {};  // "1:160" and "160 times" are one titre
    }
    std::string unit;
    const bool number = item->value_type == catalog::ValueType::numeric && has_value
                        && !says_not_detected(*item, cells[col::value]);
    if (!unit_text.empty() || (number && !item->units.empty())) {
        const auto known = read_unit(*item, unit_text);
        if (!known) {
            cells.refuse(col::unit, remark_of(known.error()));
            return result;
        }
        unit = (*known)->ucum;
    }
    result.basis = basis(cells, *item, unit, analyte, {});
    if (!has_value) {
        result.value = cells.read(col::missing, Missing::unknown, parse_missing);
        return result;
    }
    std::optional<Remark> question;
    if (const Result<void> read = read_observed(*item, {cells[col::value], cells.typed(col::value)},
                                                unit, result, question);
        !read) {
        cells.refuse(col::value, remark_of(read.error()));
    } else if (question) {
        cells.note(col::value, std::move(*question));
    }
    return result;
}

Result<void> read_observed(const catalog::Item& item, ResultCell cell, std::string_view unit,
                           Observation& into, std::optional<Remark>& question) {
    Result<TypedResult> result = read_result(item, cell.read);
    if (!result) {
        return Unexpected{result.error()};
    }
    if (const Numeric* numeric = std::get_if<Numeric>(&result->value)) {
        Result<std::optional<Remark>> limits = check_limits(item, *numeric, unit);
        if (!limits) {
            return Unexpected{limits.error()};
        }
        question = std::move(*limits);
    }
    into.value = std::move(result->value);
    into.words = typed_words(to_string(into.value), cell.typed);
    return {};
}

Voice voice_of(const catalog::Item& item, Voice assessor) {
    if (item.laboratory) {
        return Voice::laboratory;
    }
    const bool examined = item.code == "TJC28" || item.code == "SJC28" || item.code == "EGA";
    return examined ? assessor : Voice::patient;
}

}  // namespace jointlog::exchange
