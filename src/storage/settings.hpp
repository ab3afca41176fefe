#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "jointlog/domain/ids.hpp"
#include "jointlog/domain/result.hpp"
#include "jointlog/storage/record_file.hpp"
#include "storage/dictionary.hpp"
#include "storage/hash.hpp"
#include "storage/sqlite/database.hpp"

namespace jointlog::storage {

/// Names of the settings that storage itself reads.
inline constexpr std::string_view default_person_setting = "default_person";
inline constexpr std::string_view mode_setting = "mode";
inline constexpr std::string_view sample_setting = "sample";

[[nodiscard]] std::optional<std::string> read_setting(Tx& tx, std::string_view name);
/// As it stood at the end of operation `as_of`.
[[nodiscard]] std::optional<std::string> read_setting_as_of(Tx& tx, std::string_view name,
                                                            std::int64_t as_of);

/// Stores a setting as an operation on the file: the value before goes to file_setting_past. Storing the value that
/// is already there does nothing.
void write_setting(Tx& tx, Dictionary& dictionary, const Uuid& operation_id, Instant at,
                   std::string_view name, std::string_view value, const Authorship& author = {});

/// Names that begin with `prefix`, by name; as of the end of an operation or now.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> read_settings(
    Tx& tx, std::string_view prefix, std::optional<std::int64_t> as_of);
/// Every version of them, oldest first.
[[nodiscard]] Result<std::vector<SettingVersion>> read_setting_history(Tx& tx,
                                                                       const Dictionary& dictionary,
                                                                       std::string_view prefix);

/// Empty when none is set.
[[nodiscard]] std::string default_person(Tx& tx);

/// The digest of one version of a setting, written by operation `since`.
[[nodiscard]] Digest setting_digest(std::string_view name, std::string_view value);

}  // namespace jointlog::storage
