#include <QtCore/QStringList>

#include "jointlog/domain/catalog.hpp"
#include "jointlog/render/texts.hpp"

namespace jointlog::render {
namespace {
QString printed(const Decimal& value) {
    return qt(value.to_string()).replace(QLatin1Char('-'), QChar(0x2212));
}
}  // namespace

QString Texts::name(const app::Name& name) const {
    return qt(name.in(japanese()));
}

QString Texts::activity(Activity activity) const {
    switch (activity) {
        case Activity::remission:
            return operator()(TextId::remission);
        case Activity::low:
            return operator()(TextId::low);
        case Activity::moderate:
            return operator()(TextId::moderate);
        case Activity::high:
            break;
    }
    return operator()(TextId::high);
}

QString Texts::activities(const std::vector<Activity>& classes) const {
    if (classes.empty())
        return {};
    QString all = activity(classes.front());
    for (std::size_t i = 1; i < classes.size(); ++i)
        all = operator()(TextId::either, all, activity(classes[i]));
    return all;
}

QString Texts::unit(const std::string& ucum) const {
    for (const catalog::Item& item : catalog::items()) {
        for (const catalog::ItemUnit& known : item.units) {
            if (known.ucum == ucum)  // exactly: an item may read the unit of another as its own
                return qt(known.print);
        }
    }
    static const std::pair<const char*, const char*> printed[] = {
        {"mm[Hg]", "mmHg"}, {"Cel", "°C"}, {"{score}", ""}, {"{joints}", ""}, {"1", ""}};
    for (const auto& [code, text] : printed) {
        if (ucum == code)
            return QString::fromUtf8(text);
    }
    return qt(ucum);
}

QString Texts::doseUnit(const app::DoseText& dose) const {
    const QString unit = qt(dose.unit);
    if (dose.frequency.empty())
        return unit;
    if (dose.frequency == "QD")
        return operator()(TextId::perDay, unit);
    if (dose.frequency == "W1")
        return operator()(TextId::perWeek, unit);
    const catalog::Frequency* known = catalog::find_frequency(dose.frequency);
    if (known == nullptr)
        return unit + QLatin1Char(' ') + qt(dose.frequency);
    if (dose.frequency.size() > 2 && dose.frequency.front() == 'Q' && dose.frequency != "QID"
        && dose.frequency != "QOD") {
        return unit + QLatin1Char(' ') + qt(dose.frequency).toLower();
    }
    return unit + QLatin1Char(' ') + qt(japanese() ? known->ja : known->en);
}

QString Texts::dose(const app::DoseText& dose, bool withUnit) const {
    if (dose.number.empty())
        return qt(dose.words);
    return withUnit ? qt(dose.number) + QLatin1Char(' ') + doseUnit(dose) : qt(dose.number);
}

QString Texts::interval(const ReferenceInterval& interval) const {
    if (!interval.low && !interval.high)
        return qt(interval.text);
    if (!interval.text.empty()) {
        ReferenceInterval ends = interval;
        ends.text.clear();
        return QStringLiteral("%1 (%2)").arg(this->interval(ends), qt(interval.text));
    }
    const QString lessEqual = QString::fromUtf8("≤ ");
    const QString greaterEqual = QString::fromUtf8("≥ ");
    if (interval.low && interval.high && interval.low_inclusive && interval.high_inclusive) {
        const bool fromZero = interval.low->mantissa == 0;
        if (fromZero)
            return lessEqual + printed(*interval.high);
        return printed(*interval.low) + QChar(0x2013) + printed(*interval.high);
    }
    QStringList parts;
    if (interval.low && !(interval.high && interval.low->mantissa == 0 && interval.low_inclusive)) {
        parts << (interval.low_inclusive ? greaterEqual : QStringLiteral("> "))
                     + printed(*interval.low);
    }
    if (interval.high) {
        parts << (interval.high_inclusive ? lessEqual : QStringLiteral("< "))
                     + printed(*interval.high);
    }
    return parts.join(QStringLiteral(", "));
}

QString Texts::drugClass(app::DrugClass drugClass) const {
    switch (drugClass) {
        case app::DrugClass::csdmard:
            return operator()(TextId::classCsdmard);
        case app::DrugClass::bdmard:
            return operator()(TextId::classBdmard);
        case app::DrugClass::tsdmard:
            return operator()(TextId::classTsdmard);
        case app::DrugClass::glucocorticoid:
            return operator()(TextId::classGc);
        case app::DrugClass::other:
            break;
    }
    return operator()(TextId::classOther);
}

QString Texts::input(InputId input) const {
    constexpr int first = static_cast<int>(TextId::inputTjc28);
    return operator()(static_cast<TextId>(first + static_cast<int>(input)));
}

QString Texts::problems(const std::vector<InputProblem>& problems) const {
    QStringList parts;
    for (const InputProblem& problem : problems) {
        TextId id = TextId::inputMissing;
        if (problem.kind == InputProblem::Kind::out_of_range)
            id = TextId::inputOutOfRange;
        if (problem.kind == InputProblem::Kind::above_range)
            id = TextId::inputAboveRange;
        if (problem.kind == InputProblem::Kind::below_one)
            id = TextId::inputBelowOne;
        parts << operator()(id, input(problem.input));
    }
    return operator()(TextId::notComputed, parts.join(operator()(TextId::joiner)));
}

QString Texts::missing(Missing reason) const {
    constexpr int first = static_cast<int>(TextId::missingNotDone);
    return operator()(static_cast<TextId>(first + static_cast<int>(reason)));
}

QString Texts::when(const app::When& when) const {
    if (!when.words.empty())
        return qt(when.words);
    if (when.open_before)
        return operator()(TextId::before, qt(to_iso(PartialDate{when.last, when.last, {}})));
    if (when.open_after)
        return operator()(TextId::after, qt(to_iso(PartialDate{when.first, when.first, {}})));
    return qt(to_iso(PartialDate{when.first, when.last, {}}));
}

}  // namespace jointlog::render
