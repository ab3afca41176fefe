#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "jointlog/app/session.hpp"
#include "jointlog/domain/row_acts.hpp"

/// Acts on rows that are recorded: each is one transaction, logged, and can be taken back as one.
namespace jointlog::app {

/// What an act did, or why it did nothing.
struct ActOutcome {
    std::vector<OperationInfo> operations;  // that were stored; empty: nothing was changed
    std::int64_t rows = 0;                  // row versions written at the source, or taken back
    std::int64_t identical = 0;             // of a merge: not added again
    std::vector<Obstacle> obstacles;        // not empty: nothing was changed
    std::vector<OperationInfo> undone;      // of an undo: what it took back
    std::optional<Entity> first;            // the first row of these, as it stood before the act

    [[nodiscard]] bool done() const { return obstacles.empty() && !operations.empty(); }
};

struct MoveRequest {
    std::string from;
    std::string to;
    std::vector<RowMeta> rows;  // as they were seen; what belongs to them goes with them
    std::string who;
    std::string why;  // asked of the person
};
/// Rows entered for the wrong patient: at the source they are entered in error, at the destination they are added and
/// say where they come from. Errors: not_found, refused (no reason, the same patient, a patient entered in error), io.
[[nodiscard]] Result<ActOutcome> move_rows(Session& session, const MoveRequest& request);
void move_rows(Session& session, MoveRequest request, Session::Done<ActOutcome> done);

struct MergeRequest {
    std::string duplicate;
    std::string kept;
    std::string who;
    std::string why;
};
/// Everything of a duplicate goes to the patient that is kept, what both hold stays single; the duplicate is entered
/// in error. Errors: as move_rows.
[[nodiscard]] Result<ActOutcome> merge_patients(Session& session, const MergeRequest& request);
void merge_patients(Session& session, MergeRequest request, Session::Done<ActOutcome> done);

/// What a merge would do, before it is decided.
struct MergePreview {
    Patient duplicate;
    Patient kept;
    /// By table name: rows that move, rows that are recorded already.
    struct Count {
        std::string table;
        std::int64_t moved = 0;
        std::int64_t identical = 0;
    };
    std::vector<Count> counts;
    std::vector<Obstacle> obstacles;
};
[[nodiscard]] Result<MergePreview> preview_merge(Session& session, std::string duplicate,
                                                 std::string kept);
void preview_merge(Session& session, std::string duplicate, std::string kept,
                   Session::Done<MergePreview> done);

/// Takes the act of an operation back, with all operations of its batch: only where every row still has the version
/// that it wrote. Taking an undo back brings the act again. Errors: not_found, refused (nothing to take back, an act
/// on the file, the code of the patient is in use again), io.
[[nodiscard]] Result<ActOutcome> undo_act(Session& session, std::int64_t operation,
                                          std::string who);
void undo_act(Session& session, std::int64_t operation, std::string who,
              Session::Done<ActOutcome> done);

/// Marks the rows of an import as entered in error; one that was marked since stays so. Errors: not_found, refused
/// (not an import, undone before), io.
[[nodiscard]] Result<ActOutcome> undo_import(Session& session, const Uuid& batch, std::string who,
                                             std::string why);

}  // namespace jointlog::app
