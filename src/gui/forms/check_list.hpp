#pragma once

#include <QtWidgets/QWidget>
#include <vector>

class QCheckBox;
class QBoxLayout;

namespace jointlog::gui {

struct Choice;

/// Check boxes one under the other, or side by side; what is ticked are codes joined by ';' in the order of the boxes.
class CheckList : public QWidget {
    Q_OBJECT

public:
    explicit CheckList(QWidget* parent = nullptr);

    void setAcross();
    /// Other words for the same codes, or other codes: what is ticked stays ticked.
    void setChoices(const std::vector<Choice>& choices);
    [[nodiscard]] QString codes() const;
    /// A stored code that is not among the choices gets a box of its own and stays.
    void setCodes(const QString& joined);
    /// The words of such codes, as the boxes say them.
    [[nodiscard]] QString words(const QString& joined) const;
    /// The box of a code; nullptr if there is none.
    [[nodiscard]] QCheckBox* box(const QString& code) const;

Q_SIGNALS:
    void changed();

private:
    void addBox(const Choice& choice);

    QBoxLayout* m_column = nullptr;
    std::vector<QCheckBox*> m_boxes;  // the code is the object's name
};

}  // namespace jointlog::gui
