#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "jointlog/domain/patient_record.hpp"

namespace jointlog::storage {

class ColumnBinder;
class ColumnHasher;
class ColumnReader;

/// A clinical table with its twin T_past: how its rows are written, read and hashed. Commit, correction, as-of,
/// history and verification are each written once over these descriptions.
///
/// Parameters of the statements: patient is always the local number of the patient, born and born_n the identity of a
/// row. Rows are read as: the columns, then born, born_n, since, status, until.
struct Table {
    std::string name;
    std::vector<std::string> columns;
    bool numbered = true;  // has the key column n; the table patient has not
    std::vector<std::size_t>
        scope;  // columns within which n counts, besides patient; empty: the patient's rows

    std::string
        insert;  // $1 patient, $2 born, $3 born_n, $4.. columns, then n; nothing where a scope holds that n
    std::string next_n;  // $1 patient, $2.. scope
    std::string
        kept_n;  // $1 patient, $2 born, $3 born_n, $4.. scope: n, unless a column of the scope changes
    std::string keep_past;  // $1 until, $2 patient, $3 born, $4 born_n, $5 version expected
    std::string
        replace;  // $1 since, $2 status, $3 patient, $4 born, $5 born_n, $6.. columns, then n where scoped
    std::string select;        // $1 patient: the current versions
    std::string select_one;    // $1 patient, $2 born, $3 born_n
    std::string select_as_of;  // $1 patient, $2 operation
    std::string select_all;    // $1 patient: every version
    std::string count;         // versions, current and past

    void (*bind)(const Entity& value, ColumnBinder& into) = nullptr;
    void (*hash)(const Entity& value, ColumnHasher& into) = nullptr;
    Entity (*read)(ColumnReader& from) = nullptr;
};

/// By the alternatives of Entity.
[[nodiscard]] std::span<const Table> tables();
[[nodiscard]] inline const Table& table_of(const Entity& value) {
    return tables()[value.index()];
}

/// The parameters $first.. for each column; scope_parameters: for the columns of the scope only.
[[nodiscard]] std::vector<int> parameters(const Table& table, int first);
[[nodiscard]] std::vector<int> scope_parameters(const Table& table, int first);

}  // namespace jointlog::storage
