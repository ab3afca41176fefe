#include "gui/forms/dose_form.hpp"

#include "gui/forms/catalog_choices.hpp"
#include "gui/forms/date_echo.hpp"
#include "gui/forms/dose_words.hpp"
#include "gui/text/names.hpp"
#include "jointlog/domain/catalog.hpp"

namespace jointlog::gui {

DoseForm::DoseForm(Workspace& workspace, const Recorded<MedicationCourse>& course,
                   const Recorded<DoseStep>* stored, QWidget* parent)
    : FormPage(
        workspace,
        [drug = course->drug, typed = course->drug_text] {
            return tr("Dose of %1").arg(drugName(drug, typed));
        },
        parent),
      m_course(course) {
    if (stored != nullptr) {
        m_stored = *stored;
        correctRow(stored->meta, addCard(body(), [] { return tr("Correction"); }));
    }
    m_doses = dosesOf(record());
    build();
    body()->addStretch(1);
    if (stored != nullptr) {
        prefill(stored->value, true);
    } else {
        // Unit and frequency of the last step are kept; the dose itself is never preset.
        const DoseStep* last = nullptr;
        for (const auto& step : record().dose_steps) {
            if (!step.in_error() && step->course == course.meta.id
                && step->kind == StepKind::dose) {
                last = &step.value;
            }
        }
        if (last != nullptr) {
            prefill(*last, false);
        }
    }
    markClean();
    (stored != nullptr ? m_dose : m_start)->takeFocus();
}

void DoseForm::build() {
    auto* card = addCard(body(), [] { return tr("Change dose from date"); });
    m_start = add(card, Field::Kind::line, [] { return tr("From"); })->required()->width(200);
    m_start->caption([] { return tr("2024-06-01, 2024-06 or 2024"); });
    m_kind = add(card, Field::Kind::choice, [] { return tr("Kind"); })->width(200);
    m_kind->choices([] {
        return std::vector<Choice>{{tr("dose"), QStringLiteral("dose")},
                                   {tr("held"), QStringLiteral("held")}};
    });
    m_dose = add(card, Field::Kind::number, [] { return tr("Dose"); })->width(120);
    m_unit = add(card, Field::Kind::choice, [] { return tr("Unit"); })->width(120);
    m_unit->choices(
        [drug = drugName(m_course->drug, m_course->drug_text)] { return doseUnitChoices(drug); });
    m_frequency = add(card, Field::Kind::choice, [] { return tr("Frequency"); })->width(260);
    chooseFrequency(m_frequency);
    m_stop = add(card, Field::Kind::line, [] { return tr("Until"); })->width(200);
    m_stop->caption([] { return tr("empty: until the next change"); });
    m_note = add(card, Field::Kind::note, [] { return tr("Note"); });
    const auto showDose = [this] {
        for (Field* field : {m_dose, m_unit, m_frequency}) {
            field->setShown(m_kind->text() != QLatin1String("held"));
        }
    };
    connect(m_kind, &Field::edited, this, showDose);
    showDose();
    for (Field* field : {m_dose, m_unit, m_frequency}) {
        connect(field, &Field::edited, this, &DoseForm::showDerived);
    }
}

void DoseForm::showDerived() {
    DoseStep step;
    if (const auto dose = Decimal::parse(utf8(m_dose))) {
        step.dose = *dose;
    }
    step.unit = utf8(m_unit);
    step.frequency = utf8(m_frequency);
    m_frequency->setEcho(perWeekText(step));
    m_dose->setEcho(prednisoloneText(m_course->drug, m_course->route, step.dose, step.unit));
}

void DoseForm::prefill(const DoseStep& step, bool all) {
    m_unit->setText(qs(step.unit));
    m_frequency->setText(qs(step.frequency));
    if (!all) {
        return;
    }
    m_kind->setText(step.kind == StepKind::held ? QStringLiteral("held") : QStringLiteral("dose"));
    m_dose->setText(step.dose ? qs(step.dose->to_string()) : QString());
    m_start->setText(dateText(step.start));
    m_stop->setText(dateText(step.stop));
    m_note->setText(qs(step.note));
}

void DoseForm::readStep(DoseStep& step) {
    if (step.kind == StepKind::held) {
        if (!m_stored || m_stored->value.kind != StepKind::held) {
            step.dose.reset();
            step.unit.clear();
            step.dose_text.clear();
            step.frequency.clear();
        }
        return;
    }
    const auto typed = readDose(m_dose, m_unit);
    if (typed != step.dose || utf8(m_unit) != step.unit) {
        step.dose_text.clear();  // the words of another dose
    }
    step.dose = typed;
    step.unit = utf8(m_unit);
    if (utf8(m_frequency) == otherFrequency
        && (!m_stored || m_stored->value.frequency != otherFrequency)) {
        problem(m_frequency, otherFrequencyText());
    }
    step.frequency = utf8(m_frequency);
    const bool noneStored =
        m_stored && !m_stored->value.dose && m_stored->value.kind == StepKind::dose;
    if (m_dose->isEmpty() && step.dose_text.empty() && !noneStored) {
        problem(m_dose, tr("Type the dose."));
    }
}

std::optional<OperationDraft> DoseForm::collect() {
    auto draft = startDraft();
    if (!draft) {
        return {};
    }
    DoseStep step = m_stored ? m_stored->value : DoseStep{};
    step.course = m_course.meta.id;
    step.kind = m_kind->text() == QLatin1String("held") ? StepKind::held : StepKind::dose;
    if (m_start->isEmpty() && (!m_stored || !m_stored->value.start.empty())) {
        problem(m_start, tr("A change of dose needs its date."));
    } else if (m_start->text() != dateText(step.start)) {
        step.start = dateOrEmpty(m_start);
    }
    if (m_stop->text() != dateText(step.stop)) {
        step.stop = dateOrEmpty(m_stop);
    }
    readStep(step);
    if (step.start.first && m_course->start.first && step.start.last
        && *step.start.last < *m_course->start.first) {
        problem(m_start, tr("This lies before the start of the drug."));
    }
    if (step.stop.last && step.start.first && *step.stop.last < *step.start.first) {
        problem(m_stop, tr("The end lies before the start."));
    }
    step.note = utf8(m_note);
    const QString question = frequencyQuestion(
        m_doses, m_course.value, step, m_stored ? std::optional(m_stored->meta.id) : std::nullopt);
    const bool sameAsStored = m_stored && m_stored->value.frequency == step.frequency;
    if (step.kind == StepKind::dose && !question.isEmpty() && !sameAsStored) {
        ask(question);
    }
    if (!m_stored) {
        draft->add(step);
    } else if (step == m_stored->value) {
        problem(m_dose, tr("Nothing was changed."));
    } else {
        draft->correct(m_stored->meta.id, m_stored->meta.version, step);
    }
    return draft;
}

StopForm::StopForm(Workspace& workspace, const Recorded<MedicationCourse>& course, QWidget* parent)
    : FormPage(
        workspace,
        [drug = course->drug, typed = course->drug_text] {
            return tr("Stop of %1").arg(drugName(drug, typed));
        },
        parent),
      m_course(course) {
    auto* card = addCard(body(), [] { return tr("Stop"); });
    m_stop = add(card, Field::Kind::line, [] { return tr("Stop"); })->required()->width(200);
    echoDate(m_stop);
    m_stop->caption([] { return tr("2024-06-01, 2024-06 or 2024"); });
    m_reason = add(card, Field::Kind::choice, [] { return tr("Reason of the stop"); })->width(360);
    m_reason->choices(stopReasonChoices)->orWords();
    m_reason->setText(qs(course->stop_reason));
    body()->addStretch(1);
    markClean();
    m_stop->takeFocus();
}

std::optional<OperationDraft> StopForm::collect() {
    MedicationCourse course = m_course.value;
    const auto stop = readDate(m_stop);
    if (!stop) {
        if (m_stop->isEmpty()) {
            problem(m_stop, tr("A stop needs its date."));
        }
        return {};
    }
    course.stop = *stop;
    course.ongoing = false;
    course.stop_reason = utf8(m_reason);
    if (course.stop.last && course.start.first && *course.stop.last < *course.start.first) {
        problem(m_stop, tr("The stop lies before the start."));
    }
    for (const auto& step : record().dose_steps) {
        const bool later = !step.in_error() && step->course == m_course.meta.id && course.stop.last
                           && step->start.first && *course.stop.last < *step->start.first;
        if (later) {
            ask(tr("A dose or pause of this drug begins after the stop, on %1.")
                    .arg(dateText(step->start)));
            break;
        }
    }
    auto draft = workspace().session().draft(OperationKind::correct, patientCode());
    draft.reason = "stopped";
    draft.correct(m_course.meta.id, m_course.meta.version, course);
    return draft;
}

}  // namespace jointlog::gui
