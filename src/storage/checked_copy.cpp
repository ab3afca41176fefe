#include "storage/checked_copy.hpp"

#include <fmt/format.h>

#include "storage/place_file.hpp"
#include "storage/sqlite/checks.hpp"

namespace jointlog::storage {
namespace {

/// What a file and its copy must share.
struct Facts {
    Head head;
    std::vector<std::pair<std::string, std::int64_t>> rows;  // see rows_of_tables
};

Facts read_facts(Tx& tx) {
    return {read_head(tx), rows_of_tables(tx)};
}

Result<Facts> facts_of(Database& database) {
    return database.transaction([](Tx& tx) -> Result<Facts> { return read_facts(tx); });
}

Result<Facts> facts_of_copy(const std::filesystem::path& path) {
    auto copy = Database::open(path, {}, Access::immutable);
    if (!copy) {
        return Unexpected{copy.error()};
    }
    return (*copy)->transaction([&](Tx& tx) -> Result<Facts> {
        const auto problems = integrity_problems(tx, false);
        if (!problems.empty()) {
            return fail(Errc::damaged, fmt::format("copy {}: {}", path.string(), problems.front()));
        }
        return read_facts(tx);
    });
}

}  // namespace

Result<std::unique_ptr<CheckedCopy>> CheckedCopy::begin(Database& source,
                                                        const std::filesystem::path& beside,
                                                        const std::string& vfs_name) {
    auto made = make_empty_beside(beside);
    if (!made) {
        return Unexpected{made.error()};
    }
    std::unique_ptr<CheckedCopy> copy(new CheckedCopy(source, std::move(*made)));
    auto running = source.begin_copy(copy->m_made, vfs_name);
    if (!running) {
        return Unexpected{running.error()};
    }
    copy->m_copy = std::move(*running);
    return copy;
}

CheckedCopy::~CheckedCopy() {
    m_copy.reset();
    if (!m_placed) {
        std::error_code ignored;
        std::filesystem::remove(m_made, ignored);
        std::filesystem::remove(m_made.string() + "-journal", ignored);
    }
}

Result<bool> CheckedCopy::step(int pages) {
    auto copied = m_copy->step(pages);
    return copied ? copied : fail_about(m_made.parent_path().string(), copied.error());
}

Result<Head> CheckedCopy::check() {
    m_copy.reset();
    auto expected = facts_of(m_source);
    if (!expected) {
        return Unexpected{expected.error()};
    }
    auto found = facts_of_copy(m_made);
    if (!found) {
        return Unexpected{found.error()};
    }
    if (found->head.operation != expected->head.operation
        || found->head.chain != expected->head.chain || found->rows != expected->rows) {
        return fail(Errc::io, fmt::format("{}: the copy differs from the file", m_made.string()));
    }
    return found->head;
}

Result<void> CheckedCopy::take(const std::filesystem::path& name) {
    if (auto is_free = check_name_free(name); !is_free) {
        return is_free;
    }
    if (auto taken = take_name(m_made, name); !taken) {
        return taken;
    }
    m_placed = true;
    return sync_folder(name);
}

Result<void> CheckedCopy::replace(const std::filesystem::path& name) {
    std::error_code failed;
    std::filesystem::rename(m_made, name, failed);
    if (failed) {
        return fail_writing(name.string(), failed.value());
    }
    m_placed = true;
    return sync_folder(name);
}

}  // namespace jointlog::storage
