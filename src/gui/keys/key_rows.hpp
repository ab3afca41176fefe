#pragma once

#include <span>

namespace jointlog::gui {

/// Where a key does something.
enum class KeyPlace {
    everywhere,
    start,
    restore,
    list,
    record,
    rows,
    chart,
    forms,
    visit,
    joints,
    own,
    importing,
    exporting,
    report,
    history,
    notices
};
inline constexpr int keyPlaceCount = 16;

/// One line of the sheet of keys.
struct KeyRow {
    KeyPlace place;
    const char*
        action;  // the name under which a person's own keys are kept; empty: these keys are fixed
    const char* keys;  // as at first, separated by spaces
    const char* says;  // to be translated in the context KeyBook
};

/// Every key of the program.
[[nodiscard]] std::span<const KeyRow> keyRows();

}  // namespace jointlog::gui
