#include "storage/log.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "storage/columns.hpp"
#include "storage/references.hpp"

namespace jointlog::storage {

Digest digest_at(const Statement& row, int column) {
    Digest digest{};
    const Bytes bytes = row.bytes(column);
    std::copy_n(bytes.begin(), std::min(bytes.size(), digest.size()), digest.begin());
    return digest;
}

Head read_head(Tx& tx) {
    auto row = tx.query("SELECT op, chain FROM file_head");
    if (!row.step()) {
        tx.fail(Errc::damaged, "file_head: the head of the log is missing");
        return {};
    }
    return {row->integer(0), digest_at(*row, 1)};
}

Digest first_chain(const Uuid& file_id) {
    Hasher hasher;
    hasher.field("jointlog", std::int64_t{1});
    hasher.field("file", file_id);
    return hasher.finish();
}

Digest chain_after(const Digest& before, const LoggedOperation& operation, const Digest& content) {
    const OperationInfo& info = operation.info;
    Hasher hasher;
    hasher.field("before", before);
    hasher.field("op", info.number);
    hasher.field("id", info.id);
    if (operation.patient_row) {
        hasher.field("patient", *operation.patient_row);
    }
    hasher.field("at_ms", info.at.utc_ms);
    hasher.field("tz_min", std::int64_t{info.at.offset_min});
    hasher.field("person", info.person);
    hasher.field("kind", static_cast<std::int64_t>(info.kind));
    hasher.field("reason", info.reason);
    hasher.field("why", info.why);
    hasher.field("batch", info.batch);
    hasher.field("source", operation.batch_info.source);
    hasher.field("sha256", operation.batch_info.sha256);
    hasher.field("mapping", operation.batch_info.mapping);
    hasher.field("content", content);
    return hasher.finish();
}

Digest content_of(std::vector<std::pair<RowId, Digest>> rows) {
    std::sort(rows.begin(), rows.end());
    Hasher hasher;
    for (const auto& [id, digest] : rows) {
        hasher.field("row", digest);
    }
    return hasher.finish();
}

void append_operation(Tx& tx, const LoggedOperation& operation, const Digest& content,
                      const Digest& chain) {
    const OperationInfo& info = operation.info;
    const auto worded = [](const std::string& text) {
        return text.empty() ? std::nullopt : std::optional<std::string_view>(text);
    };
    tx.run(
        "INSERT INTO operation (op, id, patient, at_ms, tz_min, person, kind, reason, why, batch, "
        "content, chain)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        info.number, Bytes(info.id.bytes), operation.patient, info.at.utc_ms,
        std::int64_t{info.at.offset_min}, operation.person, static_cast<std::int64_t>(info.kind),
        worded(info.reason), worded(info.why), operation.batch, Bytes(content), Bytes(chain));
}

void move_head(Tx& tx, std::int64_t operation, const Digest& chain, std::int64_t row_versions) {
    tx.run("UPDATE counter SET value = value + $1 WHERE name = 'version'", row_versions);
    const std::int64_t moved = tx.run("UPDATE file_head SET op = op + 1, chain = $1 WHERE op = $2",
                                      Bytes(chain), operation - 1);
    if (moved != 1) {
        tx.fail(Errc::conflict, fmt::format("operation {}: the log went on meanwhile", operation));
    }
}

OperationInfo read_operation(const Statement& row, int column, const Dictionary& dictionary) {
    OperationInfo info;
    info.number = row.integer(column);
    info.id = uuid_at(row, column + 1);
    info.at = {row.integer(column + 2), static_cast<std::int32_t>(row.integer(column + 3))};
    const auto person = row.optional_integer(column + 4);
    const std::string* name = person ? dictionary.person(*person) : nullptr;
    info.person = name != nullptr ? *name : std::string();
    const std::int64_t kind = row.integer(column + 5);
    info.kind = kind >= 0 && kind < enumerators<OperationKind> ? static_cast<OperationKind>(kind)
                                                               : OperationKind::add;
    info.reason = row.text(column + 6);
    info.why = row.text(column + 7);
    if (!row.is_null(column + 8)) {
        info.batch = uuid_at(row, column + 8).to_string();
    }
    return info;
}

}  // namespace jointlog::storage
