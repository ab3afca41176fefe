#pragma once

#include "gui/forms/result_form.hpp"
#include "gui/own/own_day.hpp"
#include "gui/own/own_medicines.hpp"

class QComboBox;
class QLineEdit;

namespace jointlog::gui {

class HintButton;

/// Several days of a person's own record at once: a line for each of the last seven days, one column for pain, tiredness,
/// stiffness and each medicine. Empty: not answered. What is recorded already is shown and cannot be typed over. All of
/// it is one operation.
class DaysForm : public ResultForm {
    Q_OBJECT

public:
    explicit DaysForm(Workspace& workspace, QWidget* parent = nullptr);

    struct Line {
        Day day;
        Field* pain;
        QLineEdit* tired;
        QLineEdit* stiffness;
        std::vector<QComboBox*>
            took;  // per medicine of the table; nullptr where it does not stand on the day
    };
    /// The newest day first.
    [[nodiscard]] const std::vector<Line>& lines() const { return m_lines; }
    /// The week before or after, while nothing is typed.
    void goTo(Day last);

protected:
    [[nodiscard]] std::optional<OperationDraft> collect() override;
    void arrange() override;
    void retranslate() override;

private:
    void build();
    void buildHeads();
    void addLine(Day day);
    QLineEdit* addCell(Field* field, const Observation* stored, int width);
    QComboBox* addTook(Field* field, const OwnMedicine& medicine, Day day);
    void nameParts();
    void goOn(QWidget* from);
    void read(CheckIn& to, const Line& line, QLineEdit* cell, const char* item);
    void readTook(OperationDraft& draft, const Line& line);

    Day m_last;
    QVBoxLayout* m_card = nullptr;
    QWidget* m_heads = nullptr;
    HintButton* m_after = nullptr;
    std::vector<OwnMedicine> m_medicines;
    std::vector<Line> m_lines;
};

}  // namespace jointlog::gui
