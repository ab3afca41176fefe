#include "gui/forms/event_form.hpp"

#include "gui/forms/catalog_choices.hpp"
#include "gui/forms/date_echo.hpp"
#include "gui/text/names.hpp"
#include "gui/widgets/elements.hpp"
#include "jointlog/domain/event_remarks.hpp"

namespace jointlog::gui {

EventForm::EventForm(Workspace& workspace, const Recorded<AdverseEvent>* stored, QWidget* parent)
    : FormPage(
        workspace,
        [own = workspace.info().mode == Mode::own] {
            return own ? tr("Change in how you are, or what you think is a side effect")
                       : tr("Adverse event");
        },
        parent) {
    if (stored != nullptr) {
        m_stored = *stored;
        correctRow(stored->meta, addCard(body(), [] { return tr("Correction"); }));
    }
    build();
    buildJudgement();
    if (ownRecord()) {
        buildFold();
    }
    body()->addStretch(1);
    if (stored != nullptr) {
        prefill(stored->value);
    }
    if (ownRecord()) {
        fold();
    }
    markClean();
    m_term->takeFocus();
}

void EventForm::build() {
    auto* card = addCard(
        body(), [this] { return ownRecord() ? tr("In your own words") : tr("Event as recorded"); });
    m_term = add(card, Field::Kind::line,
                 [this] { return ownRecord() ? tr("What you noticed") : tr("Event"); })
                 ->required()
                 ->width(360);
    m_term->complete(termProposals)->placeholder([] {
        return tr("a term of the list, or own words");
    });
    m_grade = add(card, Field::Kind::choice, [this] {
                  return ownRecord() ? tr("Grade (1–5)") : tr("CTCAE grade");
              })->width(140);
    m_grade->choices([] {
        std::vector<Choice> grades{{QStringLiteral("—"), {}}};
        for (int grade = 1; grade <= 5; ++grade) {
            grades.push_back({QString::number(grade), QString::number(grade)});
        }
        return grades;
    });
    m_version = add(card, Field::Kind::choice, [this] {
                    return ownRecord() ? tr("Version of the grades") : tr("CTCAE version");
                })->width(140);
    m_version->choices([] {
        return std::vector<Choice>{{QStringLiteral("—"), {}},
                                   {QStringLiteral("5.0"), QStringLiteral("5.0")},
                                   {QStringLiteral("6.0"), QStringLiteral("6.0")}};
    });
    m_onset = add(card, Field::Kind::line, [] { return tr("Onset"); })->width(200);
    echoDate(m_onset);
    m_onset->caption([] { return tr("2024-06-01, 2024-06 or 2024; empty: unknown"); });
    m_end = add(card, Field::Kind::line, [] { return tr("End"); })->width(200);
    echoDate(m_end);
    m_end->caption([] { return tr("empty: ongoing or not recorded"); });
    m_serious = add(card, Field::Kind::choice, [] { return tr("Serious"); })->width(200);
    m_serious->choices([] { return codedChoices("yes_no", false); });
    m_seriousness = add(card, Field::Kind::checks, [] { return tr("Criteria of seriousness"); });
    m_seriousness->caption([] { return tr("ICH E2A; none: not recorded"); });
    m_seriousness->choices([] { return codedChoices("seriousness", false); });
    m_outcome = add(card, Field::Kind::choice, [] { return tr("Outcome"); })->width(260);
    m_outcome->choices([] { return codedChoices("outcome", true); });
    m_action =
        add(card, Field::Kind::choice, [] { return tr("Action taken with the drug"); })->width(260);
    m_action->choices([] { return codedChoices("action", true); });
    m_note = add(card, Field::Kind::note, [] { return tr("Note"); });
}

void EventForm::buildJudgement() {
    auto* card = addCard(body(), [] { return tr("Relation as judged by a person"); });
    m_drug = add(card, Field::Kind::line, [] { return tr("Drug named"); })->width(360);
    m_drug->complete(drugProposals);
    m_causality = add(card, Field::Kind::choice, [] { return tr("Causality"); })->width(260);
    m_causality->choices([] { return codedChoices("causality", true); });
    m_assessedBy = add(card, Field::Kind::line, [] { return tr("Judged by"); });
    m_assessedBy->caption([] { return tr("name or role"); });
    m_assessedBy->complete([this] {
        return QStringList{tr("treating physician"), tr("other physician"), tr("pharmacist"),
                           tr("nurse"), codedName("voice", "patient")}
               + workspace().persons();
    });
    m_judgement = card->parentWidget();
}

void EventForm::buildFold() {
    m_more = new HintButton(this);
    m_more->setHint(QStringLiteral("Alt+M"));
    body()->addWidget(m_more, 0, Qt::AlignLeft);
    connect(m_more, &HintButton::clicked, this, &EventForm::unfold);
    say([this] {
        m_more->setText(tr("What the clinic says about it"));
        m_more->setShortcut(QKeySequence(QStringLiteral("Alt+M")));  // a new text takes it away
    });
}

std::vector<QWidget*> EventForm::foldedParts() const {
    return {m_grade, m_version, m_serious, m_seriousness, m_outcome, m_action, m_judgement};
}

void EventForm::fold() {
    const Field* const asked[] = {m_grade,   m_version, m_serious,   m_seriousness,
                                  m_outcome, m_action,  m_causality, m_assessedBy};
    m_folded = std::all_of(std::begin(asked), std::end(asked), [](const Field* field) {
        return field->isEmpty() || field->text() == QLatin1String("unknown");
    });
    for (QWidget* part : foldedParts()) {
        part->setVisible(!m_folded);
    }
    m_more->setVisible(m_folded);
}

void EventForm::unfold() {
    for (QWidget* part : foldedParts()) {
        part->show();
    }
    m_folded = false;
    m_more->hide();
    m_grade->takeFocus();
}

void EventForm::askAbout(const AdverseEvent& event) {
    for (const EventRemark remark : remarks_on(event)) {
        switch (remark) {
            case EventRemark::end_before_onset:
                break;  // refused beside the date
            case EventRemark::fatal_not_grade_5:
                ask(tr("The outcome is fatal and the grade is not 5. Check both."));
                break;
            case EventRemark::grade_5_not_fatal:
                ask(tr("Grade 5 is death and the outcome is not fatal. Check both."));
                break;
            case EventRemark::grade_5_not_serious:
                ask(tr("Grade 5 is entered and serious is not yes. Check both."));
                break;
            case EventRemark::criterion_not_serious:
                ask(tr("A criterion of seriousness is ticked and serious is not yes. Check both."));
                break;
            case EventRemark::resolved_without_end:
                ask(
                    tr("The outcome is recovered and no end is typed. It will stand as not "
                       "recorded."));
                break;
        }
    }
    if (!event.causality.empty() && event.assessed_by.empty()) {
        ask(tr("A causality is entered and nobody is named who judged it."));
    }
}

void EventForm::prefill(const AdverseEvent& event) {
    m_term->setText(termName(event.term, event.term_text));
    m_grade->setText(event.grade ? QString::number(*event.grade) : QString());
    m_version->setText(qs(event.ctcae_version));
    m_onset->setText(dateText(event.onset));
    m_end->setText(dateText(event.end));
    m_serious->setText(QString::fromUtf8(code(event.serious).data()));
    m_seriousness->setText(qs(event.seriousness));
    m_outcome->setText(qs(event.outcome));
    m_action->setText(qs(event.action_taken));
    m_drug->setText(qs(event.related_drug));
    m_causality->setText(qs(event.causality));
    m_assessedBy->setText(qs(event.assessed_by));
    m_note->setText(qs(event.note));
}

void EventForm::readDates(AdverseEvent& event) {
    if (m_onset->text() != dateText(event.onset)) {
        event.onset = dateOrEmpty(m_onset);
    }
    if (m_end->text() != dateText(event.end)) {
        event.end = dateOrEmpty(m_end);
    }
    if (event.end.last && event.onset.first && *event.end.last < *event.onset.first) {
        problem(m_end, tr("The end lies before the onset."));
    }
}

std::optional<OperationDraft> EventForm::collect() {
    auto draft = startDraft();
    if (!draft) {
        return {};
    }
    AdverseEvent event = m_stored ? m_stored->value : AdverseEvent{};
    if (m_term->isEmpty()) {
        problem(m_term, tr("Type the event."));
    } else if (!m_stored || m_term->text() != termName(event.term, event.term_text)) {
        const CodedName name = termFrom(m_term->text());
        event.term = name.code;
        event.term_text = name.typed;
    }
    event.grade = m_grade->isEmpty() ? std::nullopt : std::optional(m_grade->text().toInt());
    event.ctcae_version = utf8(m_version);
    if (event.grade && event.ctcae_version.empty() && !ownRecord()) {
        ask(tr("No CTCAE version is chosen for the grade."));
    }
    if (!event.grade && !event.ctcae_version.empty()) {
        problem(m_version, tr("A version belongs to a grade."));
    }
    readDates(event);
    event.serious = parse_yes_no(utf8(m_serious)).value_or(YesNo::unknown);
    event.seriousness = utf8(m_seriousness);
    event.outcome = utf8(m_outcome);
    event.action_taken = utf8(m_action);
    event.related_drug = utf8(m_drug);
    event.causality = utf8(m_causality);
    event.assessed_by = utf8(m_assessedBy);
    event.note = utf8(m_note);
    askAbout(event);
    if (!m_stored) {
        draft->add(event);
    } else if (event == m_stored->value) {
        problem(m_term, tr("Nothing was changed."));
    } else {
        draft->correct(m_stored->meta.id, m_stored->meta.version, event);
    }
    return draft;
}

}  // namespace jointlog::gui
