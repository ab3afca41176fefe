#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jointlog::app {

/// A part of a setting that holds several things. words: each alone, or what stands for something with what it means.
struct SettingPart {
    std::string key;
    std::vector<std::pair<std::string, std::string>> words;
};

/// What the settings say that are kept as objects: how files of a header are read ("import/..."), notes of exports
/// ("export") and data cuts ("export_cut NAME"). Empty: the setting is one text, or cannot be read.
[[nodiscard]] std::vector<SettingPart> setting_parts(std::string_view name, std::string_view value);

}  // namespace jointlog::app
