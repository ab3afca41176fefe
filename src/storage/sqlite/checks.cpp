#include "storage/sqlite/checks.hpp"

#include <charconv>

#include <fmt/format.h>
#include <sqlite3.h>

namespace jointlog::storage {
namespace {

/// "Page 47: unable to get the page. error code=266", "Main freelist: failed to get page 22": the check could
/// not look, so it says nothing about the file. A page that does not exist is "invalid page number" instead.
bool disk_failed(std::string_view line) {
    if (line.find("failed to get page") != std::string_view::npos) {
        return true;
    }
    constexpr std::string_view before = "error code=";
    const auto at = line.find(before);
    int code = 0;
    return at != std::string_view::npos
           && std::from_chars(line.data() + at + before.size(), line.data() + line.size(), code).ec
                  == std::errc()
           && ((code & 0xff) == SQLITE_IOERR || (code & 0xff) == SQLITE_NOMEM);
}

}  // namespace

std::vector<std::string> integrity_problems(Tx& tx, bool quick) {
    std::vector<std::string> problems;
    auto check = tx.query(quick ? "PRAGMA quick_check" : "PRAGMA integrity_check");
    while (check.step()) {
        const auto line = check->text(0);
        if (disk_failed(line)) {
            tx.fail(Errc::io, fmt::format("the disk cannot read a page: {}", line));
        } else if (line != "ok") {
            problems.emplace_back(line);
        }
    }
    return problems;
}

int user_version(Tx& tx) {
    return static_cast<int>(tx.integer("PRAGMA user_version").value_or(0));
}

std::vector<std::string> foreign_key_problems(Tx& tx) {
    std::vector<std::string> problems;
    auto check = tx.query("PRAGMA foreign_key_check");
    while (check.step()) {
        problems.push_back(fmt::format("{} -> {}", check->text(0), check->text(2)));
    }
    return problems;
}

std::vector<std::string> schema_objects(Tx& tx) {
    std::vector<std::string> objects;
    auto rows = tx.query("SELECT type, name, sql FROM sqlite_schema ORDER BY type, name");
    while (rows.step()) {
        objects.push_back(fmt::format("{} {}: {}", rows->text(0), rows->text(1), rows->text(2)));
    }
    return objects;
}

std::vector<std::pair<std::string, std::int64_t>> rows_of_tables(Tx& tx) {
    std::vector<std::pair<std::string, std::int64_t>> tables;
    {
        auto found = tx.query("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
        while (found.step()) {
            tables.emplace_back(found->text(0), 0);
        }
    }
    for (auto& [name, rows] : tables) {
        rows = tx.integer("SELECT COUNT(*) FROM " + name).value_or(-1);
    }
    return tables;
}

}  // namespace jointlog::storage
