#include "storage/history.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>

#include <fmt/format.h>

#include "storage/log.hpp"
#include "storage/row_reader.hpp"

namespace jointlog::storage {
namespace {

constexpr std::string_view patient_operations =
    "SELECT o.op, o.id, o.at_ms, o.tz_min, o.person, o.kind, o.reason, o.why, b.uuid,"
    " b.source FROM operation o LEFT JOIN batch b ON b.batch = o.batch WHERE o.patient = $1 ORDER "
    "BY o.op";
constexpr std::string_view file_operations =
    "SELECT o.op, o.id, o.at_ms, o.tz_min, o.person, o.kind, o.reason, o.why, b.uuid,"
    " b.source FROM operation o LEFT JOIN batch b ON b.batch = o.batch WHERE o.patient IS NULL "
    "ORDER BY "
    "o.op";

constexpr std::string_view single_operation =
    "SELECT o.op, o.id, o.at_ms, o.tz_min, o.person, o.kind, o.reason, o.why, b.uuid, p.code,"
    " b.source"
    " FROM operation o LEFT JOIN batch b ON b.batch = o.batch"
    " LEFT JOIN patient p ON p.patient = o.patient WHERE o.op = $1";
constexpr std::string_view batch_operations =
    "SELECT o.op, o.id, o.at_ms, o.tz_min, o.person, o.kind, o.reason, o.why, b.uuid, p.code,"
    " b.source"
    " FROM batch b JOIN operation o ON o.batch = b.batch"
    " LEFT JOIN patient p ON p.patient = o.patient WHERE b.uuid = $1 ORDER BY o.op";

std::vector<OperationInfo> read_operations(Query& rows, const Dictionary& dictionary) {
    std::vector<OperationInfo> operations;
    while (rows.step()) {
        operations.push_back(read_operation(*rows, 0, dictionary));
        operations.back().patient_code = rows->text(9);
        operations.back().batch_source = rows->text(10);
    }
    return operations;
}

std::vector<OperationInfo> read_operations(Tx& tx, const Dictionary& dictionary,
                                           std::optional<std::int64_t> patient,
                                           std::string_view code) {
    auto rows = tx.query(patient ? patient_operations : file_operations);
    if (patient) {
        rows.with(*patient);
    }
    std::vector<OperationInfo> operations;
    while (rows.step()) {
        operations.push_back(read_operation(*rows, 0, dictionary));
        operations.back().patient_code = code;
        operations.back().batch_source = rows->text(9);
    }
    return operations;
}

const OperationInfo* find_number(const std::vector<OperationInfo>& operations,
                                 std::int64_t number) {
    const auto at = std::lower_bound(operations.begin(), operations.end(), number,
                                     [](const OperationInfo& operation, std::int64_t wanted) {
                                         return operation.number < wanted;
                                     });
    return at != operations.end() && at->number == number ? &*at : nullptr;
}

void add_versions(Tx& tx, const Dictionary& dictionary, std::int64_t patient, std::string_view code,
                  const std::optional<RowId>& row, std::vector<RowVersion>& versions) {
    const auto operations = read_operations(tx, dictionary, patient, code);
    const RowIds ids = RowIds::load(tx, patient);
    ReadContext context{dictionary, ids, {}};
    for (const Table& table : tables()) {
        auto rows = tx.query(table.select_all);
        rows.with(patient);
        while (rows.step()) {
            StoredRow stored = read_row(table, *rows, context);
            const OperationInfo* written = find_number(operations, stored.meta.version);
            if (written == nullptr) {
                context.report(fmt::format("operation {}", stored.meta.version));
            } else if (!row || stored.meta.id == *row) {
                versions.push_back({stored.meta.id, stored.meta.version, stored.until,
                                    stored.meta.status, std::move(stored.value), *written});
            }
        }
    }
    require_readable(tx, context, code);
}

}  // namespace

Result<std::vector<RowVersion>> row_history(Tx& tx, const Dictionary& dictionary,
                                            std::string_view code,
                                            const std::optional<RowId>& row) {
    const auto patients = find_patients(tx, code);
    if (patients.empty()) {
        return fail(Errc::not_found, fmt::format("no patient {} in this record", code));
    }
    std::vector<RowVersion> versions;
    for (const std::int64_t patient : patients) {
        add_versions(tx, dictionary, patient, code, row, versions);
    }
    std::stable_sort(versions.begin(), versions.end(),
                     [](const RowVersion& a, const RowVersion& b) {
                         return std::tie(a.since, a.id.ordinal) < std::tie(b.since, b.id.ordinal);
                     });
    return versions;
}

Result<std::vector<OperationInfo>> list_operations(Tx& tx, const Dictionary& dictionary,
                                                   std::string_view code) {
    if (code.empty()) {
        return read_operations(tx, dictionary, std::nullopt, code);
    }
    const auto patients = find_patients(tx, code);
    if (patients.empty()) {
        return fail(Errc::not_found, fmt::format("no patient {} in this record", code));
    }
    std::vector<OperationInfo> operations;
    for (const std::int64_t patient : patients) {
        auto some = read_operations(tx, dictionary, patient, code);
        std::move(some.begin(), some.end(), std::back_inserter(operations));
    }
    std::sort(operations.begin(), operations.end(),
              [](const auto& a, const auto& b) { return a.number < b.number; });
    return operations;
}

Result<std::vector<OperationInfo>> operations_of_act(Tx& tx, const Dictionary& dictionary,
                                                     std::int64_t operation) {
    std::vector<OperationInfo> single;
    {
        auto row = tx.query(single_operation);
        row.with(operation);
        single = read_operations(row, dictionary);
    }
    if (single.empty()) {
        return fail(Errc::not_found, fmt::format("no operation {} in this record", operation));
    }
    const auto id = Uuid::parse(single.front().batch);
    return id ? operations_of_batch(tx, dictionary, *id) : single;
}

Result<std::vector<OperationInfo>> operations_of_batch(Tx& tx, const Dictionary& dictionary,
                                                       const Uuid& id) {
    auto rows = tx.query(batch_operations);
    rows.with(Bytes(id.bytes));
    auto operations = read_operations(rows, dictionary);
    if (operations.empty()) {
        return fail(Errc::not_found, fmt::format("no batch {} in this record", id.to_string()));
    }
    return operations;
}

Result<RowPlace> locate_row(Tx& tx, const Dictionary& dictionary, const RowId& id) {
    const auto not_found =
        fail(Errc::not_found, fmt::format("no row {} in this record", id.to_string()));
    const auto patient =
        tx.integer("SELECT patient FROM operation WHERE id = $1", Bytes(id.operation.bytes));
    if (!patient) {
        return not_found;
    }
    const RowIds ids = RowIds::load(tx, *patient);
    ReadContext context{dictionary, ids, {}};
    auto stored = find_stored(tx, *patient, id, context);
    if (!stored) {
        return not_found;
    }
    auto code = tx.query("SELECT code FROM patient WHERE patient = $1");
    const bool named = code.with(*patient).step();
    RowPlace location{named ? std::string(code->text(0)) : std::string(), stored->meta,
                      std::move(stored->value)};
    require_readable(tx, context, location.patient_code);
    return location;
}

}  // namespace jointlog::storage
