// The part of Record that copies the file.

#include <fmt/format.h>

#include "storage/record.hpp"

namespace jointlog::storage {

Result<LogHead> Record::head_at(std::int64_t operation) {
    return m_opened.database->transaction([&](Tx& tx) -> Result<LogHead> {
        Query row = tx.query("SELECT chain FROM operation WHERE op = $1");
        if (!row.with(operation).step()) {
            return fail(Errc::not_found, fmt::format("no operation {}", operation));
        }
        return LogHead{operation, to_hex(digest_at(*row, 0))};
    });
}

Result<void> Record::begin_copy(const std::filesystem::path& beside) {
    m_copy.reset();
    auto copy = CheckedCopy::begin(*m_opened.database, beside, m_environment.vfs_name);
    if (!copy) {
        return Unexpected{copy.error()};
    }
    m_copy = std::move(*copy);
    return {};
}

Result<CopyProgress> Record::step_copy(int pages) {
    if (!m_copy) {
        return fail(Errc::refused, "no copy is running");
    }
    const auto complete = m_copy->step(pages);
    if (!complete) {
        m_copy.reset();
        return Unexpected{complete.error()};
    }
    const std::int64_t total = m_copy->total();
    return CopyProgress{total - m_copy->remaining(), total, *complete};
}

Result<std::filesystem::path> Record::finish_copy(
    const std::function<std::filesystem::path(const LogHead&)>& name, bool replace) {
    const auto copy = std::move(m_copy);  // removed on every way out unless it was placed
    if (!copy) {
        return fail(Errc::refused, "no copy is running");
    }
    const auto head = copy->check();
    if (!head) {
        return Unexpected{head.error()};
    }
    auto path = name({head->operation, to_hex(head->chain)});
    auto placed = replace ? copy->replace(path) : copy->take(path);
    if (!placed) {
        return Unexpected{placed.error()};
    }
    return path;
}

}  // namespace jointlog::storage
