#include "gui/forms/medication_form.hpp"

#include "gui/forms/brand.hpp"
#include "gui/forms/catalog_choices.hpp"
#include "gui/forms/date_echo.hpp"
#include "gui/forms/dose_words.hpp"
#include "gui/text/names.hpp"

namespace jointlog::gui {

MedicationForm::MedicationForm(Workspace& workspace, const Recorded<MedicationCourse>* stored,
                               QWidget* parent)
    : FormPage(
        workspace, [] { return tr("Medication"); }, parent) {
    if (stored != nullptr) {
        m_stored = *stored;
        correctRow(stored->meta, addCard(body(), [] { return tr("Correction"); }));
    }
    m_doses = dosesOf(record());
    buildCourse();
    if (stored == nullptr) {
        buildDose();
        for (Field* field : {m_route, m_dose, m_unit, m_frequency}) {
            connect(field, &Field::edited, this, &MedicationForm::showDerived);
        }
    } else {
        prefill(stored->value);
    }
    body()->addStretch(1);
    markClean();
    m_drug->takeFocus();
}

void MedicationForm::buildCourse() {
    auto* card = addCard(body(), [] { return tr("Drug"); });
    m_drug = add(card, Field::Kind::line, [] { return tr("Drug"); })->required()->width(360);
    m_drug->complete(drugProposals)->placeholder([] {
        return tr("name, abbreviation or brand; free text is kept");
    });
    m_route = add(card, Field::Kind::choice, [] { return tr("Route"); })->width(220);
    m_route->choices([] { return codedChoices("route", true); });
    m_product = add(card, Field::Kind::line, [] { return tr("Product"); });
    followBrand(m_drug, m_product);
    if (!m_stored) {
        m_begin = add(card, Field::Kind::choice, [] { return tr("Beginning"); })->width(260);
        m_begin->choices([] {
            return std::vector<Choice>{
                {tr("on the date of the start"), QStringLiteral("start")},
                {tr("already ongoing on that date"), QStringLiteral("already")}};
        });
    }
    m_start = add(card, Field::Kind::line, [] { return tr("Start"); })->width(200);
    echoDate(m_start);
    m_start->caption([] { return tr("2024-06-01, 2024-06 or 2024; empty: unknown"); });
    m_state = add(card, Field::Kind::choice, [] { return tr("State"); })->width(220);
    m_state->choices([] {
        return std::vector<Choice>{{tr("ongoing"), QStringLiteral("ongoing")},
                                   {tr("stopped, or not recorded"), QStringLiteral("ended")}};
    });
    m_stop = add(card, Field::Kind::line, [] { return tr("Stop"); })->width(200);
    echoDate(m_stop);
    m_stop->caption([] { return tr("the last day of the drug; empty: not recorded"); });
    m_stopReason =
        add(card, Field::Kind::choice, [] { return tr("Reason of the stop"); })->width(360);
    m_stopReason->choices(stopReasonChoices)->orWords();
    m_note = add(card, Field::Kind::note, [] { return tr("Note"); });
    const auto showStop = [this] {
        const bool ended = m_state->text() == QLatin1String("ended");
        m_stop->setShown(ended);
        m_stopReason->setShown(ended);
    };
    connect(m_state, &Field::edited, this, showStop);
    showStop();
    connect(m_drug, &Field::edited, this, &MedicationForm::showDerived);
}

void MedicationForm::buildDose() {
    auto* card = addCard(body(), [] { return tr("Dose from the start"); });
    m_dose = add(card, Field::Kind::number, [] { return tr("Dose"); })->width(120);
    m_dose->caption([] { return tr("empty: not recorded"); });
    m_unit = add(card, Field::Kind::choice, [] { return tr("Unit"); })->width(120);
    followDrug(m_drug, m_unit);
    m_frequency = add(card, Field::Kind::choice, [] { return tr("Frequency"); })->width(260);
    chooseFrequency(m_frequency);
}

void MedicationForm::prefill(const MedicationCourse& course) {
    m_drug->setText(drugName(course.drug, course.drug_text));
    m_route->setText(qs(course.route));
    m_product->setText(qs(course.product));
    m_start->setText(dateText(course.start));
    const bool goesOn = course.ongoing && course.stop.empty();
    m_state->setText(goesOn ? QStringLiteral("ongoing") : QStringLiteral("ended"));
    m_stop->setText(dateText(course.stop));
    m_stopReason->setText(qs(course.stop_reason));
    m_note->setText(qs(course.note));
}

void MedicationForm::readCourse(MedicationCourse& course) {
    if (m_drug->isEmpty()) {
        problem(m_drug, tr("Type the drug."));
    } else if (!m_stored || m_drug->text() != drugName(course.drug, course.drug_text)) {
        const CodedName name = drugFrom(m_drug->text());
        course.drug = name.code;
        course.drug_text = name.typed;
    }
    course.route = utf8(m_route);
    course.product = utf8(m_product);
    readStart(course);
    readStop(course);
    if (course.stop.last && course.start.first && *course.stop.last < *course.start.first) {
        problem(m_stop, tr("The stop lies before the start."));
    }
    course.note = utf8(m_note);
}

void MedicationForm::readStart(MedicationCourse& course) {
    if (m_start->text() != dateText(course.start)) {
        course.start = dateOrEmpty(m_start);
    }
    if (m_begin != nullptr && m_begin->text() == QLatin1String("already")) {
        // It began at some time before: only the end of that time is known.
        course.start.first.reset();
        course.start.words.clear();
    }
}

DoseStep MedicationForm::typedStep() const {
    DoseStep step;
    const auto dose = Decimal::parse(utf8(m_dose));
    step.dose = dose ? std::optional(*dose) : std::nullopt;
    step.unit = utf8(m_unit);
    step.frequency = utf8(m_frequency);
    return step;
}

void MedicationForm::showDerived() {
    const std::string drug = drugFrom(m_drug->text()).code;
    const QString status = regulatoryText(drug);
    m_drug->setEcho(status);
    if (m_dose != nullptr && m_frequency != nullptr) {
        const DoseStep step = typedStep();
        m_frequency->setEcho(perWeekText(step));
        m_dose->setEcho(prednisoloneText(drug, utf8(m_route), step.dose, step.unit));
    }
}

void MedicationForm::askAbout(const MedicationCourse& course, const DoseStep& step) {
    if (course.start.empty() && m_begin->text() != QLatin1String("already")) {
        ask(tr("No start is typed. It will stand as unknown."));
    }
    if (!step.dose) {
        ask(tr("No dose is typed. It will stand as not recorded."));
    }
    const QString question = frequencyQuestion(m_doses, course, step, {});
    if (!question.isEmpty()) {
        ask(question);
    }
}

void MedicationForm::readStop(MedicationCourse& course) {
    const bool goesOn = m_state->text() == QLatin1String("ongoing");
    const bool wentOn = course.ongoing && course.stop.empty();
    if (goesOn && wentOn) {
        return;
    }
    if (goesOn != wentOn) {
        course.ongoing = goesOn;
    }
    if (goesOn) {
        course.stop = {};
        course.stop_reason.clear();
        return;
    }
    if (m_stop->text() != dateText(course.stop)) {
        course.stop = dateOrEmpty(m_stop);
    }
    course.stop_reason = utf8(m_stopReason);
}

std::optional<OperationDraft> MedicationForm::collect() {
    auto draft = startDraft();
    if (!draft) {
        return {};
    }
    MedicationCourse course = m_stored ? m_stored->value : MedicationCourse{};
    readCourse(course);
    if (m_stored) {
        if (course == m_stored->value) {
            problem(m_drug, tr("Nothing was changed."));
            return {};
        }
        draft->correct(m_stored->meta.id, m_stored->meta.version, course);
        return draft;
    }
    DoseStep step;
    step.dose = readDose(m_dose, m_unit);
    step.unit = step.dose ? utf8(m_unit) : std::string();
    step.frequency = utf8(m_frequency);
    step.start = course.start;
    if (step.frequency == otherFrequency) {
        problem(m_frequency, otherFrequencyText());
    }
    askAbout(course, step);
    step.course = draft->add(course);
    if (step.dose || !step.frequency.empty()) {
        draft->add(step);
    }
    return draft;
}

}  // namespace jointlog::gui
