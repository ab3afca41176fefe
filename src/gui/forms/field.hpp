#pragma once

#include <QtWidgets/QWidget>
#include <functional>
#include <vector>

#include "gui/widgets/spoken.hpp"

class QBoxLayout;
class QComboBox;
class QCompleter;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace jointlog::gui {

class CheckList;

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
    enum class Kind { line, number, choice, checks, note };

    Field(Kind kind, Say label, QWidget* parent);

    Field* caption(Say text);                             // a smaller line under the label
    Field* placeholder(Say text);                         // an example inside an empty field
    Field* choices(Choices choices);                      // of a choice or of checks
    Field* orWords();                                     // of a choice: other words may be typed
    Field* complete(std::function<QStringList()> words);  // of a line: proposals while typing
    Field* width(int pixels);
    Field* noteHeight(int pixels);  // of a note
    Field* tight();                 // less room above and below
    /// Of label and caption; 0: as wide as the label is.
    Field* labelled(int pixels);
    Field* suffix(Say text);
    Field* required();
    /// A stable name, under which a draft keeps what was typed. Never shown.
    Field* key(QString name);
    /// A line edit or combo box in the same line, after the control and what was joined before: a part of the value.
    Field* join(QWidget* part);

    [[nodiscard]] QString text()
        const;  // trimmed text, the code of a choice, or codes of checks joined by ';'
    [[nodiscard]] bool isEmpty() const { return text().isEmpty(); }
    void setText(const QString& text);
    /// The control and its joined parts, as typed or chosen.
    [[nodiscard]] QStringList typed() const;
    void setTyped(const QStringList& texts);
    [[nodiscard]] const QString& key() const { return m_key; }
    /// What stands here now is what is stored: shown beside the field as soon as another thing stands here.
    void rememberStored();
    /// "was 38": empty while nothing was changed.
    [[nodiscard]] QString storedText() const;
    void setEcho(const QString& text);
    void setProblem(const QString& sentence);
    /// The same, at a joined part.
    void setProblem(QWidget* part, const QString& sentence);
    [[nodiscard]] QString problem() const;
    /// Label above the control instead of beside it, where the page is narrow.
    void setStacked(bool stacked);
    void setShown(bool shown) { setVisible(shown); }
    void takeFocus();
    [[nodiscard]] QLabel* label() const { return m_label; }
    [[nodiscard]] QLineEdit* line() const { return m_line; }
    [[nodiscard]] QComboBox* combo() const { return m_combo; }
    [[nodiscard]] CheckList* checks() const { return m_checks; }
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
    void showStored();

    Kind m_kind;
    Say m_say;
    Choices m_choices;
    bool m_required = false;
    QBoxLayout* m_row = nullptr;
    QLabel* m_label = nullptr;
    QLabel* m_caption = nullptr;
    QLineEdit* m_line = nullptr;
    QComboBox* m_combo = nullptr;
    CheckList* m_checks = nullptr;
    QPlainTextEdit* m_note = nullptr;
    QHBoxLayout* m_after = nullptr;
    QLabel* m_suffix = nullptr;
    QLabel* m_echo = nullptr;
    QLabel* m_was = nullptr;
    QLabel* m_problem = nullptr;
    std::vector<QWidget*> m_parts;
    QString m_key;
    QStringList m_stored;  // typed() of what is stored; empty: nothing is
};

}  // namespace jointlog::gui
