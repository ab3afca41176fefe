#include <fmt/format.h>

#include "storage/dictionary.hpp"
#include "storage/file_error.hpp"
#include "storage/hash.hpp"
#include "storage/log.hpp"
#include "storage/migrate.hpp"
#include "storage/opening.hpp"
#include "storage/place_file.hpp"
#include "storage/settings.hpp"

namespace jointlog::storage {
namespace {

/// Removes what a failed creation made.
class Unfinished {
public:
    explicit Unfinished(std::filesystem::path path) : m_path(std::move(path)) {}
    ~Unfinished() {
        if (!m_kept) {
            remove_created(m_path);
        }
    }
    Unfinished(const Unfinished&) = delete;
    Unfinished& operator=(const Unfinished&) = delete;
    void keep() { m_kept = true; }

private:
    std::filesystem::path m_path;
    bool m_kept = false;
};

Result<void> write_first_rows(Database& database, const Uuid& file_id, Mode mode,
                              const Environment& environment) {
    Dictionary dictionary(environment.ids);
    return database.transaction([&](Tx& tx) -> Result<void> {
        tx.run("INSERT INTO file_head (one, file_id, op, chain) VALUES (1, $1, 0, $2)",
               Bytes(file_id.bytes), Bytes(first_chain(file_id)));
        tx.run("INSERT INTO counter (name, value) VALUES ('patient', 0)");
        tx.run("INSERT INTO counter (name, value) VALUES ('version', 0)");
        write_setting(tx, dictionary, environment.ids.next(), environment.clock.now(), mode_setting,
                      mode == Mode::own ? "own" : "clinic");
        return {};
    });
}

/// The complete content, in the main file alone and on the disk.
Result<void> fill(const std::filesystem::path& path, const Uuid& file_id, Mode mode,
                  const Environment& environment) {
    auto database = Database::open(path, environment.vfs_name, Access::read_write);
    if (!database) {
        return Unexpected{database.error()};
    }
    auto done = migrate(**database, 0, known_migrations());
    if (done) {
        done = write_first_rows(**database, file_id, mode, environment);
    }
    if (done) {
        done = (*database)->checkpoint();
    }
    (*database)->checkpoint_on_close();
    return done;
}

Result<OpenedFile> open_complete(const std::filesystem::path& path, const Uuid& file_id,
                                 const Environment& environment) {
    auto database = Database::open(path, environment.vfs_name, Access::read_write);
    if (!database) {
        return Unexpected{database.error()};
    }
    OpenedFile opened{nullptr, std::move(*database), file_id, false};
    opened.database->checkpoint_on_close();
    opened.database->set_policy(Policy::sealed);
    return opened;
}

Result<OpenedFile> make_and_name(const std::filesystem::path& path, Mode mode,
                                 const Environment& environment) {
    auto beside = make_empty_beside(path);
    if (!beside) {
        return Unexpected{beside.error()};
    }
    Unfinished unnamed(*beside);
    const Uuid file_id = environment.ids.next();
    auto done = fill(*beside, file_id, mode, environment);
    if (done) {
        done = take_name(*beside, path);
    }
    if (!done) {
        return Unexpected{done.error()};
    }
    Unfinished named(path);
    done = sync_folder(path);
    if (!done) {
        return Unexpected{done.error()};
    }
    auto opened = open_complete(path, file_id, environment);
    if (opened) {
        named.keep();
    }
    return opened;
}

}  // namespace

void remove_created(const std::filesystem::path& path) {
    std::error_code ignored;
    for (const char* suffix : {"", "-wal", "-journal", "-shm"}) {
        std::filesystem::remove(path.string() + suffix, ignored);
    }
}

Result<OpenedFile> create_file(const std::filesystem::path& path, Mode mode,
                               const Environment& environment) {
    if (!init_hashing()) {
        return fail(Errc::internal, "libsodium does not work on this machine");
    }
    if (auto is_free = check_name_free(path); !is_free) {
        return Unexpected{is_free.error()};
    }
    auto opened = make_and_name(path, mode, environment);
    if (!opened) {
        return opened.error().code == Errc::already_exists ? Unexpected{opened.error()}
                                                           : naming(path, opened.error());
    }
    return opened;
}

}  // namespace jointlog::storage
