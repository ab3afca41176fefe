#pragma once

#include <QtCore/QByteArray>

namespace jointlog::render {

/// In a PDF of Qt: names in the text layer the ideograph where Qt names the radical that looks like it. Qt takes the
/// first character that a font draws with a glyph, which for 日 is the radical U+2F47; copied and searched text would
/// not be what was written. The same for the middle dot of names in katakana. The length of the file and of its parts
/// stays.
void nameIdeographs(QByteArray& pdf);

}  // namespace jointlog::render
