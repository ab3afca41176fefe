#include "gui/forms/lab_form.hpp"

#include <QtWidgets/QLineEdit>

#include "gui/text/names.hpp"

namespace jointlog::gui {
namespace {

QStringList analyteNames() {
    QStringList names;
    for (const catalog::Item& item : catalog::items()) {
        if (item.laboratory) {
            names.append(QStringLiteral("%1 — %2").arg(qs(item.code), nameOf(item)));
        }
    }
    return names;
}

}  // namespace

LabForm::LabForm(Workspace& workspace, const Recorded<Observation>* stored, QWidget* parent)
    : ResultForm(
        workspace, [] { return tr("Laboratory value"); }, parent) {
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
    markClean();
    m_analyte->takeFocus();
}

void LabForm::build() {
    auto* card = addCard(body(), [] { return tr("Result as reported"); });
    m_analyte = add(card, Field::Kind::line, [] { return tr("Analyte"); })->required();
    m_analyte->width(360)->complete(analyteNames)->placeholder([] {
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
    auto* laboratory = addCard(body(), [] { return tr("Laboratory"); });
    m_low = add(laboratory, Field::Kind::number, [] { return tr("Interval, lower end"); });
    m_high = add(laboratory, Field::Kind::number, [] { return tr("Interval, upper end"); });
    m_low->caption([] { return tr("of the laboratory, in the same unit"); });
    m_flag =
        add(laboratory, Field::Kind::line, [] { return tr("Flag of the laboratory"); })->width(88);
    m_flag->caption([] { return tr("as printed: H, L"); });
    m_laboratory = add(laboratory, Field::Kind::line, [] { return tr("Laboratory"); });
    m_method = add(laboratory, Field::Kind::line, [] { return tr("Method"); });
    connect(m_analyte, &Field::edited, this, &LabForm::analyteChanged);
}

const catalog::Item* LabForm::item() const {
    const QString text = m_analyte->text();
    const auto dash = text.indexOf(QStringLiteral(" — "));
    const std::string wanted = (dash > 0 ? text.left(dash) : text).toStdString();
    const catalog::Item* found = wanted.empty() ? nullptr : catalog::find_item(wanted);
    if (found == nullptr && m_stored && wanted == m_stored->value.item) {
        return catalog::item(wanted);
    }
    // What a visit asks for is entered with its visit.
    const bool stored = m_stored && found != nullptr && found->code == m_stored->value.item;
    return found != nullptr && (found->laboratory || stored) ? found : nullptr;
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
}

void LabForm::prefill(const Observation& stored) {
    m_analyte->setText(QStringLiteral("%1 — %2").arg(qs(stored.item), itemName(stored.item)));
    analyteChanged();
    m_value->setText(qs(stored.text()));
    if (!stored.unit().empty()) {
        m_unit->setText(qs(stored.unit()));
    }
    if (const auto* missing = std::get_if<Missing>(&stored.value)) {
        m_missing->setText(QString::fromUtf8(code(*missing).data()));
    }
    m_date->setText(dateText(stored.date));
    const ReferenceInterval& interval = stored.basis->interval;
    m_low->setText(interval.low ? qs(interval.low->to_string()) : QString());
    m_high->setText(interval.high ? qs(interval.high->to_string()) : QString());
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
    const ReferenceInterval typed = readInterval(m_low, m_high);
    basis.interval.low = typed.low;
    basis.interval.high = typed.high;
    basis.laboratory = utf8(m_laboratory);
    basis.method = utf8(m_method);
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
