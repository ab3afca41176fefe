#include "storage/migrate.hpp"

#include <fmt/format.h>

#include "embedded_schema.hpp"
#include "storage/checked_copy.hpp"
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

/// Gives the copy the stem as its name, or the first of "STEM-2", "STEM-3" ... that is free.
Result<std::filesystem::path> take_free_name(CheckedCopy& copy, const std::string& stem) {
    std::filesystem::path name = stem;
    for (int n = 2; n <= 100; ++n) {
        auto taken = copy.take(name);
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
    auto copy = CheckedCopy::begin(database, stem, {});
    if (!copy) {
        return Unexpected{copy.error()};
    }
    if (auto copied = (*copy)->step(-1); !copied) {
        return Unexpected{copied.error()};
    }
    if (auto checked = (*copy)->check(); !checked) {
        return Unexpected{checked.error()};
    }
    return take_free_name(**copy, stem);
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
