#pragma once

#include <filesystem>
#include <memory>

#include "jointlog/domain/result.hpp"

namespace jointlog::storage {

/// A copy of a record file and its -wal in a folder that only this user can read, removed with its last use. A file
/// on a read-only medium that was not closed cleanly is recovered there, one of an older version upgraded.
class PrivateCopy {
public:
    [[nodiscard]] static Result<std::unique_ptr<PrivateCopy>> make(
        const std::filesystem::path& path);
    ~PrivateCopy();
    PrivateCopy(const PrivateCopy&) = delete;
    PrivateCopy& operator=(const PrivateCopy&) = delete;

    [[nodiscard]] std::filesystem::path file() const { return m_folder / "record"; }

private:
    explicit PrivateCopy(std::filesystem::path folder) : m_folder(std::move(folder)) {}

    std::filesystem::path m_folder;
};

}  // namespace jointlog::storage
