#include "gui/forms/catalog_choices.hpp"

#include <algorithm>

#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>

#include "gui/forms/word_proposals.hpp"
#include "gui/text/names.hpp"
#include "jointlog/domain/indices.hpp"
#include "jointlog/domain/lab_methods.hpp"

namespace jointlog::gui {
namespace {

const Choice none{QStringLiteral("—"), {}};

template <class Rows>
std::vector<Choice> withNone(const Rows& rows) {
    std::vector<Choice> choices{none};
    for (const auto& row : rows) {
        choices.push_back({nameOf(row), qs(row.code)});
    }
    return choices;
}

}  // namespace

std::vector<Choice> codedChoices(const char* group, bool empty) {
    std::vector<Choice> choices;
    if (empty) {
        choices.push_back(none);
    }
    for (const catalog::Term& term : catalog::coded_values()) {
        if (term.group == group) {
            choices.push_back({nameOf(term), qs(term.code)});
        }
    }
    return choices;
}

std::vector<Choice> frequencyChoices() {
    return withNone(catalog::frequencies());
}
std::vector<Choice> stopReasonChoices() {
    return withNone(catalog::stop_reasons());
}

std::vector<Choice> doseUnitChoices(const QString& drug) {
    std::vector<Choice> units{{QStringLiteral("mg"), QStringLiteral("mg")},
                              {QStringLiteral("g"), QStringLiteral("g")},
                              {QStringLiteral("µg"), QStringLiteral("ug")},
                              {QStringLiteral("mL"), QStringLiteral("mL")},
                              {QStringLiteral("mg/kg"), QStringLiteral("mg/kg")},
                              {QStringLiteral("IU"), QStringLiteral("[IU]")}};
    const catalog::Drug* known = drug.isEmpty() ? nullptr : catalog::find_drug(drug.toStdString());
    if (known != nullptr) {
        std::stable_partition(units.begin(), units.end(), [&](const Choice& unit) {
            const auto& usual = known->dose_units;
            return std::find(usual.begin(), usual.end(), unit.code.toStdString()) != usual.end();
        });
    }
    units.insert(units.begin(), none);
    return units;
}

std::vector<Choice> jointChoices() {
    return withNone(catalog::joints());
}
std::vector<Choice> factKindChoices() {
    return withNone(catalog::fact_kinds());
}

std::vector<Choice> reportedIndexChoices() {
    std::vector<Choice> choices{{QStringLiteral("DAS28"), QStringLiteral("das28")}};
    for (const IndexId index : all_indices) {
        const auto name = label(index);
        const auto key = code(index);
        choices.push_back({QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())),
                           QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size()))});
    }
    choices.push_back({QStringLiteral("HAQ-DI"), QStringLiteral("haq_di")});
    choices.push_back({QStringLiteral("HAQ-II"), QStringLiteral("haq_ii")});
    choices.push_back({QStringLiteral("mHAQ"), QStringLiteral("mhaq")});
    return choices;
}

QStringList drugProposals() {
    QStringList names;
    for (const catalog::Drug& drug : catalog::drugs()) {
        names.append(nameOf(drug));
        const auto meaning = [name = nameOf(drug)](const std::string& word) {
            return qs(word) + meaningMark + name;
        };
        if (!drug.abbreviation.empty()) {
            names.append(meaning(drug.abbreviation));
        }
        for (const std::string& brand : drug.brands_ja) {
            names.append(meaning(brand));
        }
    }
    names.removeDuplicates();
    return names;
}

QStringList termProposals() {
    QStringList names;
    for (const catalog::Term& term : catalog::adverse_event_terms()) {
        names.append(nameOf(term));
    }
    return names;
}

QStringList analyteProposals() {
    QStringList names;
    for (const catalog::Item& item : catalog::items()) {
        if (item.laboratory) {
            names.append(QStringLiteral("%1 — %2").arg(qs(item.code), nameOf(item)));
        }
    }
    return names;
}

QString analyteProposal(const std::string& code) {
    const catalog::Item* item = catalog::item(code);
    return item != nullptr ? QStringLiteral("%1 — %2").arg(qs(code), nameOf(*item)) : qs(code);
}

const catalog::Item* analyteFrom(const QString& typed) {
    const QString text = typed.trimmed();
    const auto dash = text.indexOf(QStringLiteral(" — "));
    const std::string wanted = (dash > 0 ? text.left(dash) : text).toStdString();
    const catalog::Item* found = wanted.empty() ? nullptr : catalog::find_item(wanted);
    return found != nullptr && found->laboratory ? found : nullptr;
}

std::string methodName(const catalog::Item& item, const QString& typed, const QString& analyte) {
    const std::string words = typed.trimmed().toStdString();
    std::string known = catalog::lab_method(item, words.empty() ? analyte.toStdString() : words);
    return known.empty() ? words : known;
}

std::vector<Choice> unitChoices(const catalog::Item& item) {
    std::vector<Choice> choices;
    for (const catalog::ItemUnit& unit : item.units) {
        choices.push_back({qs(unit.print), qs(unit.ucum)});
    }
    return choices;
}

CodedName drugFrom(const QString& typed) {
    const std::string text = typed.toStdString();
    const catalog::Drug* drug = text.empty() ? nullptr : catalog::find_drug(text);
    return {drug != nullptr ? drug->code : std::string(), text};
}

void followDrug(Field* drug, Field* unit) {
    unit->choices([drug] { return doseUnitChoices(drug->text()); });
    QObject::connect(drug, &Field::edited, unit, &Field::respeak);  // what is chosen stays
}

void chooseFrequency(Field* frequency) {
    frequency->choices(frequencyChoices)->orWords();
    QLineEdit* words = frequency->combo()->lineEdit();
    QObject::connect(frequency->combo(), &QComboBox::activated, words, [frequency, words] {
        if (frequency->text() == QLatin1String(otherFrequency)) {
            words->selectAll();  // the next key begins the words that are meant
        }
    });
}

CodedName termFrom(const QString& typed) {
    const std::string text = typed.toStdString();
    const catalog::Term* term = text.empty() ? nullptr : catalog::find_adverse_event(text);
    return {term != nullptr ? term->code : std::string(), text};
}

}  // namespace jointlog::gui
