#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

/// Looks for texts in files, however they may be written.
namespace jointlog::test {

/// The text in UTF-8, UTF-16LE and BE, CP932 (where it has it), percent-encoded, JSON-escaped, and in base64 at each of
/// its three alignments.
[[nodiscard]] std::vector<std::string> forms_of(std::string_view text);

/// "file: text" for every text that stands in the bytes or the name of a file of the folder in any form.
[[nodiscard]] std::vector<std::string> leaks(const std::filesystem::path& folder,
                                             const std::vector<std::string>& texts);

}  // namespace jointlog::test
