#pragma once

#include <QtCore/QString>
#include <string>

namespace jointlog::gui {

/// How a setting is called in the history.
[[nodiscard]] QString settingTitle(const std::string& name);
/// What it says, in words where it is kept as an object: "kind of rows: laboratory values; units: CRP: mg/dL".
[[nodiscard]] QString settingText(const std::string& name, const std::string& value);

}  // namespace jointlog::gui
