#include "jointlog/exchange/key_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <set>

#include "jointlog/domain/csv_writer.hpp"
#include "jointlog/exchange/csv_reader.hpp"

namespace jointlog::exchange {
namespace {

constexpr std::string_view columns[] = {"study_id", "patient", "first_day", "shift_days",
                                        "secret",   "person",  "record"};
constexpr std::size_t column_count = std::size(columns);
constexpr std::size_t earlier_count =
    5;  // keys of earlier versions name persons by their code only

/// Fills whom the entry is about; false where it says so in no readable way.
bool read_person(const CsvRow& row, KeyEntry& entry) {
    if (row.size() == earlier_count) {
        return true;
    }
    entry.person = RowId::parse(row[5]);
    entry.record = Uuid::parse(row[6]);
    return (entry.person || row[5].empty()) && (entry.record || row[6].empty());
}

std::optional<KeyEntry> entry_of(const CsvRow& row) {
    KeyEntry entry;
    if (!read_person(row, entry)) {
        return std::nullopt;
    }
    entry.study_id = row[0];
    entry.patient = row[1];
    if (!row[2].empty()) {
        const Result<Day> day = parse_iso_day(row[2]);
        if (!day) {
            return std::nullopt;
        }
        entry.first_day = *day;
    }
    const std::string_view shift = row[3];
    const auto parsed =
        std::from_chars(shift.data(), shift.data() + shift.size(), entry.shift_days);
    entry.secret = row[4];
    const bool whole = parsed.ec == std::errc{} && parsed.ptr == shift.data() + shift.size();
    const bool complete =
        !entry.study_id.empty() && !entry.patient.empty() && !entry.secret.empty();
    return whole && complete && entry.shift_days < 0 ? std::optional(entry) : std::nullopt;
}

bool is_header(const CsvRow& row) {
    if (row.problem() || (row.size() != column_count && row.size() != earlier_count)) {
        return false;
    }
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (row[i] != columns[i]) {
            return false;
        }
    }
    return true;
}

/// Two persons may have had one code, one after the other.
std::string whom(const KeyEntry& entry) {
    return entry.person ? "r" + entry.person->to_string() : "p" + entry.patient;
}

Unexpected no_key_file(const std::filesystem::path& path, std::int64_t line) {
    return fail(Errc::malformed,
                fmt::format("{} is no key file of this program (line {})", path.string(), line));
}

std::string text_of(const std::vector<KeyEntry>& entries) {
    std::string text;
    CsvWriter out(text);
    for (const std::string_view column : columns) {
        out.cell(column);
    }
    out.end_row();
    for (const KeyEntry& entry : entries) {
        out.cell(entry.study_id);
        out.cell(entry.patient);
        out.cell(entry.first_day ? to_iso(*entry.first_day) : std::string());
        out.cell(fmt::format("{}", entry.shift_days));
        out.cell(entry.secret);
        out.cell(entry.person ? entry.person->to_string() : std::string());
        out.cell(entry.record ? entry.record->to_string() : std::string());
        out.end_row();
    }
    return text;
}

bool write_all(int descriptor, std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = ::write(descriptor, text.data(), text.size());
        if (written < 0 && errno != EINTR) {
            return false;
        }
        text.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(written, 0)));
    }
    return ::fsync(descriptor) == 0;
}

/// Creates the file; whatever of it was written is removed again on an error.
Result<void> create(const std::filesystem::path& path, std::string_view text) {
    const int descriptor =
        ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (descriptor < 0) {
        return errno == EEXIST ? Result<void>(
                   fail(Errc::already_exists, fmt::format("{} is there", path.string())))
                               : Result<void>(fail_writing(path.string(), errno));
    }
    const bool written = write_all(descriptor, text);
    const int error = errno;
    const bool closed = ::close(descriptor) == 0;
    if (!written || !closed) {
        const int code = written ? errno : error;
        std::error_code ignored;
        std::filesystem::remove(path, ignored);
        return fail_writing(path.string(), code);
    }
    return {};
}

}  // namespace

Result<std::vector<KeyEntry>> read_key_file(const std::filesystem::path& path) {
    Result<ByteSource> bytes = read_file(path);
    if (!bytes) {
        return Unexpected{bytes.error()};
    }
    CsvReader reader(std::move(*bytes));
    CsvRow row;
    std::vector<KeyEntry> entries;
    std::set<std::string> seen;
    std::size_t width = 0;
    bool header = true;
    while (true) {
        const Result<bool> more = reader.next(row);
        if (!more) {
            return Unexpected{more.error()};
        }
        if (!*more) {
            break;
        }
        if (header) {
            if (!is_header(row)) {
                return no_key_file(path, row.line());
            }
            header = false;
            width = row.size();
            continue;
        }
        std::optional<KeyEntry> entry;
        if (!row.problem() && row.size() == width) {
            entry = entry_of(row);
        }
        if (!entry || !seen.insert("i" + entry->study_id).second
            || !seen.insert(whom(*entry)).second) {
            return no_key_file(path, row.line());
        }
        entries.push_back(std::move(*entry));
    }
    if (header) {
        return no_key_file(path, 1);
    }
    return entries;
}

Result<void> write_key_file(const std::filesystem::path& path, const std::vector<KeyEntry>& entries,
                            bool replace) {
    if (!replace) {
        return create(path, text_of(entries));
    }
    std::filesystem::path beside = path;
    beside += ".new";
    if (Result<void> made = create(beside, text_of(entries)); !made) {
        return made;
    }
    std::error_code problem;
    std::filesystem::rename(beside, path, problem);
    if (problem) {
        std::error_code ignored;
        std::filesystem::remove(beside, ignored);
        return fail(Errc::io,
                    fmt::format("{} cannot be replaced: {}", path.string(), problem.message()));
    }
    return {};
}

}  // namespace jointlog::exchange
