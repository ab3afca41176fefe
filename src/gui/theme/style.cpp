#include "gui/theme/style.hpp"

#include <QtCore/QRegularExpression>
#include <QtGui/QGuiApplication>
#include <cmath>

namespace jointlog::gui {
namespace {

constexpr double bodySize = 13.0;

// "@name" is a colour of the tokens, "N px" after "~" grows with the font scale.
const char* const sheet = R"(
* { outline: 0; }
QWidget { color: @text; }
QMainWindow, QDialog, QWidget[surface="window"] { background: @window; }
QWidget[surface="card"] { background: @card; }
QWidget[surface="subtle"] { background: @subtle; }
QWidget[surface="rail"] { background: @rail; }
QFrame[frame="card"] { background: @card; border: 1px solid @hairline; border-radius: 8px; }
QFrame[frame="start"] { background: @card; border: 1px solid @hairline; border-radius: 10px; }
QFrame[frame="rule"] { background: @hairline; border: 0; max-height: 1px; min-height: 1px; }
QFrame[frame="upright"] { background: @hairline; border: 0; max-width: 1px; min-width: 1px; }
QFrame[frame="bar"] { background: @card; border: 0; border-bottom: 1px solid @hairline; }
QFrame[frame="band"] { background: @card; border: 0; border-bottom: 1px solid @hairline; }
QFrame[frame="entryband"] { background: @card; border: 0; border-left: 4px solid @mark;
  border-bottom: 1px solid @hairline; }
QFrame[frame="readout"] { background: @subtle; border: 0; border-left: 1px solid @hairline; }
QFrame[frame="status"] { background: @rail; border: 0; }
QFrame[frame="notice"] { background: @subtle; border: 1px solid @border; border-radius: 6px; }
QLabel { background: transparent; border: 0; }
*[own="true"] QLabel { font-size: ~16px; }
QLabel[role="title"] { font-size: ~20px; font-weight: 500; }
QLabel[role="name"] { font-size: ~18px; font-weight: 500; }
QLabel[role="day"] { font-size: ~16px; font-weight: 500; }
QLabel[role="heading"] { font-size: ~13px; font-weight: 500; }
QLabel[role="section"] { font-size: ~11px; font-weight: 500; color: @secondary; }
QLabel[role="secondary"] { color: @secondary; }
QLabel[role="caption"] { font-size: ~11px; color: @muted; }
QLabel[role="foot"] { font-size: ~11px; color: @secondary; }
QLabel[role="error"] { color: @error; }
QLabel[role="saved"] { color: @saved; }
QLabel[role="strong"] { font-weight: 500; }
QLabel[role="value"] { font-size: ~14px; font-weight: 500; }
QLabel[role="score"] { font-size: ~24px; font-weight: 500; }
QLabel[role="code"] { border: 1px solid @strongHairline; border-radius: 5px; color: @secondary;
  font-weight: 500; padding: ~3px ~9px; }
QLabel[role="question"] { font-size: ~18px; font-weight: 500; }
QLabel[role="bigday"] { font-size: ~24px; font-weight: 500; }
*[own="true"] QLabel[role="caption"] { font-size: ~13px; color: @secondary; }
*[own="true"] QLabel[role="heading"] { font-size: ~18px; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QPushButton, QToolButton[kind="button"] { background: @card; border: 1px solid @border;
  border-radius: 6px; padding: 0 ~12px; min-height: ~30px; color: @text; }
QPushButton:hover, QToolButton[kind="button"]:hover { background: @hover; }
QPushButton:focus, QToolButton[kind="button"]:focus { border: 2px solid @focus; padding: 0 ~11px;
  min-height: ~28px; }
QPushButton:disabled { color: @muted; border-color: @strongHairline; background: @subtle; }
QPushButton[kind="primary"] { background: @accent; color: @onAccent; border: 1px solid @accent; }
QPushButton[kind="primary"]:hover { background: @focus; }
QPushButton[kind="primary"]:focus { border: 2px solid @text; }
QPushButton[kind="primary"]:disabled { background: @strongHairline; color: @secondary;
  border-color: @strongHairline; }
QPushButton[kind="quiet"] { background: transparent; border: 1px solid transparent; padding: 0 ~8px; }
QPushButton[kind="quiet"]:hover { background: @hover; }
QPushButton[kind="quiet"]:focus { border: 2px solid @focus; padding: 0 ~7px; }
QPushButton[kind="status"] { background: transparent; border: 1px solid transparent; padding: 0 ~3px;
  min-height: ~20px; font-size: ~11px; color: @secondary; border-radius: 4px; }
QPushButton[kind="status"]:hover { color: @text; }
QPushButton[kind="status"]:focus { border: 2px solid @focus; padding: 0 ~2px; min-height: ~18px; }
QToolButton[kind="icon"] { background: transparent; border: 1px solid transparent; border-radius: 6px;
  min-width: ~30px; min-height: ~30px; padding: 0; }
QToolButton[kind="icon"]:hover { background: @hover; }
QToolButton[kind="icon"]:focus { border: 2px solid @focus; }
QPushButton::menu-indicator, QToolButton::menu-indicator { image: none; width: 0; }
QToolButton[kind="tab"] { background: transparent; border: 0; border-bottom: 2px solid transparent;
  border-radius: 0; padding: ~2px ~12px 0 ~12px; min-height: ~40px; color: @secondary; }
QToolButton[kind="tab"]:hover { color: @text; background: @hover; }
QToolButton[kind="tab"]:checked { color: @text; border-bottom: 2px solid @accent; font-weight: 500; }
QToolButton[kind="tab"]:focus { border: 2px solid @focus; border-radius: 6px; padding: 0 ~10px; }
QToolButton[seg] { background: @card; border: 1px solid @border; border-left: 0; border-radius: 0;
  padding: 0 ~10px; min-height: ~29px; }
QToolButton[seg]:hover { background: @hover; }
QToolButton[seg="first"] { border-left: 1px solid @border; border-top-left-radius: 6px;
  border-bottom-left-radius: 6px; }
QToolButton[seg="last"] { border-top-right-radius: 6px; border-bottom-right-radius: 6px; }
QToolButton[seg]:checked { background: @selected; border-bottom: 2px solid @accent; font-weight: 500;
  min-height: ~28px; }
QToolButton[seg]:focus { border: 2px solid @focus; min-height: ~28px; padding: 0 ~11px; }
QLineEdit, QPlainTextEdit, QComboBox { background: @card; border: 1px solid @border; border-radius: 4px;
  padding: 0 ~8px; min-height: ~30px; color: @text; selection-background-color: @match;
  selection-color: @text; }
QPlainTextEdit { padding: ~4px ~4px; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus { border: 2px solid @focus; padding: 0 ~7px;
  min-height: ~28px; }
QPlainTextEdit:focus { padding: ~3px ~3px; }
QLineEdit[state="error"], QComboBox[state="error"] { border: 1px solid @error; }
QLineEdit[state="error"]:focus, QComboBox[state="error"]:focus { border: 2px solid @error; }
QLineEdit:disabled, QComboBox:disabled { background: @subtle; color: @muted; }
QComboBox { padding-right: ~4px; }
QComboBox::drop-down { border: 0; width: ~24px; }
QComboBox::down-arrow { image: url(:/icons/chevron-down-%theme.svg); width: ~16px; height: ~16px; }
QComboBox QAbstractItemView, QListView { background: @card; border: 1px solid @border; color: @text;
  selection-background-color: @selected; selection-color: @text; }
QComboBox QAbstractItemView::item { min-height: ~28px; }
QCheckBox, QRadioButton { spacing: ~8px; min-height: ~28px; background: transparent;
  border: 2px solid transparent; border-radius: 4px; }
QCheckBox:focus, QRadioButton:focus { border: 2px solid @focus; }
QCheckBox::indicator, QRadioButton::indicator { width: ~16px; height: ~16px; border: 1px solid @border;
  background: @card; border-radius: 3px; }
QRadioButton::indicator { border-radius: ~9px; }
QCheckBox::indicator:checked { background: @accent; border-color: @accent;
  image: url(:/icons/check-%theme.svg); }
QRadioButton::indicator:checked { background: @accent; border: ~4px solid @card; width: ~10px;
  height: ~10px; }
QMenu { background: @card; border: 1px solid @border; border-radius: 6px; padding: 4px; }
QMenu::item { padding: ~6px ~28px ~6px ~28px; border-radius: 4px; color: @text; }
QMenu::item:selected { background: @selected; }
QMenu::item:disabled { color: @muted; }
QMenu::separator { height: 1px; background: @hairline; margin: 4px 8px; }
QMenu::indicator { width: ~14px; height: ~14px; left: ~7px; border: 1px solid @border; border-radius: 3px;
  background: @card; }
QMenu::indicator:checked { background: @accent; border-color: @accent;
  image: url(:/icons/check-%theme.svg); }
QToolTip { background: @card; color: @text; border: 1px solid @border; padding: 4px 6px; }
QTableView { background: @card; border: 0; gridline-color: transparent; selection-background-color: @selected;
  selection-color: @text; alternate-background-color: @card; }
QTableView::item { padding: 0 ~8px; border: 0; }
QTableView::item:selected { background: @selected; color: @text; }
QTableView:focus { border: 0; }
QHeaderView { background: @subtle; border: 0; }
QHeaderView::section { background: @subtle; border: 0; border-bottom: 1px solid @strongHairline;
  border-top: 1px solid @hairline; padding: 0 ~8px; color: @secondary; font-weight: 400; }
QTableCornerButton::section { background: @subtle; border: 0; }
*[own="true"] QPushButton { min-height: ~46px; font-size: ~16px; border-radius: 8px; padding: 0 ~16px; }
*[own="true"] QPushButton:focus { min-height: ~44px; padding: 0 ~15px; }
*[own="true"] QToolButton[seg] { min-height: ~45px; min-width: ~56px; font-size: ~16px; }
*[own="true"] QToolButton[seg]:checked, *[own="true"] QToolButton[seg]:focus { min-height: ~44px; }
*[own="true"] QToolButton[kind="icon"] { min-width: ~46px; min-height: ~46px; }
*[hit="large"] QPushButton, *[hit="large"] QLineEdit,
*[hit="large"] QComboBox, *[hit="large"] QCheckBox,
*[hit="large"] QToolButton[kind="button"] { min-height: ~46px; }
*[hit="large"] QPushButton:focus, *[hit="large"] QLineEdit:focus,
*[hit="large"] QComboBox:focus, *[hit="large"] QToolButton[kind="button"]:focus {
  min-height: ~44px; }
*[hit="large"] QToolButton[kind="tab"], *[hit="large"] QToolButton[seg] { min-height: ~44px; }
*[hit="large"] QToolButton[kind="icon"] { min-width: ~46px; min-height: ~46px; }
*[own="true"] QLineEdit { min-height: ~46px; font-size: ~20px; }
*[own="true"] QLineEdit:focus { min-height: ~44px; }
*[own="true"] QComboBox { min-height: ~46px; font-size: ~16px; }
*[own="true"] QComboBox:focus { min-height: ~44px; }
*[own="true"] QComboBox QAbstractItemView::item, *[hit="large"] QComboBox QAbstractItemView::item,
QListView[hit="large"]::item { min-height: ~44px; }
QListView[hit="large"] { font-size: ~16px; }
*[own="true"] QMenu::item, *[hit="large"] QMenu::item { padding: ~12px ~28px; font-size: ~16px; }
*[own="true"] QCheckBox { min-height: ~46px; font-size: ~16px; }
*[own="true"] QCheckBox::indicator { width: ~24px; height: ~24px; }
QScrollArea { background: transparent; border: 0; }
QAbstractScrollArea::corner { background: @card; border: 0; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @border; border-radius: 4px; margin: 2px; min-height: 32px; min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { border: 1px solid @border; border-radius: 4px; background: @card; text-align: center; }
QProgressBar::chunk { background: @accent; }
)";

QString colourName(const Tokens& t, const QString& name) {
    const std::pair<const char*, QColor> table[] = {
        {"window", t.window},
        {"rail", t.rail},
        {"card", t.card},
        {"subtle", t.subtle},
        {"hover", t.hover},
        {"selected", t.selected},
        {"text", t.text},
        {"secondary", t.secondary},
        {"muted", t.muted},
        {"hairline", t.hairline},
        {"strongHairline", t.strongHairline},
        {"border", t.border},
        {"focus", t.focus},
        {"accent", t.accent},
        {"onAccent", t.onAccent},
        {"error", t.error},
        {"saved", t.saved},
        {"match", t.match},
        {"mark", t.mark},
    };
    for (const auto& [key, colour] : table) {
        if (name == QLatin1String(key)) {
            return colour.name();
        }
    }
    Q_ASSERT_X(false, "styleSheetFor", "unknown colour in the sheet");
    return QStringLiteral("#000000");
}

}  // namespace

double fontScale() {
    return QGuiApplication::font().pixelSize() / bodySize;
}

int px(double length) {
    return static_cast<int>(std::lround(length * std::max(fontScale(), 0.8)));
}

QStringList fontFamilies() {
    return {QStringLiteral("Roboto"), QStringLiteral("Noto Sans CJK JP")};
}

QFont textFont(double size, int weight) {
    QFont font(QGuiApplication::font());
    font.setFamilies(fontFamilies());
    font.setPixelSize(px(size));
    font.setWeight(static_cast<QFont::Weight>(weight));
    return font;
}

QString styleSheetFor(Theme theme, double scale) {
    const Tokens& t = tokens(theme);
    QString out;
    const QString source = QString::fromLatin1(sheet).replace(
        QStringLiteral("%theme"),
        theme == Theme::dark ? QStringLiteral("dark") : QStringLiteral("light"));
    static const QRegularExpression token(QStringLiteral("@(\\w+)|~(\\d+)px"));
    qsizetype from = 0;
    auto matches = token.globalMatch(source);
    while (matches.hasNext()) {
        const auto match = matches.next();
        out += source.mid(from, match.capturedStart() - from);
        from = match.capturedEnd();
        if (match.hasCaptured(1)) {
            out += colourName(t, match.captured(1));
        } else {
            out += QString::number(std::lround(match.captured(2).toInt() * scale));
            out += QStringLiteral("px");
        }
    }
    return out + source.mid(from);
}

}  // namespace jointlog::gui
