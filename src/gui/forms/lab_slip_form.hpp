#pragma once

#include "gui/forms/lab_profiles.hpp"
#include "gui/forms/result_form.hpp"

class QComboBox;
class QLineEdit;

namespace jointlog::gui {

/// A laboratory's slip typed in its order: one date, one laboratory, a line for each analyte, Enter to the next one. Unit,
/// interval and method are the laboratory's. A line left empty was not done: nothing is stored for it.
class LabSlipForm : public ResultForm {
    Q_OBJECT

public:
    explicit LabSlipForm(Workspace& workspace, QWidget* parent = nullptr);

    [[nodiscard]] Field* date() const { return m_date; }
    [[nodiscard]] Field* laboratory() const { return m_laboratory; }
    /// The codes of the lines, in their order.
    [[nodiscard]] std::vector<std::string> analytes() const;
    /// The line of an analyte: value, unit, flag of the laboratory; nullptr where the slip has none.
    [[nodiscard]] Field* line(std::string_view analyte) const;
    /// Where the value of a line lies, or the interval it is held against.
    [[nodiscard]] QString remark(std::string_view analyte) const;

protected:
    [[nodiscard]] std::optional<OperationDraft> collect() override;
    void retranslate() override;

private:
    struct Line {
        const catalog::Item* item;
        Field* field;
        QComboBox* unit;  // nullptr: results of this analyte have none
        QLineEdit* flag;
        Basis basis;     // of the laboratory's profile; without one only its name
        QString filled;  // the unit that the form set itself; another one was chosen by a person
    };
    void buildHead();
    void addLine(const catalog::Item& item);
    /// Whether a person chose a unit of a line, number or not.
    [[nodiscard]] static bool unitChosen(const Line& line);
    static void nameParts(const Line& line);
    /// The slip of the laboratory that is typed; lines that hold a value stay.
    void showSlip();
    [[nodiscard]] std::vector<std::string> slip() const;
    void readProfiles();
    void showRemark(const Line& line);
    [[nodiscard]] QString remarkOf(const Line& line) const;
    /// What applies to a result in the unit that is chosen.
    [[nodiscard]] Basis basisOf(const Line& line) const;
    void enterFrom(Field* field);
    void askAboutSecond(const Observation& typed);

    LabProfiles m_profiles;
    Sex m_sex;
    QVBoxLayout* m_card = nullptr;
    Field* m_date = nullptr;
    Field* m_laboratory = nullptr;
    std::vector<Line> m_lines;
    std::string m_shown;  // code of the laboratory whose slip is shown
};

}  // namespace jointlog::gui
