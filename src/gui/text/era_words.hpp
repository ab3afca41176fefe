#pragma once

#include <QtCore/QString>

#include "jointlog/domain/date.hpp"

namespace jointlog::gui {

/// Whether eras stand beside dates, by the settings and the language.
[[nodiscard]] bool erasShown();
/// "令和6年" of a date that lies in one year of one era; empty for others, and where eras are not shown.
[[nodiscard]] QString eraOf(const PartialDate& date);
/// "2024-09-02 令和6年": for tables and headings. Without eras it is dateText().
[[nodiscard]] QString dateWithEra(const PartialDate& date);

}  // namespace jointlog::gui
