#pragma once

#include "jointlog/exchange/csv_reader.hpp"
#include "jointlog/exchange/package_reader.hpp"

namespace jointlog::exchange {

/// Reads manifest.json of a folder. Errors: not_found, malformed, newer_version, io.
[[nodiscard]] Result<PackageManifest> read_manifest(const std::filesystem::path& folder);
/// Whether every file is there with the bytes and rows that the manifest states, and every table of a long package
/// among them. Errors name the file: malformed, io.
[[nodiscard]] Result<void> check_files(const std::filesystem::path& folder,
                                       const PackageManifest& manifest);

/// Limits of a package: its cells hold whatever the record holds.
inline constexpr CsvLimits package_limits{std::size_t{16} << 20, std::size_t{32} << 20, 4096, true};

}  // namespace jointlog::exchange
