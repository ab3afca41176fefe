#include "storage/sqlite/checks.hpp"

#include <fmt/format.h>

namespace jointlog::storage {

std::vector<std::string> integrity_problems(Tx& tx, bool quick) {
    std::vector<std::string> problems;
    auto check = tx.query(quick ? "PRAGMA quick_check" : "PRAGMA integrity_check");
    while (check.step()) {
        if (const auto line = check->text(0); line != "ok") {
            problems.emplace_back(line);
        }
    }
    return problems;
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

}  // namespace jointlog::storage
