#include "exchange/package_output.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cassert>
#include <utility>

#include "exchange/package_check.hpp"
#include "exchange/package_vocabulary.hpp"
#include "exchange/text_guard.hpp"

namespace jointlog::exchange {
namespace {

constexpr std::size_t flush_bytes = 1024 * 1024;
constexpr std::int64_t most_shown_rows = 20;

std::string_view precision_of(const PartialDate& date) {
    if (!date.first && !date.last) {
        return "unknown";
    }
    if (!date.first || !date.last) {
        return "open";
    }
    if (date.is_exact()) {
        return "day";
    }
    const std::string iso = to_iso(date);
    return iso.find('/') != std::string::npos ? "interval" : iso.size() == 4 ? "year" : "month";
}

/// Whether an entered code is one that leaves.
bool is_allowed(const PackageField& field, std::string_view value) {
    if (field.values.empty()) {
        return is_built_in_code(value);
    }
    std::string_view rest = field.values;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(';'), rest.size());
        if (rest.substr(0, end) == value) {
            return true;
        }
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return false;
}

/// "35", "12/72", "12/.."; or the same as days of the shifted calendar.
std::string text_of_hidden(const HiddenDate& date, const HiddenPatient& patient) {
    if (patient.dates == PackageDates::shifted) {
        const auto day = [&](const std::optional<int>& days) {
            return days ? std::optional(patient.pseudonym->first_day.plus_days(
                       *days + patient.pseudonym->shift_days))
                        : std::nullopt;
        };
        return to_iso(PartialDate{day(date.first), day(date.last), {}});
    }
    const auto number = [](const std::optional<int>& days) {
        return days ? fmt::format("{}", *days) : std::string("..");
    };
    if (!date.first && !date.last) {
        return {};
    }
    return date.first == date.last ? number(date.first)
                                   : fmt::format("{}/{}", number(date.first), number(date.last));
}

}  // namespace

Result<PackageFile> PackageFile::create(const std::filesystem::path& folder, std::string name) {
    const std::filesystem::path path = folder / name;
    const int descriptor =
        ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    PackageFile made;
    made.m_file.reset(descriptor < 0 ? nullptr : ::fdopen(descriptor, "wb"));
    if (!made.m_file) {
        return fail_writing(path.string(), errno);
    }
    made.m_path = path.string();
    made.m_name = std::move(name);
    return made;
}

PackageFile PackageFile::nowhere(std::string name) {
    PackageFile made;
    made.m_name = std::move(name);
    made.m_nowhere = true;
    return made;
}

Result<void> PackageFile::write(std::string_view bytes) {
    m_hash.add(bytes);
    m_bytes += static_cast<std::int64_t>(bytes.size());
    if (std::fwrite(bytes.data(), 1, bytes.size(), m_file.get()) != bytes.size()) {
        return fail_writing(m_path, errno);
    }
    return {};
}

Result<void> PackageFile::close() {
    m_hex = m_hash.hex();
    const bool written = std::fflush(m_file.get()) == 0 && ::fsync(::fileno(m_file.get())) == 0;
    const int error = errno;
    const bool closed = std::fclose(m_file.release()) == 0;
    if (!written || !closed) {
        return fail_writing(m_path, written ? errno : error);
    }
    return {};
}

TableOutput::TableOutput(const PackageTable& table, PackagePreset preset, PackageFile file,
                         RiskyCells& risky, HiddenPatient& hidden)
    : m_table(table),
      m_preset(preset),
      m_file(std::move(file)),
      m_risky(risky),
      m_hidden(hidden),
      m_text(byte_order_mark(preset)),
      m_writer(m_text, line_end(preset)) {
    for (const PackageField& field : table.fields) {
        m_columns.push_back({exchange::leaves(field.privacy, hidden.dates), is_worded(field.type)});
        if (leaves()) {
            m_writer.cell(field.name);
        }
        ++m_cell;
    }
    m_writer.end_row();
    m_cell = 0;
}

bool TableOutput::leaves() const {
    return m_columns[m_cell].leaves;
}

std::string_view TableOutput::told(std::string_view value) const {
    const PackageField& field = m_table.fields[m_cell];
    const bool held_back = m_hidden.pseudonym != nullptr && field.privacy == Privacy::coded
                           && !is_allowed(field, value);
    return held_back ? std::string_view() : value;
}

/// Study days are numbers, "-14" among them.
void TableOutput::write(std::string_view value) {
    const PackageField& field = m_table.fields[m_cell];
    const bool days = m_hidden.pseudonym != nullptr
                      && (field.privacy == Privacy::date || field.privacy == Privacy::day);
    const bool worded = m_columns[m_cell].worded && !days;
    if (worded && begins_formula(value)) {
        ++m_risky.count;
        if (m_risky.listed.size() < RiskyCells::most_listed) {
            m_risky.listed.push_back({m_table.file, m_rows + 1, field.name});
        }
    }
    if (worded && m_preset == PackagePreset::spreadsheet && needs_guard(value)) {
        m_guarded.assign(1, text_guard).append(value);
        value = m_guarded;
    }
    m_writer.cell(value);
}

TableOutput& TableOutput::cell(std::string_view value) {
    if (leaves()) {
        write(told(value));
    }
    ++m_cell;
    return *this;
}

std::string TableOutput::id_text(const RowId& id) {
    if (m_hidden.pseudonym == nullptr) {
        return id.to_string();
    }
    const auto [place, is_new] = m_hidden.numbers.try_emplace(id, m_hidden.last_number + 1);
    m_hidden.last_number += is_new ? 1 : 0;
    return fmt::format("{}", place->second);
}

std::string TableOutput::text_of(const PartialDate& date) const {
    return m_hidden.pseudonym == nullptr
               ? to_iso(date)
               : text_of_hidden(hidden(date, *m_hidden.pseudonym), m_hidden);
}

TableOutput& TableOutput::date(const PartialDate& date) {
    const std::string text = text_of(date);
    return code(text).code(date.is_exact() ? text : std::string());
}

TableOutput& TableOutput::date_and_ends(const PartialDate& date) {
    date_text(date);
    if (m_hidden.pseudonym == nullptr) {
        return code(date.first ? to_iso(*date.first) : "")
            .code(date.last ? to_iso(*date.last) : "");
    }
    const HiddenDate told = hidden(date, *m_hidden.pseudonym);
    return code(text_of_hidden({told.first, told.first}, m_hidden))
        .code(text_of_hidden({told.last, told.last}, m_hidden));
}

TableOutput& TableOutput::number(const std::optional<Decimal>& value) {
    return code(value ? value->to_string() : std::string());
}

TableOutput& TableOutput::number(std::optional<double> value) {
    std::string digits;
    if (value) {
        append_shortest(digits, *value);
    }
    return code(digits);
}

TableOutput& TableOutput::integer(std::int64_t value) {
    return code(fmt::format("{}", value));
}
TableOutput& TableOutput::integer(std::optional<int> value) {
    return value ? integer(std::int64_t{*value}) : code({});
}
TableOutput& TableOutput::yes_no(std::optional<bool> value) {
    return code(!value ? "" : *value ? "1" : "0");
}

TableOutput& TableOutput::date_and_words(const PartialDate& value) {
    return date(value).text(value.words);
}
TableOutput& TableOutput::precision(const PartialDate& date) {
    const std::string_view precision = precision_of(date);
    const bool coarse = precision == "month" || precision == "year";
    return code(coarse && m_hidden.pseudonym != nullptr ? "interval" : precision);
}

TableOutput& TableOutput::empty(int cells) {
    for (; cells > 0; --cells) {
        code({});
    }
    return *this;
}

Result<void> TableOutput::end_row() {
    assert(m_cell == m_table.fields.size());
    m_writer.end_row();
    m_cell = 0;
    ++m_rows;
    if (m_file.is_nowhere()) {
        m_shown = m_rows <= most_shown_rows ? m_text.size() : m_shown;
        m_text.resize(m_shown);
        return {};
    }
    return m_text.size() < flush_bytes ? Result<void>() : flush();
}

Result<std::vector<std::vector<std::string>>> TableOutput::first_rows() const {
    std::string_view rest = m_text;
    rest.remove_prefix(byte_order_mark(m_preset).size());
    CsvReader reader(
        [rest]() mutable -> Result<std::string_view> {
            return std::exchange(rest, std::string_view());
        },
        package_limits);
    std::vector<std::vector<std::string>> rows;
    CsvRow row;
    for (;;) {
        const auto any = reader.next(row);
        if (!any) {
            return Unexpected{any.error()};
        }
        if (!*any) {
            return rows;
        }
        rows.emplace_back();
        for (std::size_t i = 0; i < row.size(); ++i) {
            rows.back().emplace_back(row[i]);
        }
    }
}

Result<void> TableOutput::flush() {
    if (m_writing.valid()) {
        if (Result<void> written = m_writing.get(); !written) {
            return written;
        }
    }
    m_leaving.swap(m_text);
    m_text.clear();
    m_writing = std::async(std::launch::async, [this] { return m_file.write(m_leaving); });
    return {};
}

Result<void> TableOutput::close() {
    Result<void> written = m_writing.valid() ? m_writing.get() : Result<void>();
    written = written ? m_file.write(m_text) : written;
    m_text.clear();
    return written ? m_file.close() : written;
}

}  // namespace jointlog::exchange
