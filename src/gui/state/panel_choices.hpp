#pragma once

#include <map>
#include <string>

#include "jointlog/domain/ids.hpp"

namespace jointlog::gui {

/// What the user chose otherwise than proposed for the charts of one record file: panel id -> on or off. Holds for
/// every patient of the file; ids of panels and analytes only, never a value or a person.
struct PanelChoices {
    std::map<std::string, bool> shown;
    std::map<std::string, bool> log;
    std::map<std::string, bool> bands;
    std::map<std::string, bool> collapsed;
};
/// Kept in the state folder under the identity of the file.
[[nodiscard]] PanelChoices readPanelChoices(const Uuid& file);
void writePanelChoices(const Uuid& file, const PanelChoices& choices);

}  // namespace jointlog::gui
