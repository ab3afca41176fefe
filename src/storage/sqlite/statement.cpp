#include "storage/sqlite/statement.hpp"

#include <cassert>

#include <fmt/format.h>
#include <sqlite3.h>

#include "jointlog/domain/text.hpp"
#include "storage/sqlite/database.hpp"
#include "storage/sqlite/error.hpp"

namespace jointlog::storage {

Statement::Statement(Database& database, sqlite3_stmt* prepared)
    : m_database(database), m_prepared(prepared) {
    const int count = sqlite3_bind_parameter_count(prepared);
    for (int n = 1; n <= count; ++n) {
        m_index.push_back(sqlite3_bind_parameter_index(prepared, fmt::format("${}", n).c_str()));
    }
}

Statement::~Statement() {
    sqlite3_finalize(m_prepared);
}

int Statement::place(int parameter) const {
    const auto at = static_cast<std::size_t>(parameter - 1);
    return at < m_index.size() ? m_index[at] : 0;
}

void Statement::check(int code) {
    if (code != SQLITE_OK && !m_database.failed()) {
        m_database.fail(sqlite_error(code, sqlite3_sql(m_prepared), m_database.handle()));
    }
}

void Statement::bind_null(int parameter) {
    check(sqlite3_bind_null(m_prepared, place(parameter)));
}

void Statement::bind(int parameter, std::int64_t value) {
    check(sqlite3_bind_int64(m_prepared, place(parameter), value));
}

void Statement::bind(int parameter, double value) {
    check(sqlite3_bind_double(m_prepared, place(parameter), value));
}

void Statement::bind(int parameter, std::string_view text) {
    if (!is_valid_text(text)) {
        m_database.fail({Errc::malformed, "a text is not valid UTF-8 or holds a NUL character"});
        return;
    }
    check(sqlite3_bind_text64(m_prepared, place(parameter),
                              text.data() != nullptr ? text.data() : "", text.size(),
                              SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bind(int parameter, Bytes bytes) {
    check(sqlite3_bind_blob64(m_prepared, place(parameter), bytes.data(), bytes.size(),
                              SQLITE_TRANSIENT));
}

void Statement::check_memory() const {
    if (sqlite3_errcode(m_database.handle()) == SQLITE_NOMEM) {
        m_database.fail({Errc::io, "out of memory while a value was read"});
    }
}

bool Statement::step() {
    if (m_database.failed()) {
        return false;
    }
    const int code = sqlite3_step(m_prepared);
    if (code == SQLITE_ROW) {
        return true;
    }
    if (code != SQLITE_DONE) {
        check(code);
    }
    return false;
}

void Statement::reset() {
    if (m_prepared != nullptr) {
        sqlite3_reset(m_prepared);
        sqlite3_clear_bindings(m_prepared);
    }
}

bool Statement::is_null(int column) const {
    return sqlite3_column_type(m_prepared, column) == SQLITE_NULL;
}

std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(m_prepared, column);
}

std::optional<std::int64_t> Statement::optional_integer(int column) const {
    return is_null(column) ? std::nullopt : std::optional(integer(column));
}

double Statement::real(int column) const {
    return sqlite3_column_double(m_prepared, column);
}

std::string_view Statement::text(int column) const {
    if (is_null(column)) {
        return {};
    }
    const void* start = sqlite3_column_text(m_prepared, column);
    if (start == nullptr) {
        check_memory();
        return {};
    }
    const int size = sqlite3_column_bytes(m_prepared, column);
    return {static_cast<const char*>(start), static_cast<std::size_t>(size)};
}

Bytes Statement::bytes(int column) const {
    const void* start = sqlite3_column_blob(m_prepared, column);
    if (start == nullptr) {
        check_memory();
        return {};
    }
    const int size = sqlite3_column_bytes(m_prepared, column);
    return {static_cast<const std::uint8_t*>(start), static_cast<std::size_t>(size)};
}

Query::Query(Statement& statement) : m_statement(statement) {
    assert(!statement.m_busy && "a cached statement is used twice at once");
    m_statement.m_busy = true;
}

Query::~Query() {
    m_statement.m_busy = false;
    m_statement.reset();
}

void Query::run() {
    while (m_statement.step()) {
    }
}

}  // namespace jointlog::storage
