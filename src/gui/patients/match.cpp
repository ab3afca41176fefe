#include "gui/patients/match.hpp"

#include <algorithm>

#include "jointlog/domain/text.hpp"

namespace jointlog::gui {
namespace {

// Half-width voicing marks belong to the letter before them; surrogates to their pair.
bool joinsPrevious(QChar c) {
    return c.isLowSurrogate() || c == QChar(0xFF9E) || c == QChar(0xFF9F) || c == QChar(0x3099)
           || c == QChar(0x309A);
}

}  // namespace

std::vector<std::string> searchWords(const QString& typed) {
    std::vector<std::string> words;
    const std::string utf8 = typed.toStdString();
    if (!is_valid_text(utf8)) {
        return {utf8};
    }
    const QString folded = QString::fromStdString(fold(utf8));
    for (const QString& word : folded.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        words.push_back(word.toStdString());
    }
    return words;
}

bool matches(const std::string& foldKey, const std::vector<std::string>& words) {
    return std::all_of(words.begin(), words.end(), [&](const std::string& word) {
        return foldKey.find(word) != std::string::npos;
    });
}

MatchRange findMatch(const QString& text, const std::vector<std::string>& words) {
    if (words.empty() || text.isEmpty()) {
        return {};
    }
    // The text folded piece by piece, with the place of each folded byte in the text.
    std::string folded;
    std::vector<qsizetype> place;
    for (qsizetype from = 0; from < text.size();) {
        qsizetype to = from + 1;
        while (to < text.size() && joinsPrevious(text[to])) {
            ++to;
        }
        const std::string piece =
            text[from].isSpace() ? std::string(" ") : fold(text.mid(from, to - from).toStdString());
        folded += piece;
        place.insert(place.end(), piece.size(), from);
        from = to;
    }
    place.push_back(text.size());
    for (const std::string& word : words) {
        if (const auto at = folded.find(word); at != std::string::npos) {
            const qsizetype from = place[at];
            return {from, place[at + word.size()] - from};
        }
    }
    return {};
}

}  // namespace jointlog::gui
