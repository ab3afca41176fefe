#pragma once

#include <QtCore/QByteArray>
#include <filesystem>

#include "jointlog/domain/result.hpp"

namespace jointlog::render {

/// Writes beside the file under a temporary name and renames: no half file is ever seen. A file of the same kind (PDF,
/// PNG, SVG) is replaced. Errors: already_exists (a file of another kind), io, a full disk named.
[[nodiscard]] Result<void> writeFile(const std::filesystem::path& path, const QByteArray& bytes);

}  // namespace jointlog::render
