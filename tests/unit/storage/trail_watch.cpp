#include "trail_watch.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>
#include <sqlite3.h>
#include <catch2/catch.hpp>

#include "storage/migrate.hpp"
#include "storage/sqlite/database.hpp"

// Debian's library has it; its header declares it only for those who define SQLITE_ENABLE_PREUPDATE_HOOK.
extern "C" {
void* sqlite3_preupdate_hook(sqlite3*,
                             void (*)(void*, sqlite3*, int, char const*, char const*, sqlite3_int64,
                                      sqlite3_int64),
                             void*);
int sqlite3_preupdate_old(sqlite3*, int, sqlite3_value**);
int sqlite3_preupdate_new(sqlite3*, int, sqlite3_value**);
int sqlite3_preupdate_count(sqlite3*);
}

namespace jointlog::storage::test {
namespace {

using Row = std::map<std::string, std::string>;  // value by column
struct Touch {
    int action = 0;  // SQLITE_INSERT, SQLITE_UPDATE, SQLITE_DELETE
    std::string table;
    Row before;
    Row after;
};

struct Watched {
    std::map<std::string, std::vector<std::string>> columns;  // by table
    std::vector<Touch> open;                                  // of the transaction under way
    std::vector<std::string> broken;
    std::map<std::string, int> written;
};
Watched& watched() {
    static Watched all;
    return all;
}

std::string text_of(sqlite3_value* value) {
    if (sqlite3_value_type(value) == SQLITE_NULL) {
        return "null";
    }
    const auto* bytes = static_cast<const char*>(sqlite3_value_blob(value));
    return std::string(bytes == nullptr ? "" : bytes,
                       static_cast<std::size_t>(sqlite3_value_bytes(value)));
}

template <class Get>
Row row_of(sqlite3* db, const std::string& table, Get&& get) {
    Row row;
    const auto& names = watched().columns[table];
    for (int k = 0; k < sqlite3_preupdate_count(db); ++k) {
        sqlite3_value* value = nullptr;
        const auto index = static_cast<std::size_t>(k);
        if (get(db, k, &value) == SQLITE_OK) {
            row[index < names.size() ? names[index] : std::to_string(k)] = text_of(value);
        }
    }
    return row;
}

void before_change(void* /*context*/, sqlite3* db, int action, const char* /*database*/,
                   const char* table, sqlite3_int64 /*old_rowid*/, sqlite3_int64 /*new_rowid*/) {
    Touch touch{action, table, {}, {}};
    if (action != SQLITE_INSERT) {
        touch.before = row_of(db, touch.table, sqlite3_preupdate_old);
    }
    if (action != SQLITE_DELETE) {
        touch.after = row_of(db, touch.table, sqlite3_preupdate_new);
    }
    watched().open.push_back(std::move(touch));
}

/// Drafts of forms and what is derived: outside of the log.
bool is_exempt(std::string_view table) {
    return table == "draft" || table == "score_cache" || table == "score_cache_value";
}
bool has_twin(const std::string& table) {
    return watched().columns.count(table + "_past") != 0;
}
/// What moves with every operation, and is checked against the operations by verify.
bool is_count(std::string_view table) {
    return table == "counter" || table == "file_head";
}

void judge_transaction(const std::vector<Touch>& touches) {
    std::set<std::string> operations;
    int heads = 0;
    for (const Touch& touch : touches) {
        if (touch.table == "operation" && touch.action == SQLITE_INSERT) {
            operations.insert(touch.after.at("op"));
        }
        heads += touch.table == "file_head" && touch.action == SQLITE_UPDATE ? 1 : 0;
    }
    const auto complain = [&](const Touch& touch, std::string_view what) {
        watched().broken.push_back(fmt::format("{}: {}", touch.table, what));
    };
    const auto keeps = [&](const Touch& change) {
        return std::any_of(touches.begin(), touches.end(), [&](const Touch& kept) {
            return kept.table == change.table + "_past" && kept.action == SQLITE_INSERT
                   && operations.count(kept.after.at("until")) != 0
                   && std::all_of(change.before.begin(), change.before.end(),
                                  [&](const auto& column) {
                                      return kept.after.at(column.first) == column.second;
                                  });
        });
    };
    for (const Touch& touch : touches) {
        ++watched().written[touch.table];
        if (is_exempt(touch.table) || is_count(touch.table)) {
            continue;
        }
        if (operations.empty() && touch.table != "person") {
            complain(touch, "written without an operation");
        }
        if (touch.action == SQLITE_DELETE) {
            complain(touch, "deleted");
        }
        if (touch.action == SQLITE_UPDATE && !has_twin(touch.table)) {
            complain(touch, "overwritten");
        }
        if (touch.action == SQLITE_UPDATE && has_twin(touch.table)
            && (!keeps(touch) || operations.count(touch.after.at("since")) == 0)) {
            complain(touch, "changed without the version before");
        }
        if (touch.action == SQLITE_INSERT && has_twin(touch.table)
            && operations.count(touch.after.at("born")) == 0) {
            complain(touch, "added under another operation");
        }
    }
    if (heads != static_cast<int>(operations.size())) {
        watched().broken.push_back(
            fmt::format("{} operations, but the head moved {} times", operations.size(), heads));
    }
}

int at_commit(void* /*context*/) {
    judge_transaction(watched().open);
    watched().open.clear();
    return 0;
}
void at_rollback(void* /*context*/) {
    watched().open.clear();
}

int watch(sqlite3* db, char** /*error*/, const void* /*api*/) {
    sqlite3_preupdate_hook(db, before_change, nullptr);
    sqlite3_commit_hook(db, at_commit, nullptr);
    sqlite3_rollback_hook(db, at_rollback, nullptr);
    return SQLITE_OK;
}

std::map<std::string, std::vector<std::string>> columns_of_schema() {
    std::map<std::string, std::vector<std::string>> columns;
    auto database = Database::in_memory();
    REQUIRE((*database)->transaction([&](Tx& tx) -> Result<void> {
        for (const Migration& step : known_migrations()) {
            tx.script(step.sql);
        }
        auto rows = tx.query(
            "SELECT t.name, c.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c"
            " WHERE t.type = 'table' ORDER BY t.name, c.cid");
        while (rows.step()) {
            columns[std::string(rows->text(0))].emplace_back(rows->text(1));
        }
        return {};
    }));
    return columns;
}

}  // namespace

TrailWatch::TrailWatch() {
    watched() = {};
    watched().columns = columns_of_schema();
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(watch));
}

TrailWatch::~TrailWatch() {
    sqlite3_cancel_auto_extension(reinterpret_cast<void (*)()>(watch));
}

std::string TrailWatch::broken() {
    std::string lines;
    for (const std::string& one : watched().broken) {
        lines += one + "\n";
    }
    watched().broken.clear();
    return lines;
}

std::map<std::string, int> TrailWatch::written() {
    return std::exchange(watched().written, {});
}

}  // namespace jointlog::storage::test
