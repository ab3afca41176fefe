#pragma once

#include <QtCore/QStringList>

class QCompleter;
class QLineEdit;

namespace jointlog::gui {

/// What parts a word that is proposed from what it means ("MTX", "methotrexate"): only the word is typed.
inline constexpr QChar meaningMark = u'\t';

/// A list of proposals under a line while it is typed; its rows are as high as the line where targets are large.
[[nodiscard]] QCompleter* proposalsFor(QLineEdit* line);
/// words: each may carry its meaning behind a meaningMark.
void setProposals(QCompleter* proposals, const QStringList& words);

}  // namespace jointlog::gui
