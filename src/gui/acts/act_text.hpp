#pragma once

#include <QtCore/QString>

#include "jointlog/app/row_acts.hpp"

/// Acts on rows in words.
namespace jointlog::gui {

/// "Visit 2024-06-01": what kind of entry a row is, and the row; never longer than a line.
[[nodiscard]] QString rowText(const Entity& value);
/// A row that stands in the way of an act, and how.
[[nodiscard]] QString obstacleText(const Obstacle& obstacle);
/// The first obstacles and how many more there are, one a line.
[[nodiscard]] QString obstaclesText(const std::vector<Obstacle>& obstacles);
/// The reason of an operation as a sentence: a code that the program wrote, or the words of the person.
[[nodiscard]] QString reasonText(const std::string& reason);
/// What an operation was, by whom and when: "move to P-2, Dr Sato, 2024-09-02 14:02".
[[nodiscard]] QString operationText(const OperationInfo& operation);
/// A failed act: the sentence of its own where it has one.
[[nodiscard]] QString actErrorText(const Error& error);
/// The name of a table of the record, as a count of rows needs it: "Laboratory and visit values".
[[nodiscard]] QString tableText(const std::string& table);

}  // namespace jointlog::gui
