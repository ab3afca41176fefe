#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "jointlog/domain/patient_record.hpp"

namespace jointlog {

enum class OperationKind : std::uint8_t {
    create,
    add,
    correct,
    mark_error,
    restore,
    import,
    undo_import,
    settings,
    undo,  // of one act, or of an undo
    move,  // rows of one patient to another: one operation on each
    merge  // everything of a duplicate patient: one operation on each
};
[[nodiscard]] std::string_view code(OperationKind kind);

struct AddRow {
    Entity value;
    std::optional<RowId> from;  // the row of another patient that it was
    std::int32_t ordinal =
        0;  // of its lasting identity, from 1; no two rows of an operation have the same
};
/// A new version of a stored row; must hold the same alternative as the row. `version` is RowMeta::version as read.
struct CorrectRow {
    RowId id;
    std::int64_t version = 0;
    Entity value;
    std::optional<RowStatus> status;  // nullopt: as it is
};
struct SetRowStatus {
    RowId id;
    std::int64_t version = 0;
    RowStatus status = RowStatus::entered_in_error;
};
/// A stored row says the same as a row of another patient, which is not added again.
struct LinkRow {
    RowId id;
    RowId from;
};
using Change = std::variant<AddRow, CorrectRow, SetRowStatus, LinkRow>;

/// One act on one patient, built before it is committed: either all of it is stored or nothing.
/// Rows added refer to each other by the RowIds that add() returns.
class OperationDraft {
public:
    /// patient_code: the patient it concerns; a draft that adds that Patient itself creates it.
    OperationDraft(Uuid id, OperationKind kind, std::string patient_code)
        : m_id(id), m_kind(kind), m_patient_code(std::move(patient_code)) {}

    RowId add(Entity value, std::optional<RowId> from = {});
    /// A row that keeps the identity it has elsewhere: this operation's id and an ordinal of its own.
    RowId add_as(std::int32_t ordinal, Entity value);
    void correct(RowId id, std::int64_t version_read, Entity value,
                 std::optional<RowStatus> status = {});
    void set_status(RowId id, std::int64_t version, RowStatus status);
    void link(RowId id, RowId from);

    std::string who;     // person name; empty: the file's default person
    std::string reason;  // required for correct and mark_error: a code ("typing_error") or text
    std::string why;     // free remark

    [[nodiscard]] const Uuid& id() const { return m_id; }
    [[nodiscard]] OperationKind kind() const { return m_kind; }
    [[nodiscard]] const std::string& patient_code() const { return m_patient_code; }
    [[nodiscard]] const std::vector<Change>& changes() const { return m_changes; }

private:
    Uuid m_id;
    OperationKind m_kind;
    std::string m_patient_code;
    std::vector<Change> m_changes;
    std::int32_t m_added = 0;
};

/// Who did what and when, as read back from the log.
struct OperationInfo {
    std::int64_t number = 0;
    Uuid id;
    std::string patient_code;  // empty: concerns the file
    Instant at;
    std::string person;
    OperationKind kind = OperationKind::add;
    std::string reason;
    std::string why;
    std::string batch;         // batch uuid of an import, or empty
    std::string batch_source;  // what it was imported from: a file name, or empty
};

/// A row came from, or says the same as, a row of another patient.
struct RowOrigin {
    RowId row;
    RowId from;
    std::int64_t operation = 0;  // that said so
};

/// One version of one row.
struct RowVersion {
    RowId id;
    std::int64_t since = 0;             // operation number that wrote it
    std::optional<std::int64_t> until;  // operation number that replaced it; nullopt: current
    RowStatus status = RowStatus::recorded;
    Entity value;
    OperationInfo operation;  // the operation `since`
};

}  // namespace jointlog
