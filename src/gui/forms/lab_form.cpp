#include "gui/forms/lab_form.hpp"

#include <QtWidgets/QLineEdit>

#include "gui/forms/catalog_choices.hpp"
#include "gui/forms/date_echo.hpp"
#include "gui/forms/unit_change.hpp"
#include "gui/text/names.hpp"

namespace jointlog::gui {

LabForm::LabForm(Workspace& workspace, const Recorded<Observation>* stored, QWidget* parent)
    : ResultForm(
        workspace, [] { return tr("Laboratory value"); }, parent),
      m_profiles(workspace.session()),
      m_sex(record().patient->sex) {
    if (stored != nullptr) {
        m_stored = *stored;
        correctRow(stored->meta, addCard(body(), [] { return tr("Correction"); }));
    }
    build();
    body()->addStretch(1);
    if (stored != nullptr) {
        prefill(stored->value);
    } else {
        m_date->setText(qs(to_iso(workspace.today())));
    }
    m_filled = {m_unit->text(), m_interval.typed(), m_method->text()};
    markClean();
    m_analyte->takeFocus();
}

void LabForm::build() {
    auto* card = addCard(body(), [] { return tr("Result as reported"); });
    m_analyte = add(card, Field::Kind::line, [] { return tr("Analyte"); })->required();
    m_analyte->width(360)->complete(analyteProposals)->placeholder([] {
        return tr("name, code, LOINC or JLAC10");
    });
    m_value = add(card, Field::Kind::number, [] { return tr("Value"); })->width(140);
    m_value->caption([] { return tr("as printed: 0.21, <0.02, (-), x40"); });
    m_unit = add(card, Field::Kind::choice, [] { return tr("Unit"); })->width(140);
    m_unit->choices([this] {
        return m_shownItem != nullptr ? unitChoices(*m_shownItem) : std::vector<Choice>{};
    });
    m_missing = add(card, Field::Kind::choice, [] { return tr("No value because"); })->width(220);
    m_missing->choices([] {
        std::vector<Choice> choices{{QStringLiteral("—"), {}}};
        for (const catalog::Term& term : catalog::coded_values()) {
            if (term.group == "missing") {
                choices.push_back({nameOf(term), qs(term.code)});
            }
        }
        return choices;
    });
    m_date = add(card, Field::Kind::line, [] { return tr("Date of the specimen"); })
                 ->width(140)
                 ->required();
    echoDate(m_date);
    buildLaboratory();
    connect(m_analyte, &Field::edited, this, &LabForm::analyteChanged);
    connect(m_analyte, &Field::edited, m_method, &Field::respeak);
    for (const Field* field : {m_analyte, m_date, m_unit, m_laboratory}) {
        connect(field, &Field::edited, this, &LabForm::fillFromProfile);
    }
    new UnitChange(m_unit->combo(),
                   {m_value->line(), m_interval.low->line(), m_interval.high->line()},
                   [this] { return item(); });
    const auto showFlag = [this] {
        m_interval.high->setEcho(derivedFlag());
    };
    for (const Field* field : {m_analyte, m_value, m_unit, m_interval.low, m_interval.high}) {
        connect(field, &Field::edited, this, showFlag);
    }
    say(showFlag);
    // Definitions may change while the form is open.
    connect(&workspace(), &Workspace::settingsChanged, this, [this] {
        m_profiles = LabProfiles(workspace().session());
        m_analyte->respeak();
        m_laboratory->respeak();
        fillFromProfile();
    });
}

void LabForm::buildLaboratory() {
    auto* card = addCard(body(), [] { return tr("Laboratory"); });
    m_laboratory = add(card, Field::Kind::line, [] { return tr("Laboratory"); });
    m_laboratory->complete([this] { return m_profiles.names(); });
    m_interval = {add(card, Field::Kind::number, [] { return tr("Interval, lower end"); }),
                  add(card, Field::Kind::number, [] { return tr("Interval, upper end"); }),
                  add(card, Field::Kind::line, [] { return tr("Interval in words"); })};
    m_interval.finish();
    m_interval.low->caption([] { return tr("of the laboratory, in the same unit"); });
    m_interval.words->caption([] { return tr("as printed, or its name: JCCLS"); });
    m_flag = add(card, Field::Kind::line, [] { return tr("Flag of the laboratory"); })->width(88);
    m_flag->caption([] { return tr("as printed: H, L"); });
    m_method = add(card, Field::Kind::line, [] { return tr("Method"); });
    // A known method is kept under its one name, as imports keep it: said while it is typed.
    m_method->suffix([this] {
        const QString name = item() == nullptr
                                 ? m_method->text()
                                 : qs(methodName(*item(), m_method->text(), m_analyte->text()));
        return name == m_method->text() ? QString() : QStringLiteral("= %1").arg(name);
    });
    connect(m_method, &Field::edited, m_method, &Field::respeak);
}

const catalog::Item* LabForm::item() const {
    if (const catalog::Item* found = analyteFrom(m_analyte->text())) {
        return found;
    }
    // What a visit asks for is entered with its visit; a stored one may be corrected here.
    const QString code = m_analyte->text().section(QStringLiteral(" — "), 0, 0);
    const bool stored = m_stored && code == qs(m_stored->value.item);
    return stored ? catalog::item(m_stored->value.item) : nullptr;
}

void LabForm::analyteChanged() {
    const catalog::Item* now = item();
    if (now == m_shownItem) {
        return;
    }
    m_shownItem = now;
    m_unit->refillChoices();
    if (now != nullptr && now->code == "CRP") {
        if (const auto* unit = now->unit(workspace().crpUnit().toStdString())) {
            m_unit->setText(qs(unit->ucum));
        }
    }
    m_unit->setShown(now == nullptr || !now->units.empty());
    if (!m_stored) {
        m_filled.unit = m_unit->text();
    }
}

void LabForm::fillFromProfile() {
    if (m_stored || m_filling) {
        return;  // a profile never reaches back to a stored result
    }
    m_filling = true;
    const catalog::Item* analyte = item();
    const auto date = parse_date(utf8(m_date));
    const auto stated = m_profiles.stated(m_laboratory->text(), analyte,
                                          date ? date->anchor() : std::nullopt, m_sex);
    if (stated && (m_unit->text() == m_filled.unit || m_unit->isEmpty())) {
        m_unit->setText(qs(stated->basis.unit));
        m_filled.unit = m_unit->text();
    }
    // The interval is stated in the profile's unit.
    const bool holds = stated && m_unit->text() == qs(stated->basis.unit);
    if (m_interval.typed() == m_filled.interval) {
        m_interval.show(holds ? stated->basis.interval : ReferenceInterval{});
        m_filled.interval = m_interval.typed();
    }
    if (m_method->text() == m_filled.method) {
        m_method->setText(stated ? qs(stated->basis.method) : QString());
        m_filled.method = m_method->text();
    }
    const bool known = m_profiles.laboratory(m_laboratory->text()) != nullptr;
    m_laboratory->setEcho(stated  ? tr("profile from %1").arg(qs(to_iso(stated->since)))
                          : known ? tr("no profile of this analyte")
                                  : m_profiles.unknownText(m_laboratory->text()));
    m_filling = false;
}

std::optional<Decimal> LabForm::typedEnd(const Field* field) const {
    const auto number = Decimal::parse(utf8(field));
    return number ? std::optional(*number) : std::nullopt;
}

QString LabForm::derivedFlag() const {
    const catalog::Item* analyte = item();
    auto typed = analyte == nullptr || m_value->isEmpty()
                     ? Result<TypedObservation>(fail(Errc::malformed, std::string()))
                     : typedObservation(*analyte, m_value->text(), utf8(m_unit));
    if (!typed) {
        return {};
    }
    Basis basis = *typed->value.basis;
    basis.interval.low = typedEnd(m_interval.low);
    basis.interval.high = typedEnd(m_interval.high);
    m_interval.readChoices(basis.interval);
    typed->value.basis = std::make_shared<const Basis>(std::move(basis));
    return derivedFlagText(typed->value);
}

void LabForm::prefill(const Observation& stored) {
    m_analyte->setText(analyteProposal(stored.item));
    analyteChanged();
    m_value->setText(qs(stored.text()));
    if (!stored.unit().empty()) {
        m_unit->setText(qs(stored.unit()));
    }
    if (const auto* missing = std::get_if<Missing>(&stored.value)) {
        m_missing->setText(QString::fromUtf8(code(*missing).data()));
    }
    m_date->setText(dateText(stored.date));
    m_interval.show(stored.basis->interval);
    m_flag->setText(qs(stored.flag_reported));
    m_laboratory->setText(qs(stored.basis->laboratory));
    m_method->setText(qs(stored.basis->method));
}

std::optional<ObservedValue> LabForm::readMissing() const {
    const auto reason = parse_missing(utf8(m_missing));
    return m_missing->isEmpty() || !reason ? std::nullopt : std::optional<ObservedValue>(*reason);
}

std::optional<OperationDraft> LabForm::collect() {
    auto draft = startDraft();
    if (!draft) {
        return {};
    }
    const catalog::Item* analyte = item();
    if (analyte == nullptr) {
        problem(m_analyte, m_analyte->isEmpty() ? tr("Choose an analyte.")
                                                : tr("This analyte is not in the catalogue."));
        return {};
    }
    Observation value = m_stored ? m_stored->value : Observation{};
    value.item = analyte->code;
    Basis basis = m_stored ? *m_stored->value.basis : Basis{};
    if (const auto missing = readMissing()) {
        if (!m_value->isEmpty()) {
            problem(m_missing, tr("A value is typed: a reason for having none does not fit."));
        }
        value.value = *missing;
        value.words.clear();
        basis.unit = utf8(m_unit);
    } else if (m_value->isEmpty()) {
        problem(m_value, tr("Type the value, or choose why there is none."));
    } else if (const auto typed = readResult(*analyte, m_value, utf8(m_unit))) {
        value.value = typed->value;
        value.words = typed->words;
        basis.unit = typed->basis->unit;
    }
    const auto date = readDate(m_date);
    if (!date && m_date->isEmpty()) {
        problem(m_date, tr("A result needs the date of its specimen."));
    } else if (date && (!m_stored || dateText(m_stored->value.date) != m_date->text())) {
        value.date = *date;
    }
    basis.interval = readInterval(m_interval);
    // A code names its laboratory.
    const Laboratory* laboratory = m_profiles.laboratory(m_laboratory->text());
    basis.laboratory = laboratory != nullptr ? laboratory->name : utf8(m_laboratory);
    basis.method = methodName(*analyte, m_method->text(), m_analyte->text());
    value.flag_reported = utf8(m_flag);
    value.basis = std::make_shared<const Basis>(std::move(basis));
    if (!m_stored) {
        draft->add(value);
    } else if (value == m_stored->value) {
        problem(m_value, tr("Nothing was changed."));
    } else {
        draft->correct(m_stored->meta.id, m_stored->meta.version, value);
    }
    return draft;
}

}  // namespace jointlog::gui
