#include "exchange/package_cells.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "exchange/package_check.hpp"
#include "exchange/text_guard.hpp"

namespace jointlog::exchange {
namespace {

/// The first or the last day of "2024-06-01", "2024-06" or "2024", as to_iso() writes them.
std::optional<Day> end_of(std::string_view text, bool last) {
    if (text.size() == 10) {
        const auto day = parse_iso_day(text);
        return day ? std::optional(*day) : std::nullopt;
    }
    const bool whole_year = text.size() == 4;
    const auto day = parse_iso_day(fmt::format("{}{}", text, whole_year ? "-01-01" : "-01"));
    if (!day || (!whole_year && text.size() != 7)) {
        return std::nullopt;
    }
    const CivilDate date = civil(*day);
    const int month = whole_year ? 12 : date.month;
    return last ? make_day(date.year, month, days_in_month(date.year, month)) : day.value_or(Day{});
}

/// What to_iso() wrote; nullopt for anything else.
std::optional<PartialDate> from_iso(std::string_view text) {
    if (text.empty()) {
        return PartialDate{};
    }
    const std::size_t slash = text.find('/');
    const std::string_view left = text.substr(0, slash);
    const std::string_view right = slash == std::string_view::npos ? left : text.substr(slash + 1);
    PartialDate date;
    if (left != "..") {
        date.first = end_of(left, false);
    }
    if (right != "..") {
        date.last = end_of(right, true);
    }
    const bool read =
        (left == ".." || date.first) && (right == ".." || date.last) && (date.first || date.last);
    return read ? std::optional(date) : std::nullopt;
}

}  // namespace

Unexpected fail_at(const PackageCursor& cursor, std::string_view why) {
    return fail(Errc::malformed,
                fmt::format("{}: line {}: {}", cursor.table().file, cursor.line(), why));
}

Result<std::unique_ptr<PackageCursor>> PackageCursor::open(const std::filesystem::path& folder,
                                                           const PackageTable& table,
                                                           PackagePreset preset) {
    auto bytes = read_file(folder / table.file);
    if (!bytes) {
        return Unexpected{bytes.error()};
    }
    std::unique_ptr<PackageCursor> cursor(
        new PackageCursor(table, preset, CsvReader(std::move(*bytes), package_limits)));
    Result<void> begun = cursor->read_header();
    begun = begun ? cursor->next() : begun;
    if (!begun) {
        return Unexpected{begun.error()};
    }
    return cursor;
}

Result<void> PackageCursor::read_header() {
    const auto any = m_reader.next(m_row);
    if (!any) {
        return Unexpected{any.error()};
    }
    if (!*any || m_row.problem()) {
        return fail(Errc::malformed, fmt::format("{}: no header", m_table->file));
    }
    for (std::size_t i = 0; i < m_row.size(); ++i) {
        const std::string name(m_row[i]);
        if (column_number(name) != 0) {
            return fail_at(*this, fmt::format("the column {} stands twice", name));
        }
        const auto field =
            std::find_if(m_table->fields.begin(), m_table->fields.end(),
                         [&](const PackageField& known) { return known.name == name; });
        m_names.push_back(name);
        m_guarded.push_back(m_preset == PackagePreset::spreadsheet && field != m_table->fields.end()
                            && is_worded(field->type));
    }
    return {};
}

Result<void> PackageCursor::next() {
    m_last = 0;
    const auto any = m_reader.next(m_row);
    if (!any) {
        return Unexpected{any.error()};
    }
    m_at_end = !*any;
    if (m_at_end) {
        return {};
    }
    if (m_row.problem()) {
        return fail(Errc::malformed,
                    fmt::format("{}: {}", m_table->file, english(m_row.problem()->located())));
    }
    if (m_row.size() != m_names.size()) {
        return fail_at(
            *this, fmt::format("{} cells, but the header has {}", m_row.size(), m_names.size()));
    }
    return {};
}

std::size_t PackageCursor::column_number(std::string_view column) const {
    const auto found = std::find(m_names.begin(), m_names.end(), column);
    return found == m_names.end() ? 0 : static_cast<std::size_t>(found - m_names.begin()) + 1;
}

std::optional<std::string_view> PackageCursor::cell(std::string_view column) {
    for (std::size_t tried = 0; tried < m_names.size(); ++tried) {
        const std::size_t at = (m_last + tried) % m_names.size();
        if (m_names[at] == column) {
            m_last = at + 1;
            return m_guarded[at] ? unguarded(m_row[at]) : m_row[at];
        }
    }
    return std::nullopt;
}

std::string_view PackageCells::raw(std::string_view column) {
    const auto cell = m_cursor.cell(column);
    if (!cell) {
        refuse(column, "the file has no such column");
    }
    return cell.value_or(std::string_view());
}

void PackageCells::refuse(std::string_view column, std::string_view why) {
    if (!m_problem) {
        m_problem = fail_at(m_cursor, fmt::format("column {} ({}): {}",
                                                  m_cursor.column_number(column), column, why))
                        .error;
    }
}

std::optional<Decimal> PackageCells::number(std::string_view column) {
    const std::string_view text = raw(column);
    if (text.empty()) {
        return std::nullopt;
    }
    const auto value = Decimal::parse(text);
    if (!value) {
        refuse(column, value.error().detail);
        return std::nullopt;
    }
    return *value;
}

Decimal PackageCells::needed_number(std::string_view column) {
    const auto value = number(column);
    if (!value) {
        refuse(column, "a number is needed");
    }
    return value.value_or(Decimal{});
}

std::optional<std::int64_t> PackageCells::integer(std::string_view column) {
    const std::string_view text = raw(column);
    if (text.empty()) {
        return std::nullopt;
    }
    std::int64_t value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (read.ec != std::errc{} || read.ptr != text.data() + text.size()) {
        refuse(column, "not a whole number");
        return std::nullopt;
    }
    return value;
}

std::optional<bool> PackageCells::yes_no(std::string_view column) {
    const std::string_view text = raw(column);
    if (text.empty()) {
        return std::nullopt;
    }
    if (text != "0" && text != "1") {
        refuse(column, "neither 0 nor 1");
    }
    return text == "1";
}

std::optional<RowId> PackageCells::row(std::string_view column) {
    const std::string_view text = raw(column);
    const auto id = RowId::parse(text);
    if (!text.empty() && !id) {
        refuse(column, "no lasting id of a row");
    }
    return id;
}

RowId PackageCells::needed_row(std::string_view column) {
    const auto id = row(column);
    if (!id) {
        refuse(column, "the lasting id of a row is needed");
    }
    return id.value_or(RowId{});
}

PartialDate PackageCells::date(const std::string& column) {
    auto date = from_iso(raw(column));
    if (!date) {
        refuse(column, "no date as the package writes it");
        return {};
    }
    date->words = text(column + "_words");
    return std::move(*date);
}

}  // namespace jointlog::exchange
