#pragma once

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QFrame>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

/// The small parts that every page is made of, in the looks of the theme.
namespace jointlog::gui {

/// role: title name day heading section secondary caption error saved strong value score code, or empty.
/// Always plain text: what was typed is never read as markup.
QLabel* makeLabel(QWidget* parent, const QString& role = {}, const QString& text = {});
void setRole(QLabel* label, const QString& role);
/// kind: card start rule upright bar band entryband readout status notice.
QFrame* makeFrame(QWidget* parent, const QString& kind);
QToolButton* makeIconButton(QWidget* parent, const QString& iconName);
/// Sets the accessible name and the tool tip of a button that shows no word.
void nameButton(QAbstractButton* button, const QString& name);
/// Fixed sizes in lengths of the tokens at 100 %; rescale() puts them on again after the text size changed.
void fixWidth(QWidget* widget, int length);
void fixHeight(QWidget* widget, int length);
void rescale(QWidget* root);
/// A style property changed: the style sheet reads it again.
void repolish(QWidget* widget);
/// Removes every widget and item of a layout.
void clearLayout(QLayout* layout);

/// A push button with a shortcut written after its text, smaller: "Save Ctrl+S".
class HintButton : public QPushButton {
    Q_OBJECT

public:
    explicit HintButton(QWidget* parent, const QString& kind = {});
    void setHint(const QString& hint);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int contentWidth() const;
    QString m_hint;
};

}  // namespace jointlog::gui
