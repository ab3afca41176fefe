#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "jointlog/domain/operation.hpp"

/// Acts on rows that are already recorded: moving them to another patient, merging a duplicate, taking an act back.
/// Each is planned from versions as read; nothing here stores.
namespace jointlog {

/// What stands in the way of an act. With one obstacle nothing is changed.
enum class ObstacleKind : std::uint8_t {
    changed_since,   // the row has a version that came after
    added_since,     // a row recorded since belongs to one that would be marked as entered in error
    owner_in_error,  // the visit or course that the row belongs to is entered in error
    without_owner,   // the row means nothing without its visit or course, which stays behind
    before_birth,    // ends before the other patient was born
    not_recorded,    // not there, or entered in error
};
[[nodiscard]] std::string_view code(ObstacleKind kind);

struct Obstacle {
    ObstacleKind kind = ObstacleKind::changed_since;
    std::string patient_code;
    RowId row;
    std::optional<Entity> value;  // as it stands
    std::int64_t operation = 0;   // that wrote this version; 0: none
};

/// The visit or course that a row belongs to.
[[nodiscard]] std::optional<RowId> owner_of(const Entity& value);

/// The changes that bring the rows back to where they stood before `operations`, all of one patient: corrections get
/// the value before as a new version, rows added are entered in error, a status goes back. `versions`: the whole
/// history of the patient, as RecordFile::history gives it.
struct UndoPlan {
    std::vector<Change> changes;
    std::vector<Obstacle> obstacles;
};
enum class RowsInError : std::uint8_t {
    stop,  // a row entered in error since was changed since
    pass,  // it is already where it shall be
};
[[nodiscard]] UndoPlan plan_undo(std::span<const RowVersion> versions,
                                 const std::set<std::int64_t>& operations, RowsInError rule);

/// A row on its way to another patient.
struct TransferRow {
    const RowVersion* row = nullptr;
    std::optional<RowId> same;  // the row there that says the same: linked, not added again
};
struct TransferPlan {
    std::vector<TransferRow> rows;  // visits and courses before what belongs to them
    std::vector<Obstacle> obstacles;

    [[nodiscard]] std::size_t identical() const;
};

/// The chosen rows and what belongs to them. `rows` names the versions that were seen. A result moved without its
/// visit stands on its own there.
[[nodiscard]] TransferPlan plan_move(std::span<const RowVersion> versions,
                                     std::span<const RowMeta> rows, const Patient& to);

/// Everything recorded for a duplicate. A visit or course is identical where all that belongs to it is recorded there
/// too; a result by item, date, time, text, unit and laboratory; other rows by every field.
[[nodiscard]] TransferPlan plan_merge(std::span<const RowVersion> duplicate,
                                      std::span<const RowVersion> kept);

/// Fills the operations of a plan without obstacles. Rows keep what they name: the visit of a result, the course of a
/// dose.
void fill_transfer(const TransferPlan& plan, OperationDraft& at_source,
                   OperationDraft& at_destination);

/// The reasons that the program writes itself: a code and what it names.
enum class TransferReason : std::uint8_t { moved_to, moved_from, merged_into, merged_from };
[[nodiscard]] std::string reason_text(TransferReason reason, std::string_view patient_code);
struct ParsedReason {
    TransferReason reason = TransferReason::moved_to;
    std::string patient_code;
};
/// nullopt for any other text.
[[nodiscard]] std::optional<ParsedReason> parse_transfer_reason(std::string_view text);

}  // namespace jointlog
