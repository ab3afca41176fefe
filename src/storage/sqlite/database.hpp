#pragma once

#include <cstdint>
#include <exception>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <utility>
#include <vector>

#include "jointlog/domain/result.hpp"
#include "storage/sqlite/authorizer.hpp"
#include "storage/sqlite/statement.hpp"

struct sqlite3;

namespace jointlog::storage {

enum class Access : std::uint8_t {
    read_write,
    as_found,  // read_write, but a file in rollback mode stays so until write_ahead(): nothing is changed before
    immutable,  // read only, no lock, no -wal: for a medium that cannot be written
};

class DatabaseCopy;
class Tx;

/// One SQLite connection with the settings of a record file. Not thread safe.
///
/// Errors are kept, as PostgreSQL keeps them: after the first failed statement of a transaction every further one
/// does nothing, and the transaction is rolled back and returns that first error.
class Database {
public:
    /// Opens an existing file (or an empty one just made). Until checkpoint_on_close() is called, closing leaves the
    /// -wal file as it is. Errors: in_use, not_a_record, damaged, io.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const std::filesystem::path& path,
                                                                const std::string& vfs_name,
                                                                Access access);
    /// A database in memory, to compare schemas with.
    [[nodiscard]] static Result<std::unique_ptr<Database>> in_memory();
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// Runs `body(Tx&)`, which returns a Result; commits when it succeeded, else rolls everything back. Inside another
    /// transaction the body takes part in that one.
    template <class Body>
    auto transaction(Body&& body) -> std::invoke_result_t<Body&, Tx&>;
    [[nodiscard]] bool in_transaction() const;

    /// Which statements are allowed from now on; see Policy.
    void set_policy(Policy policy) { m_policy = policy; }
    /// Commits go to the -wal from now on. Errors: io.
    [[nodiscard]] Result<void> write_ahead();
    void checkpoint_on_close();
    /// Moves everything into the main file and empties the -wal.
    [[nodiscard]] Result<void> checkpoint();
    /// Turns foreign keys on or off; only outside a transaction.
    [[nodiscard]] Result<void> enforce_foreign_keys(bool on);
    /// Starts a copy of the whole database into the (empty) file at `path`.
    [[nodiscard]] Result<std::unique_ptr<DatabaseCopy>> begin_copy(
        const std::filesystem::path& path, const std::string& vfs_name);

    [[nodiscard]] sqlite3* handle() const { return m_handle; }
    [[nodiscard]] bool failed() const { return m_error.has_value(); }
    /// Keeps the first error of the transaction.
    void fail(Error error);

private:
    friend class Tx;
    /// Ends the transaction of a body that threw (out of memory): the connection stays usable.
    class Rollback {
    public:
        explicit Rollback(Database* database) : m_database(database) {}
        ~Rollback();
        Rollback(const Rollback&) = delete;
        Rollback& operator=(const Rollback&) = delete;

    private:
        Database* m_database;
        int m_exceptions = std::uncaught_exceptions();
    };
    explicit Database(sqlite3* handle) : m_handle(handle) {}
    [[nodiscard]] static Result<std::unique_ptr<Database>> connect(const std::string& name,
                                                                   const std::string& vfs_name,
                                                                   int flags);
    [[nodiscard]] Result<void> configure(Access access);
    [[nodiscard]] Statement& statement(std::string_view sql);
    /// One or more statements without parameters or rows.
    [[nodiscard]] Result<void> script(std::string_view sql);
    [[nodiscard]] Result<void> begin();
    /// Removed, renamed or replaced since it was opened.
    [[nodiscard]] bool file_is_gone() const;
    [[nodiscard]] Result<void> finish(bool keep);

    sqlite3* m_handle;
    Policy m_policy = Policy::building;
    std::optional<Error> m_error;
    std::unordered_map<std::string_view, std::unique_ptr<Statement>>
        m_statements;  // keys: the statement's own text
    std::vector<std::unique_ptr<Statement>>
        m_broken;  // stand in for texts that could not be prepared
};

/// The running transaction.
class Tx {
public:
    explicit Tx(Database& database) : m_database(database) {}

    [[nodiscard]] Query query(std::string_view sql) { return Query(m_database.statement(sql)); }
    /// For many a Query of the same text; lives as long as the Database.
    [[nodiscard]] Statement& statement(std::string_view sql) { return m_database.statement(sql); }
    /// query(sql).with(values...).run(); returns the number of rows changed.
    template <class... Values>
    std::int64_t run(std::string_view sql, const Values&... values) {
        query(sql).with(values...).run();
        return changes();
    }
    /// The first column of the first row.
    template <class... Values>
    [[nodiscard]] std::optional<std::int64_t> integer(std::string_view sql,
                                                      const Values&... values) {
        Query found(m_database.statement(sql));
        return found.with(values...).step() ? found->optional_integer(0) : std::nullopt;
    }
    /// Schema statements of a migration.
    void script(std::string_view sql);
    /// Writes the identity of the format and its version into the file's header.
    void stamp(std::int64_t application_id, int version);
    [[nodiscard]] std::int64_t changes() const;
    [[nodiscard]] bool failed() const { return m_database.failed(); }
    void fail(Errc code, std::string detail) { m_database.fail({code, std::move(detail)}); }

private:
    Database& m_database;
};

template <class Body>
auto Database::transaction(Body&& body) -> std::invoke_result_t<Body&, Tx&> {
    using Outcome = std::invoke_result_t<Body&, Tx&>;
    const bool outermost = !in_transaction();
    if (outermost) {
        if (auto begun = begin(); !begun) {
            return Outcome(Unexpected{begun.error()});
        }
    }
    Tx tx(*this);
    const Rollback on_exception(outermost ? this : nullptr);
    Outcome outcome = body(tx);
    if (!outermost) {
        return m_error ? Outcome(Unexpected{*m_error}) : std::move(outcome);
    }
    if (auto finished = finish(outcome.has_value()); !finished) {
        return Outcome(Unexpected{finished.error()});
    }
    return outcome;
}

}  // namespace jointlog::storage
