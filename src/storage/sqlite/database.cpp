#include "storage/sqlite/database.hpp"

#include <array>

#include <fmt/format.h>
#include <sqlite3.h>

#include "storage/sqlite/database_copy.hpp"
#include "storage/sqlite/error.hpp"

namespace jointlog::storage {
namespace {

constexpr int limit_length = 64 * 1024 * 1024;
constexpr int limit_sql = 1024 * 1024;

void harden(sqlite3* db) {
    sqlite3_extended_result_codes(db, 1);
    constexpr std::array<std::pair<int, int>, 6> switches{{
        {SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1},
        {SQLITE_DBCONFIG_DEFENSIVE, 1},
        {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
        {SQLITE_DBCONFIG_DQS_DML, 0},
        {SQLITE_DBCONFIG_DQS_DDL, 0},
        {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
    }};
    for (const auto& [option, value] : switches) {
        sqlite3_db_config(db, option, value, nullptr);
    }
    sqlite3_limit(db, SQLITE_LIMIT_LENGTH, limit_length);
    sqlite3_limit(db, SQLITE_LIMIT_SQL_LENGTH, limit_sql);
    sqlite3_limit(db, SQLITE_LIMIT_ATTACHED, 0);
}

/// A file: URI; everything but unreserved characters escaped.
std::string uri_of(const std::filesystem::path& path, std::string_view query) {
    std::string uri = "file:";
    for (const char c : std::filesystem::absolute(path).string()) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
                           || (c >= '0' && c <= '9') || c == '/' || c == '.' || c == '-'
                           || c == '_';
        uri += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return uri.append(query);
}

}  // namespace

Result<std::unique_ptr<Database>> Database::connect(const std::string& name,
                                                    const std::string& vfs_name, int flags) {
    // Nobody asks SQLite how much memory it uses: without the count no lock is taken for each piece of it.
    [[maybe_unused]] static const int uncounted = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    sqlite3* handle = nullptr;
    // One thread owns a connection: no lock around every column that is read.
    const int code = sqlite3_open_v2(name.c_str(), &handle, flags | SQLITE_OPEN_NOMUTEX,
                                     vfs_name.empty() ? nullptr : vfs_name.c_str());
    std::unique_ptr<Database> database(new Database(handle));
    if (code != SQLITE_OK) {
        return Unexpected{sqlite_error(code, "open", handle)};
    }
    harden(handle);
    sqlite3_set_authorizer(handle, authorize, &database->m_policy);
    return database;
}

Result<std::unique_ptr<Database>> Database::open(const std::filesystem::path& path,
                                                 const std::string& vfs_name, Access access) {
    const bool immutable = access == Access::immutable;
    auto database =
        connect(uri_of(path, immutable ? "?immutable=1" : ""), vfs_name,
                SQLITE_OPEN_URI | (immutable ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE));
    if (database) {
        if (auto configured = (*database)->configure(access); !configured) {
            return Unexpected{configured.error()};
        }
    }
    return database;
}

Result<std::unique_ptr<Database>> Database::in_memory() {
    return connect(":memory:", {}, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
}

Result<void> Database::configure(Access access) {
    // The lock is the truth about who holds the file. It must be exclusive before the first read, so that the index
    // of the -wal lies in memory and no -shm file appears.
    constexpr std::string_view common =
        "PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32768;"
        "PRAGMA mmap_size = 0; PRAGMA cell_size_check = ON; PRAGMA wal_autocheckpoint = 1000;";
    if (access != Access::immutable) {
        if (auto set = script("PRAGMA locking_mode = EXCLUSIVE; PRAGMA synchronous = FULL"); !set) {
            return set;
        }
    }
    if (access == Access::read_write) {
        if (auto set = write_ahead(); !set) {
            return set;
        }
    }
    return script(common);
}

Result<void> Database::write_ahead() {
    return script("PRAGMA journal_mode = WAL");
}

Database::~Database() {
    m_statements.clear();
    m_broken.clear();
    sqlite3_close(m_handle);
}

void Database::checkpoint_on_close() {
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr);
}

Result<void> Database::checkpoint() {
    const int code =
        sqlite3_wal_checkpoint_v2(m_handle, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    if (code != SQLITE_OK) {
        return Unexpected{sqlite_error(code, "checkpoint", m_handle)};
    }
    return {};
}

Result<void> Database::enforce_foreign_keys(bool on) {
    return script(on ? "PRAGMA foreign_keys = ON" : "PRAGMA foreign_keys = OFF");
}

Result<std::unique_ptr<DatabaseCopy>> Database::begin_copy(const std::filesystem::path& path,
                                                           const std::string& vfs_name) {
    auto target = connect(uri_of(path, ""), vfs_name, SQLITE_OPEN_URI | SQLITE_OPEN_READWRITE);
    if (!target) {
        return Unexpected{target.error()};
    }
    return DatabaseCopy::begin(*this, std::move(*target));
}

void Database::fail(Error error) {
    if (!m_error) {
        m_error = std::move(error);
    }
}

Statement& Database::statement(std::string_view sql) {
    if (const auto found = m_statements.find(sql); found != m_statements.end()) {
        return *found->second;
    }
    sqlite3_stmt* prepared = nullptr;
    const int code = sqlite3_prepare_v3(m_handle, sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &prepared, nullptr);
    if (code != SQLITE_OK) {
        fail(sqlite_error(code, sql, m_handle));
        sqlite3_prepare_v2(m_handle, "SELECT 1", -1, &prepared, nullptr);
        return *m_broken.emplace_back(std::make_unique<Statement>(*this, prepared));
    }
    auto made = std::make_unique<Statement>(*this, prepared);
    const std::string_view key = sqlite3_sql(prepared);
    return *m_statements.emplace(key, std::move(made)).first->second;
}

Result<void> Database::script(std::string_view sql) {
    const int code = sqlite3_exec(m_handle, std::string(sql).c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) {
        return Unexpected{sqlite_error(code, "settings or schema", m_handle)};
    }
    return {};
}

bool Database::in_transaction() const {
    return sqlite3_get_autocommit(m_handle) == 0;
}

Result<void> Database::begin() {
    m_error.reset();
    return script("BEGIN");
}

bool Database::file_is_gone() const {
    int moved = 0;
    return sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK
           && moved != 0;
}

Result<void> Database::finish(bool keep) {
    // What is written to a file without a name would be acknowledged and lost with the program.
    if (keep && !m_error && sqlite3_txn_state(m_handle, "main") == SQLITE_TXN_WRITE
        && file_is_gone()) {
        m_error = jointlog::fail(Errc::io, remark<RemarkId::file_gone>()).error;
    }
    if (keep && !m_error) {
        if (auto committed = script("COMMIT"); !committed) {
            m_error = committed.error();
        }
    }
    if (in_transaction()) {
        // Nothing to report beyond the first error: SQLite rolls back by itself where this cannot.
        static_cast<void>(script("ROLLBACK"));
    }
    if (m_error) {
        Error error = std::move(*m_error);
        m_error.reset();
        return Unexpected{std::move(error)};
    }
    return {};
}

Database::Rollback::~Rollback() {
    if (m_database != nullptr && std::uncaught_exceptions() > m_exceptions) {
        static_cast<void>(m_database->finish(false));
    }
}

void Tx::script(std::string_view sql) {
    if (!failed()) {
        if (auto done = m_database.script(sql); !done) {
            m_database.fail(done.error());
        }
    }
}

void Tx::stamp(std::int64_t application_id, int version) {
    script(fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {};", application_id,
                       version));
}

std::int64_t Tx::changes() const {
    return sqlite3_changes64(m_database.m_handle);
}

}  // namespace jointlog::storage
