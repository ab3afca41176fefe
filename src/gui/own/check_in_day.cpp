// What a check-in shows of its day, and what it stores.
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLineEdit>
#include <algorithm>

#include "gui/forms/entity_text.hpp"
#include "gui/own/answer_slider.hpp"
#include "gui/own/check_in_form.hpp"
#include "gui/own/own_joints_dialog.hpp"
#include "gui/text/names.hpp"
#include "gui/widgets/elements.hpp"

namespace jointlog::gui {
namespace {

constexpr const char* scaleUnit = "cm";  // 0 to 10

int marked(const JointMap& map) {
    int count = 0;
    for (int joint = 0; joint < map.size(); ++joint) {
        count += map[joint].tender == true || map[joint].swollen == true ? 1 : 0;
    }
    return count;
}

}  // namespace

const PatientRecord* CheckInForm::shownRecord() const {
    const PatientRecord* shown = workspace().record();
    return shown != nullptr && shown->patient->code == patientCode() ? shown : nullptr;
}

OwnDay CheckInForm::stored() const {
    return {shownRecord(), m_day};
}

void CheckInForm::goTo(Day day) {
    if (day > workspace().today()) {
        return;
    }
    if (changed()) {
        problem(m_scales[0].field,
                tr("What is typed belongs to %1: save it, or take it out, before another day.")
                    .arg(qs(to_iso(m_day))));
        return;
    }
    m_day = day;
    showDay();
    markClean();
    m_scales[0].field->takeFocus();
}

void CheckInForm::showDay() {
    for (Field* field : fields()) {
        field->setText({});
        field->setProblem({});
    }
    m_joints = JointMap();
    showMedicines();
    showJoints();
    showRecorded();
}

void CheckInForm::showRecorded() {
    m_dayLabel->setText(
        QStringLiteral("%1 %2").arg(weekdayName(weekdayOf(m_day)), qs(to_iso(m_day))));
    m_later->setEnabled(m_day < workspace().today());
    const auto fill = [this](Field* field, const std::string& item) {
        const Observation* value = stored().value(item);
        field->line()->setEnabled(value == nullptr);
        field->setEcho(value != nullptr ? tr("recorded: %1").arg(answeredText(*value)) : QString());
        return value == nullptr;
    };
    for (const Scale& scale : m_scales) {
        const bool open = fill(scale.field, scale.item->code);
        scale.slider->setVisible(open);
        scale.skip->setVisible(open);
    }
    fill(m_stiffness, "STIFF");
    m_badDay->setChecked(m_badDay->isChecked() || stored().marked());
    m_badDay->setEnabled(!stored().marked());
    const bool any = stored().visit() != nullptr;
    m_correct->setVisible(any);
    m_dayNote->setText(any ? tr("Something is recorded for this day already. What is still empty "
                                "can be added.")
                           : QString());
    m_dayNote->setVisible(any);
}

void CheckInForm::showMedicines() {
    for (TookRow* row : std::exchange(m_took, {})) {
        m_medicines->removeWidget(row);
        row->hide();
        row->deleteLater();
    }
    m_badDay->setChecked(false);
    for (const Reminder& reminder : m_reminders) {
        reminder.done->setChecked(false);
    }
    if (const PatientRecord* shown = shownRecord()) {
        for (const OwnMedicine& medicine : medicinesOn(*shown, m_day)) {
            auto* row = new TookRow(medicine, intakeOn(*shown, medicine, m_day),
                                    m_medicines->parentWidget());
            m_took.push_back(row);
            connect(row, &TookRow::entered, this, [this, row] { goOn(row->control()); });
        }
    }
    m_noMedicine->setVisible(m_took.empty());
    placeMedicines(std::max(1, m_medicineColumns));
}

void CheckInForm::placeMedicines(int columns) {
    m_medicineColumns = columns;
    for (TookRow* row : m_took) {
        m_medicines->removeWidget(row);
    }
    for (std::size_t i = 0; i < m_took.size(); ++i) {
        const int at = static_cast<int>(i);
        m_medicines->addWidget(m_took[i], at / columns, at % columns, Qt::AlignTop);
    }
    m_medicines->setColumnStretch(0, 1);
    m_medicines->setColumnStretch(1, columns == 2 ? 1 : 0);
}

void CheckInForm::showJoints() {
    const Recorded<Visit>* visit = stored().visit();
    const JointMap recorded =
        visit != nullptr ? joint_map(shownRecord()->joints, visit->meta.id) : JointMap();
    m_openMap->setEnabled(recorded.blank());
    const JointMap& map = recorded.blank() ? m_joints : recorded;
    m_jointWords->setText(map.blank()         ? tr("not answered")
                          : !recorded.blank() ? tr("recorded: %1 marked").arg(marked(map))
                                              : tr("%1 marked").arg(marked(map)));
}

void CheckInForm::setJoints(const JointMap& map) {
    m_joints = map;
    showJoints();
}

void CheckInForm::askJoints() {
    OwnJointsDialog dialog(m_joints, this);
    if (dialog.exec() == QDialog::Accepted) {
        setJoints(dialog.map());
    }
}

void CheckInForm::storeValues(CheckIn& day) {
    const std::pair<Field*, const char*> values[] = {
        {m_scales[0].field, "PAIN"}, {m_scales[1].field, "FATIGUE"}, {m_stiffness, "STIFF"}};
    for (const auto& [field, code] : values) {
        const catalog::Item& item = *catalog::item(code);
        const bool scale = field != m_stiffness;
        auto value = readResult(item, field, scale ? scaleUnit : std::string());
        if (!value) {
            if (scale && !field->problem().isEmpty() && Decimal::parse(utf8(field))) {
                field->setProblem(tr("A number from 0 to 10."));
            }
            continue;
        }
        day.add(std::move(*value));
    }
}

void CheckInForm::storeJoints(CheckIn& day) {
    for (int joint = 0; joint < m_joints.size(); ++joint) {
        const JointMark& mark = m_joints[joint];
        if (!mark.blank()) {
            day.add(catalog::joints()[static_cast<std::size_t>(joint)].code, mark.state,
                    mark.tender, mark.swollen);
        }
    }
}

void CheckInForm::storeMedicines(OperationDraft& draft) {
    for (TookRow* row : m_took) {
        row->setProblem({});
        const Intake answer = row->answer();
        if (!row->weekday().isEmpty()) {
            draft.add(weekdayFact(row->medicine(), m_day, row->weekday()));
        }
        if (answer.said == Intake::Said::taken) {
            draft.add(takenFact(row->medicine(), m_day));
        } else if (answer.said == Intake::Said::not_taken) {
            draft.add(notTakenFact(row->medicine(), m_day, answer.reason));
        } else if (answer.said == Intake::Said::times) {
            const auto times = wholeTimes(answer.times);
            if (!times) {
                row->setProblem(tr("How many times: a whole number, 0 to 99."));
                problem(m_note, tr("The count of a medicine above cannot be read."), row->times());
                continue;
            }
            draft.add(timesFact(row->medicine(), m_day, *times, answer.times));
        }
    }
}

void CheckInForm::storeWords(OperationDraft& draft) {
    if (m_badDay->isChecked() && !stored().marked()) {
        Fact fact;
        fact.kind = "bad_day";
        fact.start = PartialDate::exactly(m_day);
        fact.text = "yes";
        draft.add(fact);
    }
    if (!m_note->isEmpty()) {
        draft.add(Note{PartialDate::exactly(m_day), utf8(m_note)});
    }
    for (const Field* question : m_questions) {
        if (!question->isEmpty()) {
            Fact fact;
            fact.kind = "visit_question";
            fact.start = PartialDate::exactly(m_day);
            fact.text = utf8(question);
            draft.add(fact);
        }
    }
}

std::optional<OperationDraft> CheckInForm::collect() {
    auto draft = startDraft();
    CheckIn day(*draft, stored(), m_day);
    storeValues(day);
    storeJoints(day);
    storeMedicines(*draft);
    storeWords(*draft);
    storeReminders(*draft);
    if (draft->changes().empty() && !anyProblem()) {
        problem(m_scales[0].field, tr("Nothing is answered yet."));
    }
    return draft;
}

}  // namespace jointlog::gui
