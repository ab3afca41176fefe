#pragma once

#include "gui/labs/lab_paste.hpp"

namespace jointlog::gui {

/// Lines of cells as a spreadsheet copies them.
[[nodiscard]] std::vector<QStringList> splitCells(const QString& text);
/// One cell against its column, its row and what is recorded. A cell of a bad row or column is bad without a remark of
/// its own.
[[nodiscard]] PastedCell readPastedCell(const QString& text, const PastedColumn& column,
                                        const PastedRow& row, const PasteContext& context);

}  // namespace jointlog::gui
