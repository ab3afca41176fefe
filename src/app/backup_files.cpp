#include "jointlog/app/backup_files.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <map>
#include <regex>

#include <fmt/format.h>

#include "jointlog/domain/log_anchor.hpp"
#include "jointlog/domain/time_units.hpp"

namespace jointlog::app {
namespace {

using std::chrono::sys_days;

std::int64_t floor_divide(std::int64_t value, std::int64_t by) {
    return value / by - (value % by < 0 ? 1 : 0);
}

std::chrono::year_month_day civil(std::int64_t ms) {
    return sys_days(std::chrono::days(floor_divide(ms, ms_per_day)));
}

std::int64_t day_of(std::int64_t ms) {
    return floor_divide(ms, ms_per_day);
}
std::int64_t week_of(std::int64_t ms) {
    return floor_divide(day_of(ms) + 3, 7);  // 1970-01-01 was a Thursday
}
std::int64_t month_of(std::int64_t ms) {
    const auto date = civil(ms);
    return static_cast<int>(date.year()) * 12
           + static_cast<int>(static_cast<unsigned>(date.month()));
}

std::string id_part(const Uuid& file_id) {
    return file_id.to_string().substr(0, 8);
}

/// Keeps the newest of each of the last `count` periods that have any.
void keep_newest(std::span<const std::int64_t> made, std::int64_t (*period)(std::int64_t),
                 std::size_t count, std::vector<bool>& kept) {
    std::map<std::int64_t, std::size_t, std::greater<>> newest;  // period -> place
    for (std::size_t place = 0; place < made.size(); ++place) {
        const auto [found, added] = newest.emplace(period(made[place]), place);
        if (!added && made[place] > made[found->second]) {
            found->second = place;
        }
    }
    for (const auto& [ignored, place] : newest) {
        if (count-- == 0) {
            return;
        }
        kept[place] = true;
    }
}

}  // namespace

std::string backup_name(const Uuid& file_id, std::int64_t made_ms, const LogHead& head) {
    const auto date = civil(made_ms);
    const std::int64_t seconds = floor_divide(made_ms, 1000) - day_of(made_ms) * 86'400;
    return fmt::format("jointlog-{}.{:04}-{:02}-{:02}T{:02}-{:02}-{:02}Z.op{}-{}.jointlog-backup",
                       id_part(file_id), static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                       seconds / 3600, seconds / 60 % 60, seconds % 60, head.operation,
                       head.chain_hex);
}

std::optional<BackupFile> parse_backup_name(const std::filesystem::path& path) {
    static const std::regex form(
        R"(jointlog-[0-9a-f]{8}\.(\d{4})-(\d\d)-(\d\d)T(\d\d)-(\d\d)-(\d\d)Z\.op(\d{1,18})-([0-9a-f]+)\.jointlog-backup)");
    const std::string name = path.filename().string();
    std::smatch part;
    if (!std::regex_match(name, part, form)) {
        return std::nullopt;
    }
    const auto number = [&](std::size_t place) {
        return std::stoll(part[place].str());
    };
    const std::chrono::year_month_day date{std::chrono::year(static_cast<int>(number(1))),
                                           std::chrono::month(static_cast<unsigned>(number(2))),
                                           std::chrono::day(static_cast<unsigned>(number(3)))};
    if (!date.ok() || number(4) > 23 || number(5) > 59 || number(6) > 60) {
        return std::nullopt;
    }
    const std::int64_t days = sys_days(date).time_since_epoch().count();
    const std::int64_t seconds = number(4) * 3600 + number(5) * 60 + number(6);
    return BackupFile{path, days * ms_per_day + seconds * 1000, {number(7), part[8].str()}};
}

std::vector<BackupFile> backups_in(const std::filesystem::path& folder, const Uuid& file_id) {
    std::vector<BackupFile> found;
    const std::string prefix = "jointlog-" + id_part(file_id) + '.';
    std::error_code failed;
    for (std::filesystem::directory_iterator entry(folder, failed), end; !failed && entry != end;
         entry.increment(failed)) {
        const auto backup = parse_backup_name(entry->path());
        if (backup && entry->path().filename().string().starts_with(prefix)) {
            found.push_back(*backup);
        }
    }
    std::sort(found.begin(), found.end(), [](const BackupFile& a, const BackupFile& b) {
        return std::pair(a.made_ms, a.head.operation) > std::pair(b.made_ms, b.head.operation);
    });
    return found;
}

std::vector<bool> kept_backups(std::span<const std::int64_t> made_ms) {
    std::vector<bool> kept(made_ms.size());
    keep_newest(made_ms, day_of, 7, kept);
    keep_newest(made_ms, week_of, 4, kept);
    keep_newest(made_ms, month_of, 12, kept);
    return kept;
}

}  // namespace jointlog::app
