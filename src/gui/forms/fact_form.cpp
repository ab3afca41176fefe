#include "gui/forms/fact_form.hpp"

#include "gui/forms/catalog_choices.hpp"
#include "gui/forms/date_echo.hpp"
#include "gui/text/errors_text.hpp"
#include "gui/text/names.hpp"
#include "jointlog/domain/result_entry.hpp"

namespace jointlog::gui {
namespace {
std::string canonical(const Fact& fact) {
    return fact.number ? fact.number->to_string() : fact.text;
}
}  // namespace

FactForm::FactForm(Workspace& workspace, const Recorded<Fact>* stored, QWidget* parent)
    : FormPage(
        workspace, [] { return tr("Fact"); }, parent) {
    if (stored != nullptr) {
        m_stored = *stored;
        correctRow(stored->meta, addCard(body(), [] { return tr("Correction"); }));
    }
    build();
    body()->addStretch(1);
    if (stored != nullptr) {
        prefill(stored->value);
    }
    markClean();
    m_kind->takeFocus();
}

void FactForm::build() {
    auto* card = addCard(body(), [] { return tr("Fact as recorded"); });
    m_kind = add(card, Field::Kind::choice, [] { return tr("Kind"); })->width(360)->required();
    m_kind->choices(factKindChoices);
    m_number = add(card, Field::Kind::number, [] { return tr("Value"); })->width(120);
    m_number->suffix([this] {
        const catalog::FactKind* kind = catalogKind();
        return kind != nullptr ? unitPrint({}, kind->unit) : QString();
    });
    m_code = add(card, Field::Kind::choice, [] { return tr("Value"); })->width(260);
    m_code->choices([this] {
        std::vector<Choice> choices{{QStringLiteral("—"), {}}};
        if (const catalog::FactKind* kind = catalogKind()) {
            for (const std::string& value : kind->values) {
                choices.push_back({codedName(("fact." + kind->code).c_str(), value), qs(value)});
            }
        }
        return choices;
    });
    m_joint = add(card, Field::Kind::choice, [] { return tr("Joint"); })->width(360);
    m_joint->choices(jointChoices);
    m_words = add(card, Field::Kind::note, [] { return tr("In words"); });
    m_day = add(card, Field::Kind::line, [] { return tr("Planned day"); })->width(200);
    echoDate(m_day);
    m_start = add(card, Field::Kind::line, [] { return tr("Date or start"); })->width(200);
    echoDate(m_start);
    m_start->caption([] { return tr("2024-06-01, 2024-06 or 2024"); });
    m_end = add(card, Field::Kind::line, [] { return tr("End"); })->width(200);
    echoDate(m_end);
    m_end->caption([] { return tr("where it has one"); });
    m_note = add(card, Field::Kind::note, [] { return tr("Note"); });
    connect(m_kind, &Field::edited, this, &FactForm::kindChanged);
    kindChanged();
}

const catalog::FactKind* FactForm::catalogKind() const {
    return m_kind == nullptr || m_kind->isEmpty() ? nullptr : catalog::find_fact_kind(utf8(m_kind));
}

void FactForm::kindChanged() {
    const catalog::FactKind* kind = catalogKind();
    const auto is = [kind](catalog::FactType type) {
        return kind != nullptr && kind->type == type;
    };
    m_number->setShown(is(catalog::FactType::number));
    m_code->setShown(is(catalog::FactType::code));
    m_joint->setShown(is(catalog::FactType::joint));
    m_words->setShown(is(catalog::FactType::text));
    m_day->setShown(is(catalog::FactType::date));
    m_code->refillChoices();
    m_number->respeak();
}

void FactForm::prefill(const Fact& fact) {
    m_kind->setText(qs(fact.kind));
    kindChanged();
    m_number->setText(fact.number ? qs(fact.number->to_string()) : QString());
    if (const catalog::FactKind* kind = catalogKind()) {
        if (kind->type == catalog::FactType::code) {
            m_code->setText(qs(fact.text));
        } else if (kind->type == catalog::FactType::joint) {
            m_joint->setText(qs(fact.text));
        } else if (kind->type == catalog::FactType::date) {
            m_day->setText(qs(fact.text));
        } else {
            m_words->setText(qs(fact.text));
        }
    }
    m_start->setText(dateText(fact.start));
    m_end->setText(dateText(fact.end));
    m_note->setText(qs(fact.note));
}

void FactForm::readValue(Fact& fact, const catalog::FactKind& kind) {
    const std::string before = canonical(fact);
    fact.number.reset();
    fact.unit.clear();
    Field* field = m_words;
    switch (kind.type) {
        case catalog::FactType::number:
            field = m_number;
            fact.number = readDecimal(m_number);
            fact.unit = kind.unit;
            fact.text.clear();
            if (const auto fits =
                    fact.number ? check_fact_number(kind, *fact.number) : Result<void>();
                !fits) {
                problem(m_number, errorText(fits.error()));
            }
            break;
        case catalog::FactType::code:
            field = m_code;
            fact.text = utf8(m_code);
            break;
        case catalog::FactType::joint:
            field = m_joint;
            fact.text = utf8(m_joint);
            break;
        case catalog::FactType::text:
            fact.text = utf8(m_words);
            break;
        case catalog::FactType::date:
            field = m_day;
            if (const auto day = readDate(m_day, Future::allowed)) {
                fact.text = to_iso(*day);
            }
            break;
    }
    if (field->isEmpty()) {
        problem(field, tr("Type or choose the value."));
    }
    // Words are kept with the value that they were typed for.
    if (!m_stored || kind.code != m_stored->value.kind || canonical(fact) != before) {
        const bool chosen = field != m_number && field != m_day;
        fact.words = chosen ? std::string() : typed_words(canonical(fact), utf8(field));
    }
}

std::optional<OperationDraft> FactForm::collect() {
    auto draft = startDraft();
    if (!draft) {
        return {};
    }
    const catalog::FactKind* kind = catalogKind();
    if (kind == nullptr) {
        problem(m_kind, tr("Choose the kind of fact."));
        return {};
    }
    Fact fact = m_stored ? m_stored->value : Fact{};
    fact.kind = kind->code;
    readValue(fact, *kind);
    if (m_start->text() != dateText(fact.start)) {
        fact.start = dateOrEmpty(m_start);
    }
    if (m_end->text() != dateText(fact.end)) {
        fact.end = dateOrEmpty(m_end, Future::allowed);
    }
    if (fact.end.last && fact.start.first && *fact.end.last < *fact.start.first) {
        problem(m_end, tr("The end lies before the start."));
    }
    fact.note = utf8(m_note);
    if (!m_stored) {
        draft->add(fact);
    } else if (fact == m_stored->value) {
        problem(m_kind, tr("Nothing was changed."));
    } else {
        draft->correct(m_stored->meta.id, m_stored->meta.version, fact);
    }
    return draft;
}

}  // namespace jointlog::gui
