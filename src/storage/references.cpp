#include "storage/references.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace jointlog::storage {
namespace {

constexpr std::string_view find_visit =
    "SELECT v.n FROM visit v JOIN operation o ON o.op = v.born"
    " WHERE v.patient = $1 AND o.id = $2 AND v.born_n = $3";
constexpr std::string_view find_course =
    "SELECT c.n FROM course c JOIN operation o ON o.op = c.born"
    " WHERE c.patient = $1 AND o.id = $2 AND c.born_n = $3";

constexpr std::int64_t highest_number = 10'000'000;  // a damaged number must not exhaust the memory

}  // namespace

Uuid uuid_at(const Statement& row, int column) {
    Uuid id;
    const Bytes bytes = row.bytes(column);
    std::copy_n(bytes.begin(), std::min(bytes.size(), id.bytes.size()), id.bytes.begin());
    return id;
}

std::int64_t RowNumbers::number(Tx& tx, std::string_view column, const RowId& id) {
    const bool course = column == "course";
    if (const auto known = m_known.find({course, id}); known != m_known.end()) {
        return known->second;
    }
    const auto found = tx.integer(course ? find_course : find_visit, m_patient,
                                  Bytes(id.operation.bytes), std::int64_t{id.ordinal});
    if (!found) {
        tx.fail(Errc::unknown_code,
                fmt::format("{} {} is not a {} of this patient", column, id.to_string(), column));
        return 0;
    }
    m_known.emplace(std::pair(course, id), *found);
    return *found;
}

void RowNumbers::learn(std::string_view table, const RowId& id, std::int64_t number) {
    if (table == "visit" || table == "course") {
        m_known.emplace(std::pair(table == "course", id), number);
    }
}

RowIds RowIds::load(Tx& tx, std::int64_t patient) {
    RowIds ids;
    {
        auto rows = tx.query("SELECT op, id FROM operation WHERE patient = $1 ORDER BY op");
        rows.with(patient);
        while (rows.step()) {
            ids.m_operations.push_back({rows->integer(0), uuid_at(*rows, 1)});
        }
    }
    ids.load_rows(tx, "SELECT n, born, born_n FROM visit WHERE patient = $1 ORDER BY n", patient,
                  ids.m_visits);
    ids.load_rows(tx, "SELECT n, born, born_n FROM course WHERE patient = $1 ORDER BY n", patient,
                  ids.m_courses);
    return ids;
}

void RowIds::load_rows(Tx& tx, std::string_view sql, std::int64_t patient, Numbered& into) const {
    auto rows = tx.query(sql);
    rows.with(patient);
    while (rows.step()) {
        const std::int64_t n = rows->integer(0);
        if (n < 1 || n > highest_number) {
            continue;  // not one of ours: whatever names it cannot be resolved
        }
        into.resize(std::max(into.size(), static_cast<std::size_t>(n)));
        into[static_cast<std::size_t>(n - 1)] = id(rows->integer(1), rows->integer(2));
    }
}

std::optional<RowId> RowIds::id(std::int64_t born, std::int64_t born_n) const {
    const auto at = std::lower_bound(
        m_operations.begin(), m_operations.end(), born,
        [](const Operation& operation, std::int64_t number) { return operation.number < number; });
    if (at == m_operations.end() || at->number != born || born_n < 1 || born_n > INT32_MAX) {
        return std::nullopt;
    }
    return RowId{at->id, static_cast<std::int32_t>(born_n)};
}

std::optional<RowId> RowIds::referenced(std::string_view column, std::int64_t number) const {
    const Numbered& rows = column == "course" ? m_courses : m_visits;
    const auto index = static_cast<std::size_t>(number - 1);
    return number >= 1 && index < rows.size() ? rows[index] : std::nullopt;
}

}  // namespace jointlog::storage
