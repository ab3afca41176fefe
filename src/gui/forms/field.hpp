#pragma once

#include <QtWidgets/QWidget>
#include <functional>
#include <vector>

#include "gui/widgets/spoken.hpp"

class QComboBox;
class QCompleter;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace jointlog::gui {

/// A text that is asked for again when the language changes.
using Say = std::function<QString()>;

/// One entry of a choice: what is shown and what is stored.
struct Choice {
    QString text;
    QString code;
};
using Choices = std::function<std::vector<Choice>()>;

/// One line of a form: label, control, unit or echo after it, message beneath. Nothing is preset; the wheel never
/// edits; what was typed stays until it is changed.
class Field : public Spoken<QWidget> {
    Q_OBJECT

public:
    enum class Kind { line, number, choice, note };

    Field(Kind kind, Say label, QWidget* parent);

    Field* caption(Say text);                             // a smaller line under the label
    Field* placeholder(Say text);                         // an example inside an empty field
    Field* choices(Choices choices);                      // of a choice
    Field* complete(std::function<QStringList()> words);  // of a line: proposals while typing
    Field* width(int pixels);
    Field* suffix(Say text);
    Field* required();

    [[nodiscard]] QString text() const;  // trimmed text, or the code of a choice
    [[nodiscard]] bool isEmpty() const { return text().isEmpty(); }
    void setText(const QString& text);
    void setEcho(const QString& text);
    void setProblem(const QString& sentence);
    [[nodiscard]] QString problem() const;
    void setShown(bool shown) { setVisible(shown); }
    void takeFocus();
    [[nodiscard]] QLabel* label() const { return m_label; }
    [[nodiscard]] QLineEdit* line() const { return m_line; }
    [[nodiscard]] QComboBox* combo() const { return m_combo; }
    [[nodiscard]] QWidget* control() const;
    /// Widgets that stand in the same line, after the control.
    [[nodiscard]] QHBoxLayout* after() const { return m_after; }
    /// The list of choices became another one: a code that is not in it is dropped.
    void refillChoices();
    /// A text that depends on another field changed.
    void respeak() { speakAgain(); }

Q_SIGNALS:
    void edited();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildControl();
    void nameControl();
    void fillChoices(bool sameList);
    void setChoice(const QString& code);

    Kind m_kind;
    Say m_say;
    Choices m_choices;
    bool m_required = false;
    QLabel* m_label = nullptr;
    QLabel* m_caption = nullptr;
    QLineEdit* m_line = nullptr;
    QComboBox* m_combo = nullptr;
    QPlainTextEdit* m_note = nullptr;
    QHBoxLayout* m_after = nullptr;
    QLabel* m_suffix = nullptr;
    QLabel* m_echo = nullptr;
    QLabel* m_problem = nullptr;
};

}  // namespace jointlog::gui
