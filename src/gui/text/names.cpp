#include "gui/text/names.hpp"

#include <QtCore/QCoreApplication>

#include "jointlog/domain/catalog.hpp"

namespace jointlog::gui {
namespace {

QString named(const char* text) {
    return QCoreApplication::translate("Names", text);
}

}  // namespace

const render::Texts& drawnTexts() {
    static const render::Texts english = render::Texts::load(render::Language::en);
    static const render::Texts japanese = render::Texts::load(render::Language::ja);
    return speaksJapanese() ? japanese : english;
}

bool speaksJapanese() {
    //: The language of this translation file, as its two-letter code.
    return named(QT_TRANSLATE_NOOP("Names", "en")) == QLatin1String("ja");
}

QString sexWord(Sex sex) {
    switch (sex) {
        case Sex::female:
            return named(QT_TRANSLATE_NOOP("Names", "F"));
        case Sex::male:
            return named(QT_TRANSLATE_NOOP("Names", "M"));
        case Sex::other:
            return named(QT_TRANSLATE_NOOP("Names", "other"));
        case Sex::unknown:
            break;
    }
    return QStringLiteral("—");
}

QString codedName(const char* group, std::string_view code) {
    const catalog::Term* term = catalog::coded_value(group, code);
    return term != nullptr ? nameOf(*term)
                           : QString::fromUtf8(code.data(), static_cast<qsizetype>(code.size()));
}

QString sexLongWord(Sex sex) {
    return codedName("sex", code(sex));
}
QString serologyWord(Serology status) {
    return codedName("serology", code(status));
}
QString followUpWord(FollowUp status) {
    return codedName("follow_up", code(status));
}
QString researchUseWord(ResearchUse consent) {
    return codedName("research_use", code(consent));
}
QString yesNoWord(YesNo value) {
    return codedName("yes_no", code(value));
}
QString seriousText(const AdverseEvent& event) {
    QStringList criteria;
    for (const std::string_view criterion : seriousness_codes(event.seriousness)) {
        criteria.append(codedName("seriousness", criterion));
    }
    if (criteria.isEmpty()) {
        return event.serious == YesNo::unknown ? QString() : yesNoWord(event.serious);
    }
    return QStringLiteral("%1 (%2)").arg(yesNoWord(event.serious),
                                         criteria.join(QStringLiteral(", ")));
}

QString ageText(const PartialDate& birth, Day day) {
    if (const auto age = age_on(birth, day)) {
        return QString::number(*age);
    }
    if (const auto range = age_range_on(birth, day)) {
        return QStringLiteral("%1–%2").arg(range->least).arg(range->greatest);
    }
    return {};
}

QString ageWord(const PartialDate& birth, Day day) {
    const QString age = ageText(birth, day);
    return age.isEmpty() ? age : named(QT_TRANSLATE_NOOP("Names", "%1 y")).arg(age);
}

QString dateText(const PartialDate& date) {
    if (!date.words.empty()) {
        return qs(date.words);
    }
    return qs(to_iso(date));
}

QString drugName(const std::string& code, const std::string& typed) {
    const catalog::Drug* drug = code.empty() ? nullptr : catalog::drug(code);
    return drug != nullptr ? nameOf(*drug) : qs(typed.empty() ? code : typed);
}

QString drugShortName(const std::string& code, const std::string& typed) {
    const catalog::Drug* drug = code.empty() ? nullptr : catalog::drug(code);
    return drug != nullptr && !drug->abbreviation.empty() ? qs(drug->abbreviation)
                                                          : drugName(code, typed);
}

QString termName(const std::string& code, const std::string& typed) {
    if (const catalog::Term* term = code.empty() ? nullptr : catalog::find_adverse_event(code)) {
        return nameOf(*term);
    }
    return qs(typed.empty() ? code : typed);
}

QString frequencyName(const std::string& code) {
    const catalog::Frequency* frequency = code.empty() ? nullptr : catalog::find_frequency(code);
    return frequency != nullptr ? nameOf(*frequency) : qs(code);
}

QString itemName(const std::string& code) {
    if (const catalog::Item* item = catalog::item(code)) {
        return qs(speaksJapanese() ? item->short_ja : item->short_en);
    }
    return qs(code);
}

QString unitPrint(const std::string& item, const std::string& ucum) {
    const catalog::Item* row = catalog::item(item);
    const catalog::ItemUnit* unit = row != nullptr ? row->unit(ucum) : nullptr;
    if (unit != nullptr && unit->print == "min") {
        return named(QT_TRANSLATE_NOOP("Names", "min"));
    }
    return unit != nullptr ? qs(unit->print) : drawnTexts().unit(ucum);
}

QString intervalText(const ReferenceInterval& interval) {
    return drawnTexts().interval(interval);
}

}  // namespace jointlog::gui
