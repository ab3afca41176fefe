#include "storage/form_draft.hpp"

namespace jointlog::storage {

void write_form_draft(Tx& tx, std::string_view kind, std::string_view body) {
    if (body.empty()) {
        tx.run("DELETE FROM draft WHERE kind = $1", kind);
        return;
    }
    tx.run(
        "INSERT INTO draft (kind, body) VALUES ($1, $2) ON CONFLICT (kind) DO UPDATE SET body = "
        "excluded.body",
        kind, body);
}

std::optional<std::string> read_form_draft(Tx& tx, std::string_view kind) {
    auto row = tx.query("SELECT body FROM draft WHERE kind = $1");
    return row.with(kind).step() ? std::optional(std::string(row->text(0))) : std::nullopt;
}

}  // namespace jointlog::storage
