#pragma once

namespace jointlog::gui {

/// Whether the Japanese era stands beside dates, which are always written as 2024-09-02.
enum class EraChoice { as_language, shown, hidden };

/// Kept in the settings file; as the language at first.
[[nodiscard]] EraChoice eraChoice();
void setEraChoice(EraChoice choice);

}  // namespace jointlog::gui
