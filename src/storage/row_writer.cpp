#include "storage/row_writer.hpp"

#include <fmt/format.h>

#include "storage/column_binder.hpp"
#include "storage/column_hasher.hpp"

namespace jointlog::storage {

void RowWriter::bind(const Table& table, const Entity& value, Statement& into,
                     std::span<const int> parameters_of_columns) {
    ColumnBinder binder(m_tx, m_dictionary, m_rows, into, parameters_of_columns);
    table.bind(value, binder);
}

std::int64_t RowWriter::next_n(const Table& table, const Entity& value) {
    auto next = m_tx.query(table.next_n);
    next.with(m_patient);
    bind(table, value, *next, scope_parameters(table, 2));
    return next.step() ? next->integer(0) : 0;
}

void RowWriter::add(const RowId& id, const Entity& value) {
    const Table& table = table_of(value);
    // Nearly every row is the first of its scope: it is tried before the others are looked for.
    if (!table.scope.empty() && insert(table, id, value, 0)) {
        return;
    }
    const std::int64_t n = table.numbered ? next_n(table, value) : 0;
    if (!insert(table, id, value, n)) {
        m_tx.fail(Errc::damaged,
                  fmt::format("{} {}: number {} is taken", table.name, id.to_string(), n));
    }
    m_rows.learn(table.name, id, n);
}

bool RowWriter::insert(const Table& table, const RowId& id, const Entity& value, std::int64_t n) {
    if (m_insert.table != &table) {
        m_insert = {&table, &m_tx.statement(table.insert), parameters(table, 4)};
    }
    Query insert(*m_insert.statement);
    insert.with(m_patient, m_operation, std::int64_t{id.ordinal});
    bind(table, value, *insert, m_insert.parameters);
    if (table.numbered) {
        insert->bind(4 + static_cast<int>(table.columns.size()), n);
    }
    insert.run();
    return m_tx.failed() || m_tx.changes() == 1;
}

std::int64_t RowWriter::n_after(const Table& table, const StoredRow& row, const Entity& value) {
    {
        auto kept = m_tx.query(table.kept_n);
        kept.with(m_patient, row.born, std::int64_t{row.meta.id.ordinal});
        bind(table, value, *kept, scope_parameters(table, 4));
        if (kept.step()) {
            return kept->integer(0);
        }
    }
    return next_n(table, value);
}

void RowWriter::replace(const StoredRow& expected, const Entity& value, RowStatus status) {
    const Table& table = table_of(value);
    const std::int64_t born_n = expected.meta.id.ordinal;
    const std::int64_t kept = m_tx.run(table.keep_past, m_operation, m_patient, expected.born,
                                       born_n, expected.meta.version);
    if (kept != 1) {
        m_tx.fail(Errc::conflict, fmt::format("{} {} is not at version {} any more", table.name,
                                              expected.meta.id.to_string(), expected.meta.version));
        return;
    }
    const std::int64_t n = table.scope.empty() ? 0 : n_after(table, expected, value);
    auto replace = m_tx.query(table.replace);
    replace.with(m_operation, static_cast<std::int64_t>(status), m_patient, expected.born, born_n);
    bind(table, value, *replace, parameters(table, 6));
    if (!table.scope.empty()) {
        replace->bind(6 + static_cast<int>(table.columns.size()), n);
    }
    replace.run();
}

Digest row_digest(const RowId& id, RowStatus status, const Entity& value) {
    Hasher hasher;
    hasher.field("table", table_of(value).name);
    hasher.field("row", id);
    hasher.field("status", static_cast<std::int64_t>(status));
    ColumnHasher columns(hasher);
    table_of(value).hash(value, columns);
    return hasher.finish();
}

}  // namespace jointlog::storage
