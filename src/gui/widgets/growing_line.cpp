#include "gui/widgets/growing_line.hpp"

#include <QtWidgets/QLineEdit>
#include <algorithm>

#include "gui/theme/style.hpp"
#include "gui/widgets/elements.hpp"

namespace jointlog::gui {

void growWithText(QLineEdit* line) {
    QObject::connect(line, &QLineEdit::textChanged, line, [line, least = 0]() mutable {
        const int now = line->property("fixedWidth").toInt();
        least = least == 0 ? now : least;
        const int text = line->fontMetrics().horizontalAdvance(line->text());
        const int needed = static_cast<int>(text / fontScale()) + 22;
        const int wanted = std::clamp(needed, least, 2 * least);
        if (wanted != now) {
            fixWidth(line, wanted);
        }
    });
}

}  // namespace jointlog::gui
