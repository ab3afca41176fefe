#include "storage/opening.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "storage/file_error.hpp"
#include "storage/hash.hpp"
#include "storage/log.hpp"
#include "storage/migrate.hpp"
#include "storage/references.hpp"
#include "storage/settings.hpp"
#include "storage/sqlite/checks.hpp"
#include "storage/sqlite/file_probe.hpp"

namespace jointlog::storage {
namespace {

constexpr std::uintmax_t check_at_opening =
    64U * 1024 * 1024;  // bytes; larger files are checked by verify

int newest_version() {
    return static_cast<int>(known_migrations().size());
}

Result<void> check_version(const std::filesystem::path& path, std::int64_t application,
                           int version) {
    if (application != application_id) {
        return fail(Errc::not_a_record,
                    fmt::format("{}: a database of another program, not a Jointlog record file",
                                path.string()));
    }
    if (version > newest_version()) {
        return fail(Errc::newer_version, fmt::format("{}: written by a newer version of Jointlog "
                                                     "(schema {}; this version reads up to {})",
                                                     path.string(), version, newest_version()));
    }
    if (version < 1) {
        return fail(Errc::damaged,
                    fmt::format("{}: schema version {} never existed", path.string(), version));
    }
    return {};
}

/// The schema must be, word for word, the one that the steps make: nothing is read through a foreign view or trigger.
Result<void> check_schema(Tx& tx, const std::filesystem::path& path, int version) {
    auto expected = expected_schema(known_migrations().first(static_cast<std::size_t>(version)));
    if (!expected) {
        return Unexpected{expected.error()};
    }
    const auto found = schema_objects(tx);
    if (tx.failed() || found == *expected) {
        return {};
    }
    std::vector<std::string> differing;
    std::set_symmetric_difference(expected->begin(), expected->end(), found.begin(), found.end(),
                                  std::back_inserter(differing));
    const std::string object =
        differing.empty() ? "order" : differing.front().substr(0, differing.front().find(':'));
    return fail(Errc::damaged,
                fmt::format("{}: the schema was changed: {}", path.string(), object));
}

Result<Uuid> check_content(Database& database, const std::filesystem::path& path, int version,
                           bool small) {
    return database.transaction([&](Tx& tx) -> Result<Uuid> {
        if (auto checked = check_schema(tx, path, version); !checked) {
            return Unexpected{checked.error()};
        }
        if (small) {
            if (const auto problems = integrity_problems(tx, true); !problems.empty()) {
                return fail(Errc::damaged, fmt::format("{}: {}", path.string(), problems.front()));
            }
        }
        const Head head = read_head(tx);
        const auto last = tx.integer("SELECT MAX(op) FROM operation");
        if (head.operation != last.value_or(0)) {
            return fail(Errc::damaged,
                        fmt::format("{}: the log ends at operation {}, its head says {}",
                                    path.string(), last.value_or(0), head.operation));
        }
        auto row = tx.query("SELECT file_id FROM file_head");
        return row.step() ? uuid_at(*row, 0) : Uuid{};
    });
}

Result<void> upgrade(Database& database, const std::filesystem::path& path, int version) {
    auto backup = back_up_before_upgrade(database, path, version);
    if (!backup) {
        return Unexpected{backup.error()};
    }
    return migrate(database, version, known_migrations());
}

Result<std::unique_ptr<Database>> connect(const std::filesystem::path& path,
                                          const Environment& environment, const FileProbe& probe,
                                          OpenedFile& opened) {
    if (!opened.read_only) {
        return Database::open(path, environment.vfs_name, Access::as_found);
    }
    if (!probe.has_wal && probe.user_version == newest_version()) {
        return Database::open(path, environment.vfs_name, Access::immutable);
    }
    auto copy = PrivateCopy::make(path);
    if (!copy) {
        return Unexpected{copy.error()};
    }
    opened.copy = std::move(*copy);
    return Database::open(opened.copy->file(), {}, Access::read_write);
}

Result<void> finish_opening(OpenedFile& opened, const std::filesystem::path& path, int version) {
    Database& database = *opened.database;
    std::error_code unknown;
    const auto size = std::filesystem::file_size(path, unknown);
    auto file_id = check_content(database, path, version, !unknown && size <= check_at_opening);
    if (!file_id) {
        return naming(path, file_id.error());
    }
    opened.file_id = *file_id;
    if (!opened.read_only) {
        if (auto set = database.write_ahead(); !set) {
            return naming(path, set.error());
        }
    }
    if (version < newest_version()) {
        // Read only, it is the private copy that is upgraded.
        auto upgraded = opened.read_only ? migrate(database, version, known_migrations())
                                         : upgrade(database, path, version);
        if (!upgraded) {
            return naming(path, upgraded.error());
        }
    }
    if (!opened.read_only) {
        database.checkpoint_on_close();
    }
    database.set_policy(Policy::sealed);
    return {};
}

}  // namespace

Result<OpenedFile> open_file(const std::filesystem::path& path, const Environment& environment) {
    if (!init_hashing()) {
        return fail(Errc::internal, "libsodium does not work on this machine");
    }
    auto probe = probe_file(path, environment.vfs_name);
    if (!probe) {
        return probe.error().code == Errc::in_use ? naming(path, probe.error())
                                                  : Unexpected{probe.error()};
    }
    if (auto known = check_version(path, probe->application_id, probe->user_version); !known) {
        return Unexpected{known.error()};
    }
    OpenedFile opened;
    opened.read_only = environment.read_only || !probe->writable;
    auto database = connect(path, environment, *probe, opened);
    if (!database) {
        return naming(path, database.error());
    }
    opened.database = std::move(*database);
    if (auto finished = finish_opening(opened, path, probe->user_version); !finished) {
        return Unexpected{finished.error()};
    }
    return opened;
}

Result<RecordFile::Glance> RecordFile::glance(const std::filesystem::path& path,
                                              std::string_view setting) {
    if (!init_hashing()) {
        return fail(Errc::internal, "libsodium does not work on this machine");
    }
    auto database = Database::open(path, {}, Access::immutable);
    if (!database) {
        return naming(path, database.error());
    }
    return (*database)->transaction([&](Tx& tx) -> Result<Glance> {
        const int version = user_version(tx);
        if (version < 1 || version > newest_version()) {
            return fail(Errc::newer_version, path.string());
        }
        if (auto checked = check_schema(tx, path, version); !checked) {
            return Unexpected{checked.error()};
        }
        auto row = tx.query("SELECT file_id FROM file_head");
        if (!row.step()) {
            return fail(Errc::damaged, path.string());
        }
        return Glance{uuid_at(*row, 0), read_setting(tx, setting)};
    });
}

}  // namespace jointlog::storage
