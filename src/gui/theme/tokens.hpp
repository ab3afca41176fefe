#pragma once

#include <QtGui/QColor>
#include <QtGui/QPalette>

namespace jointlog::gui {

enum class Theme { light, dark };

/// The colours of the window's surfaces, text and lines. Those of the chart stand in render.
struct Tokens {
    QColor window;
    QColor rail;
    QColor card;
    QColor subtle;
    QColor hover;
    QColor selected;
    QColor text;
    QColor secondary;
    QColor muted;
    QColor hairline;
    QColor strongHairline;
    QColor border;
    QColor focus;
    QColor accent;
    QColor onAccent;
    QColor error;
    QColor saved;
    QColor sampleGround;
    QColor sampleHatch;
    QColor match;  // ground of the part of a name that a search found
    QColor mark;   // the program's own mark
    QColor onMark;
};

[[nodiscard]] const Tokens& tokens(Theme theme);
/// The theme that is on, and its tokens. A widget's own palette does not tell: a style sheet changes it.
[[nodiscard]] Theme currentTheme();
[[nodiscard]] const Tokens& currentTokens();
[[nodiscard]] Theme themeOf(const QPalette& palette);
[[nodiscard]] QPalette paletteFor(Theme theme);

}  // namespace jointlog::gui
