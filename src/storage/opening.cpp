#include "storage/opening.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

#include <fmt/format.h>

#include "storage/hash.hpp"
#include "storage/holder.hpp"
#include "storage/log.hpp"
#include "storage/migrate.hpp"
#include "storage/references.hpp"
#include "storage/sqlite/checks.hpp"
#include "storage/sqlite/file_probe.hpp"

namespace jointlog::storage {
namespace {

constexpr std::uintmax_t check_at_opening =
    64U * 1024 * 1024;  // bytes; larger files are checked by verify

int newest_version() {
    return static_cast<int>(known_migrations().size());
}

Unexpected in_use(const std::filesystem::path& path) {
    return fail(Errc::in_use, fmt::format("{}: is open in {}", path.string(), holder_of(path)));
}

/// Names the file in the error of a deeper layer.
Unexpected at(const std::filesystem::path& path, const Error& error) {
    if (error.code == Errc::in_use) {
        return in_use(path);
    }
    return fail(error.code, fmt::format("{}: {}", path.string(), error.detail));
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
        return Database::open(path, environment.vfs_name, Access::read_write);
    }
    if (!probe.has_wal) {
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
        return at(path, file_id.error());
    }
    opened.file_id = *file_id;
    if (version < newest_version()) {
        if (opened.read_only) {
            return fail(
                Errc::io,
                fmt::format("{}: an older version that must be upgraded, but it is read-only",
                            path.string()));
        }
        if (auto upgraded = upgrade(database, path, version); !upgraded) {
            return at(path, upgraded.error());
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
        return probe.error().code == Errc::in_use ? in_use(path) : Unexpected{probe.error()};
    }
    if (auto known = check_version(path, probe->application_id, probe->user_version); !known) {
        return Unexpected{known.error()};
    }
    OpenedFile opened;
    opened.read_only = environment.read_only || !probe->writable;
    auto database = connect(path, environment, *probe, opened);
    if (!database) {
        return at(path, database.error());
    }
    opened.database = std::move(*database);
    if (auto finished = finish_opening(opened, path, probe->user_version); !finished) {
        return Unexpected{finished.error()};
    }
    return opened;
}

namespace {

/// Removes what a failed creation made.
class Unfinished {
public:
    explicit Unfinished(std::filesystem::path path) : m_path(std::move(path)) {}
    ~Unfinished() {
        std::error_code ignored;
        for (const char* suffix : {"", "-wal", "-journal", "-shm"}) {
            if (!m_kept) {
                std::filesystem::remove(m_path.string() + suffix, ignored);
            }
        }
    }
    Unfinished(const Unfinished&) = delete;
    Unfinished& operator=(const Unfinished&) = delete;
    void keep() { m_kept = true; }

private:
    std::filesystem::path m_path;
    bool m_kept = false;
};

/// The new name is on disk only when its folder is.
Result<void> sync_folder(const std::filesystem::path& path) {
    const auto folder = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool synced = descriptor >= 0 && ::fsync(descriptor) == 0;
    if (descriptor >= 0) {
        ::close(descriptor);
    }
    if (!synced) {
        return fail(Errc::io, fmt::format("{}: {}", folder.string(), std::strerror(errno)));
    }
    return {};
}

Result<void> make_empty(const std::filesystem::path& path) {
    const int file =
        ::open(path.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (file < 0) {
        return fail(errno == EEXIST ? Errc::already_exists : Errc::io,
                    errno == EEXIST
                        ? fmt::format("{}: a file of this name is there already", path.string())
                        : fmt::format("{}: {}", path.string(), std::strerror(errno)));
    }
    ::close(file);
    return {};
}

Result<void> write_head(Database& database, const Uuid& file_id) {
    return database.transaction([&](Tx& tx) -> Result<void> {
        tx.run("INSERT INTO file_head (one, file_id, op, chain) VALUES (1, $1, 0, $2)",
               Bytes(file_id.bytes), Bytes(first_chain(file_id)));
        tx.run("INSERT INTO counter (name, value) VALUES ('patient', 0)");
        tx.run("INSERT INTO counter (name, value) VALUES ('version', 0)");
        return {};
    });
}

Result<OpenedFile> fill_new_file(const std::filesystem::path& path,
                                 const Environment& environment) {
    auto database = Database::open(path, environment.vfs_name, Access::read_write);
    if (!database) {
        return Unexpected{database.error()};
    }
    OpenedFile opened{nullptr, std::move(*database), environment.ids.next(), false};
    auto done = migrate(*opened.database, 0, known_migrations());
    if (done) {
        done = write_head(*opened.database, opened.file_id);
    }
    if (done) {
        done = sync_folder(path);
    }
    if (!done) {
        return Unexpected{done.error()};
    }
    opened.database->checkpoint_on_close();
    opened.database->set_policy(Policy::sealed);
    return opened;
}

}  // namespace

Result<OpenedFile> create_file(const std::filesystem::path& path, const Environment& environment) {
    if (!init_hashing()) {
        return fail(Errc::internal, "libsodium does not work on this machine");
    }
    if (auto made = make_empty(path); !made) {
        return Unexpected{made.error()};
    }
    Unfinished unfinished(path);
    auto opened = fill_new_file(path, environment);
    if (!opened) {
        return at(path, opened.error());
    }
    unfinished.keep();
    return opened;
}

}  // namespace jointlog::storage
