#include "gui/widgets/wide_choice.hpp"

#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QComboBox>
#include <algorithm>

#include "gui/theme/style.hpp"
#include "gui/widgets/elements.hpp"
#include "gui/widgets/tool_tip.hpp"

namespace jointlog::gui {

void fitChoices(QComboBox* choice, int least, int most) {
    const auto fit = [choice, least, most] {
        choice->ensurePolished();
        int widest = 0;
        for (int i = 0; i < choice->count(); ++i) {
            widest = std::max(widest, choice->fontMetrics().horizontalAdvance(choice->itemText(i)));
        }
        const int frame = 48;  // borders and arrow
        fixWidth(choice, std::clamp(static_cast<int>(widest / fontScale()) + frame, least, most));
        choice->view()->setMinimumWidth(widest + px(24));
        setTip(choice, choice->currentText());
    };
    fit();
    QObject::connect(choice, &QComboBox::currentIndexChanged, choice, fit);
}

}  // namespace jointlog::gui
