#pragma once

#include <QtCore/QString>
#include <string>
#include <vector>

namespace jointlog::gui {

/// What was typed in the search box, folded as the search key is: words that must all be found.
[[nodiscard]] std::vector<std::string> searchWords(const QString& typed);
/// True when every word is somewhere in the folded key. No character is special.
[[nodiscard]] bool matches(const std::string& foldKey, const std::vector<std::string>& words);

struct MatchRange {
    qsizetype from = 0;
    qsizetype length = 0;
};
/// Where the first of the words stands in a text as written; length 0: nowhere.
[[nodiscard]] MatchRange findMatch(const QString& text, const std::vector<std::string>& words);

}  // namespace jointlog::gui
