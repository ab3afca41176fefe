#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "jointlog/domain/ids.hpp"
#include "storage/sqlite/database.hpp"

namespace jointlog::storage {

/// Writing: finds the number (column n) of a visit or course of one patient by its lasting id.
class RowNumbers {
public:
    explicit RowNumbers(std::int64_t patient) : m_patient(patient) {}

    /// column: "visit" or "course". An unknown id fails the transaction (unknown_code).
    [[nodiscard]] std::int64_t number(Tx& tx, std::string_view column, const RowId& id);
    /// A row that this transaction wrote.
    void learn(std::string_view table, const RowId& id, std::int64_t number);

private:
    std::int64_t m_patient;
    std::map<std::pair<bool, RowId>, std::int64_t> m_known;  // first: a course
};

/// Reading: the lasting ids behind the local numbers of one patient.
class RowIds {
public:
    [[nodiscard]] static RowIds load(Tx& tx, std::int64_t patient);

    /// nullopt for an operation that is not the patient's.
    [[nodiscard]] std::optional<RowId> id(std::int64_t born, std::int64_t born_n) const;
    /// column: "visit" or "course".
    [[nodiscard]] std::optional<RowId> referenced(std::string_view column,
                                                  std::int64_t number) const;

private:
    struct Operation {
        std::int64_t number;
        Uuid id;
    };
    using Numbered = std::vector<std::optional<RowId>>;  // by n - 1
    void load_rows(Tx& tx, std::string_view sql, std::int64_t patient, Numbered& into) const;

    std::vector<Operation> m_operations;  // by number
    Numbered m_visits;
    Numbered m_courses;
};

[[nodiscard]] Uuid uuid_at(const Statement& row, int column);

}  // namespace jointlog::storage
