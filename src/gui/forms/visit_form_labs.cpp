// The laboratory values of a visit form: unit, interval and flag, from the laboratory's profile where there is one.
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>

#include "gui/forms/catalog_choices.hpp"
#include "gui/forms/unit_change.hpp"
#include "gui/forms/visit_form.hpp"
#include "gui/text/names.hpp"
#include "gui/theme/style.hpp"
#include "gui/widgets/elements.hpp"
#include "gui/widgets/wide_choice.hpp"

namespace jointlog::gui {

void VisitForm::buildLaboratory(QVBoxLayout* card) {
    m_laboratory = add(card, Field::Kind::choice, [] { return tr("Laboratory"); });
    m_laboratory->key(QStringLiteral("laboratory"))->width(180);
    m_laboratory->choices([this] {
        std::vector<Choice> choices{{QStringLiteral("—"), {}}};
        for (const QString& name : m_profiles.names()) {
            choices.push_back({name, name});
        }
        return choices;
    });
    fitChoices(m_laboratory->combo(), 180, 320);
    placeBesideHeading(card, m_laboratory);  // one laboratory for the values of a visit
    m_laboratory->setShown(!m_profiles.laboratories().empty());
    connect(m_laboratory, &Field::edited, this, &VisitForm::fillFromProfiles);
}

void VisitForm::addLaboratoryControls(Entry& entry) {
    entry.text->labelled(68);
    entry.unit = new QComboBox(entry.text);
    fixWidth(entry.unit, 88);
    for (const Choice& choice : unitChoices(*entry.item)) {
        entry.unit->addItem(choice.text, choice.code);
    }
    if (entry.item->code == "CRP") {
        entry.unit->setCurrentIndex(std::max(0, entry.unit->findText(workspace().crpUnit())));
    }
    entry.low = new QLineEdit(entry.text);
    entry.high = new QLineEdit(entry.text);
    for (QLineEdit* end : {entry.low, entry.high}) {
        fixWidth(end, 52);
        end->setAlignment(Qt::AlignRight);
    }
    entry.filledUnit = entry.unit->currentData().toString();
    entry.filledEnds = typedEnds(entry);
    entry.text->join(entry.unit)->join(entry.low)->join(entry.high);
    new UnitChange(entry.unit, {entry.text->line(), entry.low, entry.high},
                   [item = entry.item] { return item; });
    connect(entry.unit, &QComboBox::currentIndexChanged, this, &VisitForm::fillFromProfiles);
    auto* dash = makeLabel(entry.text, QStringLiteral("secondary"), QStringLiteral("–"));
    entry.text->after()->insertWidget(3, dash);
    say([item = entry.item, unit = entry.unit, low = entry.low, high = entry.high] {
        const QString name = nameOf(*item);
        unit->setAccessibleName(tr("Unit of %1").arg(name));
        low->setAccessibleName(tr("Laboratory interval of %1, lower end").arg(name));
        high->setAccessibleName(tr("Laboratory interval of %1, upper end").arg(name));
        low->setPlaceholderText(tr("from"));
        high->setPlaceholderText(tr("to"));
    });
}

QStringList VisitForm::typedEnds(const Entry& entry) {
    return {entry.low->text().trimmed(), entry.high->text().trimmed()};
}

void VisitForm::fillFromProfile(Entry& entry, std::optional<Day> day) {
    const auto stated = m_profiles.stated(m_laboratory->text(), entry.item, day, m_sex);
    entry.profile = stated ? stated->basis : Basis{};
    const int unit = entry.unit->findData(qs(entry.profile.unit));
    if (unit >= 0 && entry.text->isEmpty()
        && entry.unit->currentData().toString() == entry.filledUnit) {
        entry.unit->setCurrentIndex(unit);
        entry.filledUnit = entry.unit->currentData().toString();
    }
    if (typedEnds(entry) != entry.filledEnds) {
        return;  // typed by a person
    }
    // The interval is stated in the profile's unit.
    const bool holds = unit >= 0 && unit == entry.unit->currentIndex();
    const ReferenceInterval interval = holds ? entry.profile.interval : ReferenceInterval{};
    entry.low->setText(interval.low ? qs(interval.low->to_string()) : QString());
    entry.high->setText(interval.high ? qs(interval.high->to_string()) : QString());
    entry.filledEnds = typedEnds(entry);
}

void VisitForm::fillFromProfiles() {
    if (m_filling) {
        return;
    }
    m_filling = true;
    const auto date = parse_date(utf8(m_date));
    const auto day = date ? date->anchor() : std::nullopt;
    for (Entry& entry : m_entries) {
        if (entry.unit != nullptr && entry.stored == nullptr) {
            fillFromProfile(entry, day);
            showEcho(entry);
        }
    }
    m_filling = false;
}

void VisitForm::takeProfile(const Entry& entry, Basis& basis) const {
    const Laboratory* laboratory = m_profiles.laboratory(m_laboratory->text());
    if (entry.stored != nullptr || laboratory == nullptr) {
        return;
    }
    basis.laboratory = laboratory->name;
    if (!entry.profile.unit.empty() && unitOf(entry) == entry.profile.unit) {
        basis.method = entry.profile.method;
        if (typedEnds(entry) == entry.filledEnds) {
            basis.interval = entry.profile.interval;  // its bounds may be exclusive
        }
    }
}

QString VisitForm::flagOf(const Entry& entry) const {
    auto typed = typedObservation(*entry.item, entry.text->text(), unitOf(entry));
    if (entry.text->isEmpty() || !typed) {
        return {};
    }
    Basis basis = entry.stored != nullptr ? *(*entry.stored)->basis : Basis{};
    basis.unit = typed->value.basis->unit;
    const auto low = Decimal::parse(entry.low->text().trimmed().toStdString());
    const auto high = Decimal::parse(entry.high->text().trimmed().toStdString());
    basis.interval.low = low ? std::optional(*low) : std::nullopt;
    basis.interval.high = high ? std::optional(*high) : std::nullopt;
    takeProfile(entry, basis);
    typed->value.basis = std::make_shared<const Basis>(std::move(basis));
    const auto flag = derived_flag(typed->value);
    return !flag || *flag == DerivedFlag::inside ? QString()
           : *flag == DerivedFlag::above         ? QStringLiteral("(H)")
                                                 : QStringLiteral("(L)");
}

QString VisitForm::flag(const char* item) const {
    const Entry* entry = find(item);
    return entry != nullptr && entry->unit != nullptr ? flagOf(*entry) : QString();
}

}  // namespace jointlog::gui
