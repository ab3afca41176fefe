#pragma once

#include "gui/forms/result_form.hpp"
#include "gui/own/own_day.hpp"
#include "gui/own/took_row.hpp"
#include "jointlog/domain/joint_map.hpp"

class QAbstractButton;
class QCheckBox;
class QGridLayout;

namespace jointlog::gui {

class AnswerSlider;
class HintButton;

/// One day in a person's own record: pain, tiredness, stiffness, joints, medicines, a mark, a note, questions for the
/// next visit. Nothing is set until it is touched, every row may stay empty, and what the day holds already is shown
/// and corrected elsewhere. Enter goes on; Ctrl+S stores.
class CheckInForm : public ResultForm {
    Q_OBJECT

public:
    explicit CheckInForm(Workspace& workspace, QWidget* parent = nullptr);

    [[nodiscard]] Day day() const { return m_day; }
    /// Another day, while nothing is typed; what is typed belongs to its day.
    void goTo(Day day);
    [[nodiscard]] Field* pain() const { return m_scales[0].field; }
    [[nodiscard]] Field* tired() const { return m_scales[1].field; }
    [[nodiscard]] Field* stiffness() const { return m_stiffness; }
    [[nodiscard]] AnswerSlider* painSlider() const { return m_scales[0].slider; }
    [[nodiscard]] const std::vector<TookRow*>& took() const { return m_took; }
    [[nodiscard]] QCheckBox* badDay() const { return m_badDay; }
    [[nodiscard]] Field* noteField() const { return m_note; }
    [[nodiscard]] const std::vector<Field*>& questions() const { return m_questions; }
    /// The person's own reminders that are not ticked off yet, and the line for a new one.
    [[nodiscard]] std::vector<QCheckBox*> reminders() const;
    [[nodiscard]] Field* newReminder() const { return m_newReminder; }
    [[nodiscard]] HintButton* saveButton() const { return m_saveHere; }
    void setJoints(const JointMap& map);

Q_SIGNALS:
    /// What the day holds already is to be corrected.
    void correctWanted(const jointlog::RowId& visit);
    /// Several days at once.
    void earlierDaysWanted();

protected:
    [[nodiscard]] std::optional<OperationDraft> collect() override;
    [[nodiscard]] QStringList snapshot() const override;
    void arrange() override;
    void retranslate() override;
    void showEvent(QShowEvent* event) override;

private:
    struct Scale {
        const catalog::Item* item = nullptr;
        Field* field = nullptr;
        AnswerSlider* slider = nullptr;
        QAbstractButton* skip = nullptr;
    };
    void buildHead(QVBoxLayout* card);
    void buildScale(QVBoxLayout* card, Scale& scale, const char* item, Say label, Say ends);
    void buildStiffness(QVBoxLayout* card);
    void buildJoints(QVBoxLayout* card);
    void buildMedicines(QVBoxLayout* card);
    void buildMarks(QVBoxLayout* card);
    void buildFoot(QVBoxLayout* card);
    void buildQuestions(QVBoxLayout* card);
    void buildReminders(QVBoxLayout* card);
    void followSlider(const Scale& scale);
    void nameSlider(const Scale& scale) const;
    /// Enter in a control leads to the next one that can be answered, at the end to the button that stores.
    void goOn(QWidget* from);
    [[nodiscard]] std::vector<QWidget*> inOrder() const;

    void showDay();
    void showRecorded();
    void showMedicines();
    void placeMedicines(int columns);
    void showJoints();
    void askJoints();
    [[nodiscard]] const PatientRecord* shownRecord() const;
    [[nodiscard]] OwnDay stored() const;

    void storeValues(CheckIn& day);
    void storeJoints(CheckIn& day);
    void storeMedicines(OperationDraft& draft);
    void storeWords(OperationDraft& draft);
    void storeReminders(OperationDraft& draft);

    Day m_day;
    QGridLayout* m_grid = nullptr;
    QWidget* m_main = nullptr;
    QWidget* m_side = nullptr;
    QLabel* m_dayLabel = nullptr;
    QLabel* m_dayNote = nullptr;
    QAbstractButton* m_later = nullptr;
    HintButton* m_correct = nullptr;
    Scale m_scales[2];
    Field* m_stiffness = nullptr;
    HintButton* m_openMap = nullptr;
    QLabel* m_jointWords = nullptr;
    JointMap m_joints;
    QGridLayout* m_medicines = nullptr;
    int m_medicineColumns = 0;
    QLabel* m_noMedicine = nullptr;
    std::vector<TookRow*> m_took;
    QCheckBox* m_badDay = nullptr;
    Field* m_note = nullptr;
    std::vector<QLabel*> m_asked;
    std::vector<Field*> m_questions;
    struct Reminder {
        Recorded<Fact> fact;
        QCheckBox* done = nullptr;
    };
    std::vector<Reminder> m_reminders;
    Field* m_newReminder = nullptr;
    HintButton* m_saveHere = nullptr;
};

}  // namespace jointlog::gui
