#pragma once

#include <optional>
#include <string>
#include <vector>

namespace jointlog::gui {

/// What was asked for on the command line.
struct Options {
    bool help = false;
    bool version = false;
    bool sample = false;
    std::string file;
    std::string language;           // "en", "ja" or empty
    std::string theme;              // "light", "dark" or empty
    std::vector<std::string> rest;  // for Qt: "-platform", "-geometry" ...
};
/// nullopt: not understood; `problem` says what.
[[nodiscard]] std::optional<Options> parseOptions(const std::vector<std::string>& arguments,
                                                  std::string& problem);
[[nodiscard]] std::string usage();

}  // namespace jointlog::gui
