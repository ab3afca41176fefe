#pragma once

#include "gui/theme/appearance.hpp"
#include "gui/widgets/elements.hpp"
#include "gui/widgets/spoken.hpp"

namespace jointlog::gui {

/// A button that opens the languages, and one that opens the themes: each choice takes effect at once.
class ChoiceMenus : public Spoken<QWidget> {
    Q_OBJECT

public:
    ChoiceMenus(Appearance& appearance, QWidget* parent);

private:
    void fill();
    Appearance& m_appearance;
    HintButton* m_language = nullptr;
    HintButton* m_theme = nullptr;
};

}  // namespace jointlog::gui
