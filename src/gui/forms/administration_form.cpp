#include "gui/forms/administration_form.hpp"

#include "gui/forms/catalog_choices.hpp"
#include "gui/forms/date_echo.hpp"
#include "gui/forms/dose_words.hpp"
#include "gui/text/names.hpp"

namespace jointlog::gui {

AdministrationForm::AdministrationForm(Workspace& workspace, const Recorded<Administration>* stored,
                                       QWidget* parent)
    : FormPage(
        workspace, [] { return tr("Infusion or single dose"); }, parent) {
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
    m_drug->takeFocus();
}

void AdministrationForm::build() {
    auto* card = addCard(body(), [] { return tr("As given"); });
    m_drug = add(card, Field::Kind::line, [] { return tr("Drug"); })->required()->width(360);
    m_drug->complete(drugProposals)->placeholder([] {
        return tr("name, abbreviation or brand; free text is kept");
    });
    m_date = add(card, Field::Kind::line, [] { return tr("Date"); })->required()->width(200);
    echoDate(m_date);
    m_date->caption([] { return tr("2024-06-01, 2024-06 or 2024"); });
    m_dose = add(card, Field::Kind::number, [] { return tr("Dose"); })->width(120);
    m_dose->caption([] { return tr("empty: not recorded"); });
    m_unit = add(card, Field::Kind::choice, [] { return tr("Unit"); })->width(120);
    followDrug(m_drug, m_unit);
    m_route = add(card, Field::Kind::choice, [] { return tr("Route"); })->width(220);
    m_route->choices([] { return codedChoices("route", true); });
    m_joint = add(card, Field::Kind::choice, [] { return tr("Joint"); })->width(360);
    m_joint->choices(jointChoices);
    m_joint->caption([] { return tr("of an injection into a joint"); });
    m_product = add(card, Field::Kind::line, [] { return tr("Product"); });
    m_lot = add(card, Field::Kind::line, [] { return tr("Lot"); })->width(160);
    m_note = add(card, Field::Kind::note, [] { return tr("Note"); });
    for (Field* field : {m_drug, m_dose, m_unit, m_route}) {
        connect(field, &Field::edited, this, &AdministrationForm::showDerived);
    }
}

void AdministrationForm::showDerived() {
    const std::string drug = drugFrom(m_drug->text()).code;
    const auto dose = Decimal::parse(utf8(m_dose));
    m_drug->setEcho(regulatoryText(drug));
    m_dose->setEcho(prednisoloneText(drug, utf8(m_route),
                                     dose ? std::optional(*dose) : std::nullopt, utf8(m_unit)));
}

void AdministrationForm::prefill(const Administration& given) {
    m_drug->setText(drugName(given.drug, given.drug_text));
    m_date->setText(dateText(given.date));
    m_dose->setText(given.dose ? qs(given.dose->to_string()) : QString());
    m_unit->setText(qs(given.unit));
    m_route->setText(qs(given.route));
    m_joint->setText(qs(given.joint));
    m_product->setText(qs(given.product));
    m_lot->setText(qs(given.lot));
    m_note->setText(qs(given.note));
}

void AdministrationForm::readGiven(Administration& given) {
    const auto typed = readDose(m_dose, m_unit);
    const bool unitAlone = m_stored && !m_stored->value.dose;
    const std::string unit = typed || unitAlone ? utf8(m_unit) : std::string();
    if (typed != given.dose || unit != given.unit) {
        given.dose_text.clear();  // the words of another dose
    }
    given.dose = typed;
    given.unit = unit;
}

std::optional<OperationDraft> AdministrationForm::collect() {
    auto draft = startDraft();
    if (!draft) {
        return {};
    }
    Administration given = m_stored ? m_stored->value : Administration{};
    if (m_drug->isEmpty()) {
        problem(m_drug, tr("Type the drug."));
    } else if (!m_stored || m_drug->text() != drugName(given.drug, given.drug_text)) {
        const CodedName name = drugFrom(m_drug->text());
        given.drug = name.code;
        given.drug_text = name.typed;
    }
    if (m_date->isEmpty()) {
        problem(m_date, tr("A dose given needs its date."));
    } else if (m_date->text() != dateText(given.date)) {
        given.date = dateOrEmpty(m_date);
    }
    readGiven(given);
    given.route = utf8(m_route);
    given.joint = utf8(m_joint);
    given.product = utf8(m_product);
    given.lot = utf8(m_lot);
    given.note = utf8(m_note);
    if (!m_stored) {
        draft->add(given);
    } else if (given == m_stored->value) {
        problem(m_drug, tr("Nothing was changed."));
    } else {
        draft->correct(m_stored->meta.id, m_stored->meta.version, given);
    }
    return draft;
}

}  // namespace jointlog::gui
