#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3_stmt;

namespace jointlog::storage {

class Database;

using Bytes = std::span<const std::uint8_t>;

/// A prepared statement with parameters $1..$n, kept by the Database between uses.
class Statement {
public:
    Statement(Database& database, sqlite3_stmt* prepared);
    ~Statement();
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    void bind_null(int parameter);
    void bind(int parameter, std::int64_t value);
    void bind(int parameter, double value);
    /// Refuses invalid UTF-8 and NUL (malformed).
    void bind(int parameter, std::string_view text);
    void bind(int parameter, Bytes bytes);

    /// True while there is a row. False at the end and after an error, which the Database keeps.
    bool step();
    /// Ready for the next use; forgets the values bound.
    void reset();

    [[nodiscard]] bool is_null(int column) const;
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] std::optional<std::int64_t> optional_integer(int column) const;
    [[nodiscard]] double real(int column) const;
    /// Valid until the next step; empty for NULL.
    [[nodiscard]] std::string_view text(int column) const;
    [[nodiscard]] Bytes bytes(int column) const;

private:
    friend class Query;
    void check(int code);
    /// A value that could not be had for want of memory must not be taken for NULL.
    void check_memory() const;
    /// SQLite's index of $parameter; 0, which it refuses, in a text that stands in for one that could not be prepared.
    [[nodiscard]] int place(int parameter) const;

    Database& m_database;
    sqlite3_stmt*
        m_prepared;  // null where not even a stand-in could be prepared: the Database has failed
    std::vector<int>
        m_index;  // SQLite numbers "$2" by first appearance: [n - 1] is the index of $n
    bool m_busy = false;
};

/// One use of a cached statement: reset when it goes out of scope.
class Query {
public:
    explicit Query(Statement& statement);
    ~Query();
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;

    /// Binds $1..$n in order.
    template <class... Values>
    Query& with(const Values&... values) {
        int parameter = 0;
        (put(++parameter, values), ...);
        return *this;
    }
    Statement* operator->() { return &m_statement; }
    Statement& operator*() { return m_statement; }
    bool step() { return m_statement.step(); }
    /// Runs a statement that returns no row.
    void run();

private:
    void put(int parameter, std::int64_t value) { m_statement.bind(parameter, value); }
    void put(int parameter, int value) { m_statement.bind(parameter, std::int64_t{value}); }
    void put(int parameter, double value) { m_statement.bind(parameter, value); }
    void put(int parameter, std::string_view value) { m_statement.bind(parameter, value); }
    void put(int parameter, Bytes value) { m_statement.bind(parameter, value); }
    void put(int parameter, std::nullopt_t) { m_statement.bind_null(parameter); }
    template <class T>
    void put(int parameter, const std::optional<T>& value) {
        value ? put(parameter, *value) : m_statement.bind_null(parameter);
    }

    Statement& m_statement;
};

}  // namespace jointlog::storage
