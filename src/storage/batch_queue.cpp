#include "storage/batch_queue.hpp"

#include <utility>

#include "storage/commit.hpp"

namespace jointlog::storage {
namespace {

constexpr std::size_t rows_hashed_together = 4096;
constexpr std::size_t most_rows_waiting = 4 * rows_hashed_together;

}  // namespace

Result<OperationInfo> BatchQueue::now(const OperationDraft& draft) {
    if (const Result<void> stored = settle(); !stored) {
        return Unexpected{stored.error()};
    }
    return m_store(draft, std::nullopt);
}

Result<void> BatchQueue::later(OperationDraft draft) {
    m_gathered_rows += draft.changes().size();
    m_gathered.push_back(std::move(draft));
    if (m_gathered_rows >= most_rows_waiting) {
        return settle();  // not to be kept in memory beside what comes next
    }
    return m_gathered_rows >= rows_hashed_together ? hash_gathered() : Result<void>();
}

Result<void> BatchQueue::settle() {
    const Result<void> stored = m_gathered.empty() ? Result<void>() : hash_gathered();
    return stored ? store_hashed(std::exchange(m_hashed, {})) : stored;
}

Result<void> BatchQueue::hash_gathered() {
    Group group;
    group.drafts =
        std::make_shared<const std::vector<OperationDraft>>(std::exchange(m_gathered, {}));
    m_gathered_rows = 0;
    group.contents = std::async(std::launch::async, [drafts = group.drafts] {
        std::vector<std::optional<Digest>> contents;
        for (const OperationDraft& draft : *drafts) {
            contents.push_back(added_content(draft));
        }
        return contents;
    });
    return store_hashed(std::exchange(m_hashed, std::move(group)));
}

Result<void> BatchQueue::store_hashed(Group group) {
    if (group.drafts == nullptr) {
        return {};
    }
    const auto contents = group.contents.get();
    for (std::size_t i = 0; i < contents.size(); ++i) {
        if (const auto stored = m_store((*group.drafts)[i], contents[i]); !stored) {
            return Unexpected{stored.error()};
        }
    }
    return {};
}

}  // namespace jointlog::storage
