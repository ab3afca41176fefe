#include "storage/migrate.hpp"

#include <fmt/format.h>

#include "embedded_schema.hpp"
#include "storage/log.hpp"
#include "storage/place_file.hpp"
#include "storage/sqlite/checks.hpp"

namespace jointlog::storage {
namespace {

Result<void> run_steps(Database& database, int from, std::span<const Migration> steps) {
    return database.transaction([&](Tx& tx) -> Result<void> {
        int version = from;
        for (const Migration& step : steps) {
            if (step.number > from) {
                tx.script(step.sql);
                version = step.number;
            }
        }
        if (const auto problems = foreign_key_problems(tx); !problems.empty()) {
            return fail(Errc::damaged,
                        fmt::format("upgrade to version {}: {}", version, problems.front()));
        }
        tx.stamp(application_id, version);
        return {};
    });
}

Result<Head> checked_head(const std::filesystem::path& path) {
    auto copy = Database::open(path, {}, Access::immutable);
    if (!copy) {
        return Unexpected{copy.error()};
    }
    return (*copy)->transaction([&](Tx& tx) -> Result<Head> {
        const auto problems = integrity_problems(tx, false);
        if (!problems.empty()) {
            return fail(Errc::damaged,
                        fmt::format("backup {}: {}", path.string(), problems.front()));
        }
        return read_head(tx);
    });
}

/// Copies the database into the empty file, reopens the copy and compares the head of the log.
Result<std::filesystem::path> copy_checked(Database& database, const std::filesystem::path& empty) {
    auto head = database.transaction([](Tx& tx) -> Result<Head> { return read_head(tx); });
    auto copied = database.copy_to(empty);
    if (!head || !copied) {
        return Unexpected{head ? copied.error() : head.error()};
    }
    auto found = checked_head(empty);
    if (!found) {
        return Unexpected{found.error()};
    }
    if (found->operation != head->operation || found->chain != head->chain) {
        return fail(Errc::io,
                    fmt::format("{}: the backup differs from the file, nothing was upgraded",
                                empty.string()));
    }
    return empty;
}

/// The stem, or the first of "STEM-2", "STEM-3" ... that is free.
Result<std::filesystem::path> take_free_name(const std::filesystem::path& made,
                                             const std::string& stem) {
    std::filesystem::path name = stem;
    for (int n = 2; n <= 100; ++n) {
        auto taken = take_name(made, name);
        if (taken) {
            return name;
        }
        if (taken.error().code != Errc::already_exists) {
            return Unexpected{taken.error()};
        }
        name = fmt::format("{}-{}", stem, n);
    }
    return fail(Errc::io, fmt::format("{}: no backup could be made, nothing was upgraded", stem));
}

}  // namespace

std::span<const Migration> known_migrations() {
    static const std::vector<Migration> steps = [] {
        std::vector<Migration> made;
        for (const auto& file : embedded::schema_files()) {
            made.push_back({file.number, file.name, file.sql});
        }
        return made;
    }();
    return steps;
}

Result<void> migrate(Database& database, int from, std::span<const Migration> steps) {
    database.set_policy(Policy::building);
    if (auto off = database.enforce_foreign_keys(false); !off) {
        return off;
    }
    auto done = run_steps(database, from, steps);
    auto on = database.enforce_foreign_keys(true);
    if (!done || !on) {
        return done ? on : done;
    }
    return database.checkpoint();
}

Result<std::filesystem::path> back_up_before_upgrade(Database& database,
                                                     const std::filesystem::path& path,
                                                     int version) {
    const std::string stem = fmt::format("{}.v{}-backup", path.string(), version);
    auto made = make_empty_beside(stem);
    if (!made) {
        return Unexpected{made.error()};
    }
    auto backup = copy_checked(database, *made);
    if (backup) {
        backup = take_free_name(*made, stem);
    }
    if (!backup) {
        std::error_code ignored;
        std::filesystem::remove(*made, ignored);
        return backup;
    }
    if (auto synced = sync_folder(*backup); !synced) {
        return Unexpected{synced.error()};
    }
    return backup;
}

Result<std::vector<std::string>> expected_schema(std::span<const Migration> steps) {
    auto fresh = Database::in_memory();
    if (!fresh) {
        return Unexpected{fresh.error()};
    }
    return (*fresh)->transaction([&](Tx& tx) -> Result<std::vector<std::string>> {
        for (const Migration& step : steps) {
            tx.script(step.sql);
        }
        return schema_objects(tx);
    });
}

}  // namespace jointlog::storage
