#pragma once

#include <cstddef>
#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <vector>

#include "jointlog/domain/operation.hpp"
#include "storage/hash.hpp"

namespace jointlog::storage {

/// The operations of a batch on their way into the file, in groups of some thousand rows: a helper thread hashes the
/// rows of a group while the group before is stored.
class BatchQueue {
public:
    using Store = std::function<Result<OperationInfo>(const OperationDraft&,
                                                      const std::optional<Digest>& content)>;
    explicit BatchQueue(Store store) : m_store(std::move(store)) {}

    /// Stores all that waits, then this.
    [[nodiscard]] Result<OperationInfo> now(const OperationDraft& draft);
    [[nodiscard]] Result<void> later(OperationDraft draft);
    /// Stores all that waits.
    [[nodiscard]] Result<void> settle();

private:
    struct Group {
        std::shared_ptr<const std::vector<OperationDraft>> drafts;
        std::future<std::vector<std::optional<Digest>>> contents;
    };
    Result<void> hash_gathered();
    Result<void> store_hashed(Group group);

    Store m_store;
    std::vector<OperationDraft> m_gathered;
    std::size_t m_gathered_rows = 0;
    Group m_hashed;
};

}  // namespace jointlog::storage
