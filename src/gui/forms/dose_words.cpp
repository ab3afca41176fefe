#include "gui/forms/dose_words.hpp"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>

#include "gui/text/names.hpp"
#include "jointlog/domain/catalog.hpp"
#include "jointlog/domain/dosing.hpp"
#include "jointlog/domain/prednisolone.hpp"

namespace jointlog::gui {
namespace {

QString say(const char* text) {
    return QCoreApplication::translate("DoseWords", text);
}

QString rounded(const ExactValue& value) {
    return qs(jointlog::rounded(value, 2).to_string());
}

}  // namespace

QString perWeekText(const DoseStep& step) {
    const auto week = dose_per_week(step);
    return week ? say(QT_TRANSLATE_NOOP("DoseWords", "= %1 %2 per week"))
                      .arg(qs(week->value.to_string()), unitPrint({}, week->unit))
                : QString();
}

QString prednisoloneText(const std::string& drug, const std::string& route,
                         const std::optional<Decimal>& dose, const std::string& unit) {
    QStringList lines;
    if (drug == "psl") {
        return {};  // it is prednisolone
    }
    for (const BetamethasoneSet set : {BetamethasoneSet::mg_0_75, BetamethasoneSet::mg_0_60}) {
        const auto equivalent =
            dose ? prednisolone_equivalent(drug, route, {*dose, unit}, set) : std::nullopt;
        if (equivalent) {
            const auto& source = equivalent->factor.source;
            lines.append(
                say(QT_TRANSLATE_NOOP("DoseWords", "= %1 mg prednisolone a dose (factor %2; %3)"))
                    .arg(rounded(equivalent->mg), rounded(equivalent->factor.factor),
                         QString::fromUtf8(source.data(), static_cast<qsizetype>(source.size()))));
        }
    }
    lines.removeDuplicates();
    return lines.join(QLatin1Char('\n'));
}

QString regulatoryText(const std::string& drug) {
    const catalog::Drug* known = drug.empty() ? nullptr : catalog::drug(drug);
    if (known == nullptr || known->regulatory_status.empty()) {
        return {};
    }
    if (known->regulatory_status == "unapproved") {
        return say(QT_TRANSLATE_NOOP("DoseWords", "unapproved"));
    }
    if (known->regulatory_status == "investigational") {
        return say(QT_TRANSLATE_NOOP("DoseWords", "investigational"));
    }
    return qs(known->regulatory_status);
}

QString drugWithStatus(const std::string& drug, const std::string& typed) {
    const QString status = regulatoryText(drug);
    const QString name = drugName(drug, typed);
    return status.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, status);
}

QString otherFrequencyText() {
    return say(QT_TRANSLATE_NOOP("DoseWords", "Type in own words how often it is taken."));
}

PatientRecord dosesOf(const PatientRecord& record) {
    PatientRecord doses;
    doses.courses = record.courses;
    doses.dose_steps = record.dose_steps;
    return doses;
}

QString frequencyQuestion(const PatientRecord& earlier, const MedicationCourse& course,
                          const DoseStep& step, std::optional<RowId> self) {
    const auto before = differs_from_earlier_frequency(earlier, course, step, self);
    if (!before) {
        return {};
    }
    return say(QT_TRANSLATE_NOOP(
                   "DoseWords",
                   "%1 is entered as %2; the entry before is %3. Check the frequency."))
        .arg(drugName(course.drug, course.drug_text), frequencyName(step.frequency),
             frequencyName(before->frequency));
}

}  // namespace jointlog::gui
