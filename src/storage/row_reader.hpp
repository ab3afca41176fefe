#pragma once

#include <optional>
#include <string_view>

#include "jointlog/domain/patient_record.hpp"
#include "storage/column_reader.hpp"
#include "storage/table.hpp"

namespace jointlog::storage {

/// One version of a row as it stands in the file.
struct StoredRow {
    Entity value;
    RowMeta meta;
    std::int64_t born = 0;
    std::optional<std::int64_t> until;
};

/// born, born_n, since, status from `column` on.
[[nodiscard]] RowMeta read_meta(const Statement& row, int column, ReadContext& context);

/// The row that a statement of `table` stands on.
[[nodiscard]] StoredRow read_row(const Table& table, const Statement& row, ReadContext& context);

/// The local number of a patient: of the one recorded under this code, else of the last one entered in error.
[[nodiscard]] std::optional<std::int64_t> find_patient(Tx& tx, std::string_view code);
/// The one that was recorded after an operation, where the code was given again since; else as above.
[[nodiscard]] std::optional<std::int64_t> find_patient_as_of(Tx& tx, std::string_view code,
                                                             std::int64_t as_of);
/// Everybody who bears the code, those entered in error included, the first entered first.
[[nodiscard]] std::vector<std::int64_t> find_patients(Tx& tx, std::string_view code);

/// The number of an operation of this patient.
[[nodiscard]] std::optional<std::int64_t> find_operation(Tx& tx, std::int64_t patient,
                                                         const Uuid& id);

/// The current version of a row of this patient in `table`.
[[nodiscard]] std::optional<StoredRow> find_stored(Tx& tx, const Table& table, std::int64_t patient,
                                                   const RowId& id, ReadContext& context);
/// The same in whichever table holds it.
[[nodiscard]] std::optional<StoredRow> find_stored(Tx& tx, std::int64_t patient, const RowId& id,
                                                   ReadContext& context);

/// Fails the transaction where something could not be read (damaged).
void require_readable(Tx& tx, const ReadContext& context, std::string_view patient_code);

}  // namespace jointlog::storage
