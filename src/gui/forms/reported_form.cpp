#include "gui/forms/reported_form.hpp"

#include "gui/forms/catalog_choices.hpp"
#include "gui/text/names.hpp"

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
    m_date = add(card, Field::Kind::line, [] { return tr("Date"); })->width(200);
    m_date->caption([] { return tr("2024-06-01, 2024-06 or 2024"); });
    m_source = add(card, Field::Kind::line, [] { return tr("Source"); })->width(360);
    m_source->caption([] { return tr("for example: letter of another clinic"); });
    body()->addStretch(1);
    connect(m_index, &Field::edited, this,
            [this] { m_variant->setShown(m_index->text() == QLatin1String("das28")); });
    if (stored != nullptr) {
        m_index->setText(qs((*stored)->index));
        m_variant->setText(qs((*stored)->variant));
        m_value->setText((*stored)->words.empty() ? qs(to_string(ObservedValue((*stored)->value)))
                                                  : qs((*stored)->words));
        m_date->setText(dateText((*stored)->date));
        m_source->setText(qs((*stored)->source));
    }
    markClean();
    m_value->takeFocus();
}

std::optional<OperationDraft> ReportedForm::collect() {
    auto draft = startDraft();
    if (!draft) {
        return {};
    }
    ReportedScore score = m_stored ? m_stored->value : ReportedScore{};
    score.index = utf8(m_index);
    score.variant = m_index->text() == QLatin1String("das28") ? utf8(m_variant) : std::string();
    const auto value = parse_numeric(utf8(m_value));
    if (!value) {
        problem(m_value, m_value->isEmpty() ? tr("Type the value.")
                         : m_value->text().contains(QLatin1Char(','))
                             ? tr("Write a point, not a comma: 2.9")
                             : tr("Not a number."));
    } else if (value->value < Decimal{}) {
        problem(m_value, tr("A score is not negative."));
    } else {
        score.value = *value;
        const bool plain = to_string(ObservedValue(*value)) == utf8(m_value);
        score.words = plain ? std::string() : utf8(m_value);
    }
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
