#include "gui/forms/reported_form.hpp"

#include "gui/forms/catalog_choices.hpp"
#include "gui/forms/comma_offer.hpp"
#include "gui/forms/items_dialog.hpp"
#include "gui/text/errors_text.hpp"
#include "gui/text/names.hpp"
#include "gui/widgets/elements.hpp"
#include "jointlog/domain/result_entry.hpp"

namespace jointlog::gui {

ReportedForm::ReportedForm(Workspace& workspace, const Recorded<ReportedScore>* stored,
                           QWidget* parent)
    : FormPage(
        workspace, [] { return tr("Reported score"); }, parent) {
    if (stored != nullptr) {
        m_stored = *stored;
        correctRow(stored->meta, addCard(body(), [] { return tr("Correction"); }));
    }
    auto* card = addCard(body(), [] { return tr("A score known only as a number"); });
    m_index = add(card, Field::Kind::choice, [] { return tr("Score"); })->width(220);
    m_index->choices(reportedIndexChoices);
    m_variant = add(card, Field::Kind::choice, [] { return tr("Variant"); })->width(220);
    m_variant->choices([] {
        return std::vector<Choice>{{tr("not stated"), {}},
                                   {QStringLiteral("ESR"), QStringLiteral("esr")},
                                   {QStringLiteral("CRP"), QStringLiteral("crp")},
                                   {QStringLiteral("ESR (3)"), QStringLiteral("esr3")},
                                   {QStringLiteral("CRP (3)"), QStringLiteral("crp3")}};
    });
    m_value = add(card, Field::Kind::number, [] { return tr("Value"); })->required()->width(120);
    addAnswersButton();
    m_date = add(card, Field::Kind::line, [] { return tr("Date"); })->width(200);
    m_date->caption([] { return tr("2024-06-01, 2024-06 or 2024"); });
    m_source = add(card, Field::Kind::line, [] { return tr("Source"); })->width(360);
    m_source->caption([] { return tr("for example: letter of another clinic"); });
    body()->addStretch(1);
    connect(m_index, &Field::edited, this, &ReportedForm::showVariant);
    connect(m_variant, &Field::edited, this, &ReportedForm::showVariant);
    if (stored != nullptr) {
        m_index->setText(qs((*stored)->index));
        m_variant->setText(qs((*stored)->variant));
        m_value->setText((*stored)->words.empty() ? qs(to_string(ObservedValue((*stored)->value)))
                                                  : qs((*stored)->words));
        m_date->setText(dateText((*stored)->date));
        m_source->setText(qs((*stored)->source));
    }
    showVariant();
    markClean();
    m_value->takeFocus();
}

void ReportedForm::showVariant() {
    bool open = !m_variant->isEmpty();
    for (const char* variant : {"esr", "crp", "esr3", "crp3"}) {
        open = open || check_reported_index(utf8(m_index), variant);
    }
    m_variant->setShown(open);
}

void ReportedForm::addAnswersButton() {
    auto* answers = new HintButton(m_value);
    answers->setObjectName(QStringLiteral("answers"));
    m_value->after()->insertWidget(1, answers);
    const auto show = [this, answers] {
        answers->setVisible(m_index->text() == QLatin1String("mhaq"));
    };
    connect(m_index, &Field::edited, this, show);
    show();
    // Its eight answers have no field of a visit: the mean is recorded with the words of how it came about.
    connect(answers, &HintButton::clicked, this, [this] {
        ItemsDialog dialog(ItemsDialog::Kind::mhaq, this);
        if (dialog.exec() == QDialog::Accepted && dialog.outcome()) {
            m_value->setText(dialog.outcome()->value);
            m_source->setText(dialog.outcome()->method);
        }
    });
    say([answers] { answers->setText(tr("From answers…")); });
}

void ReportedForm::readValue(ReportedScore& score) {
    const auto value = parse_numeric(utf8(m_value));
    if (!value) {
        const QString comma = commaSentence(m_value->text());
        problem(m_value, m_value->isEmpty() ? tr("Type the value.")
                         : !comma.isEmpty() ? comma
                                            : tr("Not a number."));
        offerPoint(m_value, withPoint(m_value->text()));
        return;
    }
    if (value->value < Decimal{}) {
        problem(m_value, tr("A score is not negative."));
    } else if (const auto fits = check_reported_value(score.index, *value); !fits) {
        problem(m_value, errorText(fits.error()));
    }
    score.value = *value;
    score.words = typed_words(to_string(ObservedValue(*value)), utf8(m_value));
}

std::optional<OperationDraft> ReportedForm::collect() {
    auto draft = startDraft();
    if (!draft) {
        return {};
    }
    ReportedScore score = m_stored ? m_stored->value : ReportedScore{};
    score.index = utf8(m_index);
    score.variant = utf8(m_variant);
    if (!check_reported_index(score.index, score.variant)) {
        problem(m_variant, tr("This variant does not belong to this score."));
    }
    readValue(score);
    if (m_date->text() != dateText(score.date)) {
        score.date = dateOrEmpty(m_date);
    }
    score.source = utf8(m_source);
    if (!m_stored) {
        draft->add(score);
    } else if (score == m_stored->value) {
        problem(m_value, tr("Nothing was changed."));
    } else {
        draft->correct(m_stored->meta.id, m_stored->meta.version, score);
    }
    return draft;
}

NoteForm::NoteForm(Workspace& workspace, const Recorded<Note>* stored, QWidget* parent)
    : FormPage(
        workspace, [] { return tr("Note"); }, parent) {
    if (stored != nullptr) {
        m_stored = *stored;
        correctRow(stored->meta, addCard(body(), [] { return tr("Correction"); }));
    }
    auto* card = addCard(body(), [] { return tr("Note"); });
    m_date = add(card, Field::Kind::line, [] { return tr("Date"); })->width(200);
    m_words = add(card, Field::Kind::note, [] { return tr("Text"); });
    m_words->required();
    body()->addStretch(1);
    if (stored != nullptr) {
        m_date->setText(dateText((*stored)->date));
        m_words->setText(qs((*stored)->text));
    } else {
        m_date->setText(qs(to_iso(workspace.today())));
    }
    markClean();
    m_words->takeFocus();
}

std::optional<OperationDraft> NoteForm::collect() {
    auto draft = startDraft();
    if (!draft) {
        return {};
    }
    Note note = m_stored ? m_stored->value : Note{};
    if (m_words->isEmpty()) {
        problem(m_words, tr("Type the note."));
    }
    note.text = utf8(m_words);
    if (m_date->text() != dateText(note.date)) {
        note.date = dateOrEmpty(m_date);
    }
    if (!m_stored) {
        draft->add(note);
    } else if (note == m_stored->value) {
        problem(m_words, tr("Nothing was changed."));
    } else {
        draft->correct(m_stored->meta.id, m_stored->meta.version, note);
    }
    return draft;
}

}  // namespace jointlog::gui
