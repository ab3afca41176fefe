#pragma once

#include <map>
#include <string>
#include <vector>

namespace jointlog::storage::test {

/// Watches every row that any connection of this process writes to a file, from inside SQLite, and judges each
/// transaction when it commits:
/// nothing is deleted or overwritten outside of the drafts and the derived scores; where a row of a table with a twin
/// changes, the twin receives the row as it was; whatever is written stands under operations of the same transaction,
/// and the head of the log moves with them.
class TrailWatch {
public:
    TrailWatch();
    ~TrailWatch();
    TrailWatch(const TrailWatch&) = delete;
    TrailWatch& operator=(const TrailWatch&) = delete;

    /// What broke a rule since the last call, one line each; empty when nothing did.
    [[nodiscard]] std::string broken();
    /// What the transactions since the last call wrote, as "table" to rows inserted or changed.
    [[nodiscard]] std::map<std::string, int> written();
};

}  // namespace jointlog::storage::test
