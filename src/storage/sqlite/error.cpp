#include "storage/sqlite/error.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

namespace jointlog::storage {
namespace {

Errc constraint_kind(int extended) {
    switch (extended) {
        case SQLITE_CONSTRAINT_UNIQUE:
        case SQLITE_CONSTRAINT_PRIMARYKEY:
            return Errc::already_exists;
        case SQLITE_CONSTRAINT_CHECK:
            return Errc::out_of_range;
        case SQLITE_CONSTRAINT_NOTNULL:
        case SQLITE_CONSTRAINT_DATATYPE:
            return Errc::malformed;
        case SQLITE_CONSTRAINT_FOREIGNKEY:
            return Errc::unknown_code;
        default:
            return Errc::refused;
    }
}

Errc kind(int extended) {
    switch (extended & 0xff) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return Errc::in_use;
        case SQLITE_CORRUPT:
            return Errc::damaged;
        case SQLITE_NOTADB:
            return Errc::not_a_record;
        case SQLITE_CONSTRAINT:
            return constraint_kind(extended);
        case SQLITE_AUTH:
            return Errc::refused;
        case SQLITE_MISUSE:
        case SQLITE_ERROR:
            return Errc::internal;
        default:
            return Errc::io;
    }
}

}  // namespace

Error sqlite_error(int code, std::string_view doing, sqlite3* db) {
    const int extended = db != nullptr ? sqlite3_extended_errcode(db) : code;
    const int known = extended == SQLITE_OK ? code : extended;
    const char* message = db != nullptr ? sqlite3_errmsg(db) : sqlite3_errstr(code);
    if ((known & 0xff) == SQLITE_CONSTRAINT) {
        return Error{kind(known),
                     message};  // names the table and column; the statement would only hide it
    }
    if ((known & 0xff) == SQLITE_FULL) {
        return fail(Errc::io, remark<RemarkId::disk_full>()).error;  // the caller names the file
    }
    return Error{kind(known), fmt::format("{}: {}", doing, message)};
}

}  // namespace jointlog::storage
