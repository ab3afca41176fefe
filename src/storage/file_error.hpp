#pragma once

#include <filesystem>

#include "jointlog/domain/result.hpp"

namespace jointlog::storage {

/// The error of a deeper layer with the file it concerns; for in_use with the program that holds it.
[[nodiscard]] Unexpected naming(const std::filesystem::path& path, const Error& error);

}  // namespace jointlog::storage
