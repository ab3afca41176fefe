#include "storage/origins.hpp"

#include <fmt/format.h>

#include "storage/row_reader.hpp"

namespace jointlog::storage {

Digest origin_digest(const RowId& row, const RowId& from) {
    Hasher hasher;
    hasher.field("table", "row_origin");
    hasher.field("row", row);
    hasher.field("from", from);
    return hasher.finish();
}

void write_origin(Tx& tx, std::int64_t patient, std::int64_t operation, std::int64_t born,
                  const RowId& row, const RowId& from) {
    tx.run(
        "INSERT INTO row_origin (patient, op_uuid, n, op, born, born_n)"
        " VALUES ($1, $2, $3, $4, $5, $6)",
        patient, Bytes(from.operation.bytes), std::int64_t{from.ordinal}, operation, born,
        std::int64_t{row.ordinal});
}

std::vector<RowOrigin> read_origins(Tx& tx, const RowIds& ids, std::int64_t patient) {
    std::vector<RowOrigin> origins;
    auto rows = tx.query(
        "SELECT op_uuid, n, op, born, born_n FROM row_origin WHERE patient = $1"
        " ORDER BY op, born, born_n");
    rows.with(patient);
    while (rows.step()) {
        origins.push_back({ids.id(rows->integer(3), rows->integer(4)).value_or(RowId{}),
                           RowId{uuid_at(*rows, 0), static_cast<std::int32_t>(rows->integer(1))},
                           rows->integer(2)});
    }
    return origins;
}

Result<std::vector<RowOrigin>> list_origins(Tx& tx, std::string_view code) {
    const auto patient = find_patient(tx, code);
    if (!patient) {
        return fail(Errc::not_found, fmt::format("no patient {} in this record", code));
    }
    return read_origins(tx, RowIds::load(tx, *patient), *patient);
}

}  // namespace jointlog::storage
