#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "jointlog/domain/remark.hpp"

namespace jointlog::app {

/// The type of the file system that holds a path ("ext4", "nfs4", "fuse.sshfs"); empty where the system does not tell.
[[nodiscard]] std::string file_system_of(const std::filesystem::path& path);

/// What to say of the place of a record file: that it lies on a network share, where a broken connection or a second
/// computer can harm it, or in a folder that another program copies while the file changes. nullopt: nothing to say.
/// Told by the type of the file system, by the names of the folders, and by what synchronising programs leave in them.
[[nodiscard]] std::optional<Remark> remark_on_place(
    const std::filesystem::path& file,
    const std::function<std::string(const std::filesystem::path&)>& type_of = file_system_of);

}  // namespace jointlog::app
