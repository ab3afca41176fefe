#include "gui/theme/tokens.hpp"

#include <QtGui/QGuiApplication>

#include "jointlog/render/theme.hpp"

namespace jointlog::gui {
namespace {

Tokens from(const render::Theme& theme) {
    Tokens t;
    t.window = theme.window;
    t.rail = theme.rail;
    t.card = theme.card;
    t.subtle = theme.subtle;
    t.hover = theme.hover;
    t.selected = theme.selected;
    t.text = theme.text;
    t.secondary = theme.secondary;
    t.muted = theme.muted;
    t.hairline = theme.hairline;
    t.strongHairline = theme.strongHairline;
    t.border = theme.controlBorder;
    t.focus = theme.focus;
    t.accent = theme.accent;
    t.onAccent = theme.onAccent;
    t.error = theme.error;
    t.saved = theme.ok;
    t.sampleGround = theme.sampleGround;
    t.sampleHatch = theme.sampleHatch;
    t.match = theme.bands[2];
    t.mark = theme.das28.colour;
    t.onMark = theme.card;
    return t;
}

}  // namespace

const Tokens& tokens(Theme theme) {
    static const Tokens light = from(render::theme(render::ThemeId::light));
    static const Tokens dark = from(render::theme(render::ThemeId::dark));
    return theme == Theme::dark ? dark : light;
}

Theme themeOf(const QPalette& palette) {
    return palette.color(QPalette::Window).lightness() < 128 ? Theme::dark : Theme::light;
}

Theme currentTheme() {
    return themeOf(QGuiApplication::palette());
}

const Tokens& currentTokens() {
    return tokens(currentTheme());
}

QPalette paletteFor(Theme theme) {
    const Tokens& t = tokens(theme);
    QPalette palette;
    palette.setColor(QPalette::Window, t.window);
    palette.setColor(QPalette::WindowText, t.text);
    palette.setColor(QPalette::Base, t.card);
    palette.setColor(QPalette::AlternateBase, t.subtle);
    palette.setColor(QPalette::Text, t.text);
    palette.setColor(QPalette::PlaceholderText, t.muted);
    palette.setColor(QPalette::Button, t.card);
    palette.setColor(QPalette::ButtonText, t.text);
    palette.setColor(QPalette::BrightText, t.error);
    palette.setColor(QPalette::ToolTipBase, t.card);
    palette.setColor(QPalette::ToolTipText, t.text);
    palette.setColor(QPalette::Highlight, t.selected);
    palette.setColor(QPalette::HighlightedText, t.text);
    palette.setColor(QPalette::Link, t.accent);
    palette.setColor(QPalette::LinkVisited, t.accent);
    palette.setColor(QPalette::Light, t.card);
    palette.setColor(QPalette::Midlight, t.hairline);
    palette.setColor(QPalette::Mid, t.strongHairline);
    palette.setColor(QPalette::Dark, t.border);
    palette.setColor(QPalette::Shadow, t.border);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, t.muted);
    }
    return palette;
}

}  // namespace jointlog::gui
