#include "storage/row_reader.hpp"

#include <fmt/format.h>

namespace jointlog::storage {

RowMeta read_meta(const Statement& row, int column, ReadContext& context) {
    const std::int64_t born = row.integer(column);
    const auto since = row.optional_integer(column + 2);
    const auto id = context.rows.id(born, row.integer(column + 1));
    if (!id) {
        context.report(fmt::format("the operation {} that a row was born in", born));
    }
    const std::int64_t status = row.integer(column + 3);
    if (status < 0 || status >= enumerators<RowStatus>) {
        context.report("status");
    }
    return {id.value_or(RowId{}), since.value_or(born),
            status == 0 ? RowStatus::recorded : RowStatus::entered_in_error, since.has_value()};
}

StoredRow read_row(const Table& table, const Statement& row, ReadContext& context) {
    ColumnReader reader(row, context);
    StoredRow stored{table.read(reader), {}, 0, {}};
    const int column = reader.position();
    stored.meta = read_meta(row, column, context);
    stored.born = row.integer(column);
    stored.until = row.optional_integer(column + 4);
    return stored;
}

std::optional<std::int64_t> find_patient(Tx& tx, std::string_view code) {
    if (const auto recorded =
            tx.integer("SELECT patient FROM patient WHERE code = $1 AND status = 0", code)) {
        return recorded;
    }
    return tx.integer("SELECT MAX(patient) FROM patient WHERE code = $1", code);
}

std::optional<std::int64_t> find_patient_as_of(Tx& tx, std::string_view code, std::int64_t as_of) {
    const auto then = tx.integer(
        "SELECT MIN(p.patient) FROM patient p WHERE p.code = $1 AND"
        " ((p.status = 0 AND COALESCE(p.since, p.born) <= $2)"
        " OR EXISTS (SELECT 1 FROM patient_past v WHERE v.patient = p.patient AND v.status = 0"
        " AND COALESCE(v.since, v.born) <= $2 AND v.until > $2))",
        code, as_of);
    return then ? then : find_patient(tx, code);
}

std::vector<std::int64_t> find_patients(Tx& tx, std::string_view code) {
    std::vector<std::int64_t> patients;
    auto rows = tx.query("SELECT patient FROM patient WHERE code = $1 ORDER BY patient");
    rows.with(code);
    while (rows.step()) {
        patients.push_back(rows->integer(0));
    }
    return patients;
}

std::optional<std::int64_t> find_operation(Tx& tx, std::int64_t patient, const Uuid& id) {
    return tx.integer("SELECT op FROM operation WHERE id = $1 AND patient = $2", Bytes(id.bytes),
                      patient);
}

namespace {

std::optional<StoredRow> find_born(Tx& tx, const Table& table, std::int64_t patient,
                                   std::int64_t born, std::int64_t born_n, ReadContext& context) {
    auto rows = tx.query(table.select_one);
    if (!rows.with(patient, born, born_n).step()) {
        return std::nullopt;
    }
    return read_row(table, *rows, context);
}

}  // namespace

std::optional<StoredRow> find_stored(Tx& tx, const Table& table, std::int64_t patient,
                                     const RowId& id, ReadContext& context) {
    const auto born = find_operation(tx, patient, id.operation);
    return born ? find_born(tx, table, patient, *born, id.ordinal, context) : std::nullopt;
}

std::optional<StoredRow> find_stored(Tx& tx, std::int64_t patient, const RowId& id,
                                     ReadContext& context) {
    const auto born = find_operation(tx, patient, id.operation);
    if (!born) {
        return std::nullopt;
    }
    for (const Table& table : tables()) {
        if (auto found = find_born(tx, table, patient, *born, id.ordinal, context)) {
            return found;
        }
    }
    return std::nullopt;
}

void require_readable(Tx& tx, const ReadContext& context, std::string_view patient_code) {
    if (!context.problem.empty()) {
        tx.fail(Errc::damaged,
                fmt::format("patient {}: cannot read {}", patient_code, context.problem));
    }
}

}  // namespace jointlog::storage
