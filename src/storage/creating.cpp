#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

#include <fmt/format.h>

#include "storage/dictionary.hpp"
#include "storage/file_error.hpp"
#include "storage/hash.hpp"
#include "storage/log.hpp"
#include "storage/migrate.hpp"
#include "storage/opening.hpp"
#include "storage/settings.hpp"

namespace jointlog::storage {
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

Result<OpenedFile> fill_new_file(const std::filesystem::path& path, Mode mode,
                                 const Environment& environment) {
    auto database = Database::open(path, environment.vfs_name, Access::read_write);
    if (!database) {
        return Unexpected{database.error()};
    }
    OpenedFile opened{nullptr, std::move(*database), environment.ids.next(), false};
    auto done = migrate(*opened.database, 0, known_migrations());
    if (done) {
        done = write_first_rows(*opened.database, opened.file_id, mode, environment);
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

Result<OpenedFile> create_file(const std::filesystem::path& path, Mode mode,
                               const Environment& environment) {
    if (!init_hashing()) {
        return fail(Errc::internal, "libsodium does not work on this machine");
    }
    if (auto made = make_empty(path); !made) {
        return Unexpected{made.error()};
    }
    Unfinished unfinished(path);
    auto opened = fill_new_file(path, mode, environment);
    if (!opened) {
        return naming(path, opened.error());
    }
    unfinished.keep();
    return opened;
}

}  // namespace jointlog::storage
