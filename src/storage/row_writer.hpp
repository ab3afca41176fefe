#pragma once

#include <cstdint>
#include <vector>

#include "storage/dictionary.hpp"
#include "storage/hash.hpp"
#include "storage/references.hpp"
#include "storage/row_reader.hpp"
#include "storage/table.hpp"

namespace jointlog::storage {

/// Writes the row versions of one operation on one patient.
class RowWriter {
public:
    RowWriter(Tx& tx, Dictionary& dictionary, std::int64_t patient, std::int64_t operation)
        : m_tx(tx),
          m_dictionary(dictionary),
          m_patient(patient),
          m_operation(operation),
          m_rows(patient) {}

    void add(const RowId& id, const Entity& value);
    /// Copies the stored version to the past, then writes the new one over it. Fails the transaction (conflict) when
    /// the stored version is not `expected.meta.version` any more.
    void replace(const StoredRow& expected, const Entity& value, RowStatus status);

private:
    void bind(const Table& table, const Entity& value, Statement& into,
              std::span<const int> parameters);
    /// False where another row of the scope has that number.
    [[nodiscard]] bool insert(const Table& table, const RowId& id, const Entity& value,
                              std::int64_t n);
    [[nodiscard]] std::int64_t next_n(const Table& table, const Entity& value);
    [[nodiscard]] std::int64_t n_after(const Table& table, const StoredRow& row,
                                       const Entity& value);

    Tx& m_tx;
    Dictionary& m_dictionary;
    std::int64_t m_patient;
    std::int64_t m_operation;
    RowNumbers m_rows;

    /// Rows of one table are mostly added together.
    struct Insert {
        const Table* table = nullptr;
        Statement* statement = nullptr;
        std::vector<int> parameters;
    };
    Insert m_insert;
};

/// The digest of one row version: what an operation's content is made of.
[[nodiscard]] Digest row_digest(const RowId& id, RowStatus status, const Entity& value);

}  // namespace jointlog::storage
