#pragma once

#include <QtCore/QString>

#include "jointlog/app/timeline_read_out.hpp"

namespace jointlog::render {

class Texts;

/// A read-out line in words, in the four columns of the screen.
struct ReadOutWords {
    QString name;   // "DAS28-CRP", "MTX", "nausea"
    QString value;  // "2.45", "55.60", "—"
    QString unit;   // "mm", "/ 28", "mg/wk", "not recorded"
    QString note;   // "remission (EULAR)", "≤ 0.14 · 0.37 mg/L in the formula"; may be empty
};
[[nodiscard]] ReadOutWords words(const app::ReadOutLine& line, const Texts& texts);
/// "SCORES · PUBLISHED CATEGORY" in English, "スコア・文献上の区分" in Japanese.
[[nodiscard]] QString sectionTitle(app::ReadOutSection section, const Texts& texts);
/// The whole read-out as plain text, one line each: for the clipboard and for a screen reader.
[[nodiscard]] QString plainText(const app::ReadOut& readOut, const Texts& texts);

}  // namespace jointlog::render
