#include "gui/own/own_medicines.hpp"

#include <QtCore/QStringList>
#include <algorithm>

#include "gui/forms/catalog_choices.hpp"
#include "gui/forms/entity_text.hpp"
#include "gui/text/names.hpp"
#include "jointlog/domain/dosing.hpp"
#include "jointlog/domain/result_entry.hpp"
#include "jointlog/domain/text.hpp"

namespace jointlog::gui {
namespace {

constexpr const char* takenKind = "medicine_taken";
constexpr const char* notTakenKind = "medicine_not_taken";
constexpr const char* timesKind = "medicine_times";
constexpr const char* weekdayKind = "medicine_weekday";

bool standsOn(const MedicationCourse& course, Day day) {
    if (course.start.first && day < *course.start.first) {
        return false;
    }
    const auto stop = course.stop.last ? course.stop.last : course.stop.first;
    return stop ? !(*stop < day) : course.stop.empty() && course.ongoing;
}

const DoseStep* stepOn(const PatientRecord& record, const Recorded<MedicationCourse>& course,
                       Day day) {
    const DoseStep* found = nullptr;
    for (const StepExtent& extent : step_extents(record, course)) {
        const auto from = extent.start.anchor();
        const auto until = extent.stop.anchor();
        if ((!from || !(day < *from)) && (extent.open || !until || day < *until)) {
            found = extent.step == nullptr ? nullptr : &extent.step->value;
        }
    }
    return found;
}

/// The medicine that a row of the log names, in either language and by any of its names.
bool names(const std::string& text, const OwnMedicine& medicine) {
    const CodedName typed = drugFrom(qs(text));
    const CodedName wanted = drugFrom(medicine.name);
    return !wanted.code.empty() ? typed.code == wanted.code
                                : fold(text) == fold(medicine.name.toStdString());
}

Fact factOf(const char* kind, Day day) {
    Fact fact;
    fact.kind = kind;
    fact.start = PartialDate::exactly(day);
    return fact;
}

QString ownWeekday(const PatientRecord& record, const OwnMedicine& medicine, Day day) {
    QString code;
    for (const auto& row : record.facts) {  // by date: the last one stands
        const auto from = row->start.anchor();
        if (!row.in_error() && row->kind == weekdayKind && names(row->note, medicine) && from
            && !(day < *from)) {
            code = qs(row->text);
        }
    }
    return code;
}

/// The log knows a medicine by its name only: courses of one stand in one row with all their doses.
void addMedicine(std::vector<OwnMedicine>& list, OwnMedicine medicine) {
    const auto same = std::find_if(list.begin(), list.end(), [&](const OwnMedicine& one) {
        return sameMedicine(one, medicine);
    });
    if (same == list.end()) {
        list.push_back(std::move(medicine));
        return;
    }
    QStringList doses{same->dose, medicine.dose};
    doses.removeAll(QString());
    doses.removeDuplicates();
    same->dose = doses.join(QStringLiteral(" + "));
    same->weekly = same->weekly || medicine.weekly;
}

}  // namespace

bool sameMedicine(const OwnMedicine& one, const OwnMedicine& other) {
    return one.asNeeded == other.asNeeded && names(one.name.toStdString(), other);
}

std::vector<OwnMedicine> medicinesOn(const PatientRecord& record, Day day) {
    std::vector<OwnMedicine> list;
    for (const auto& course : record.courses) {
        const bool atHome = course->route != "intravenous" && course->route != "intra_articular";
        if (course.in_error() || !atHome || !standsOn(*course, day)) {
            continue;
        }
        OwnMedicine medicine;
        medicine.name = drugName(course->drug, course->drug_text);
        if (const DoseStep* step = stepOn(record, course, day)) {
            medicine.dose = step->kind == StepKind::held ? QString() : doseText(*step);
            medicine.weekly = step->frequency == "W1";
            medicine.asNeeded = step->frequency == "PRN";
        }
        medicine.weekday = ownWeekday(record, medicine, day);
        addMedicine(list, std::move(medicine));
    }
    return list;
}

Intake intakeOn(const PatientRecord& record, const OwnMedicine& medicine, Day day) {
    Intake intake;
    for (const auto& row : record.facts) {
        if (row.in_error() || row->start != PartialDate::exactly(day)) {
            continue;
        }
        // What is taken as needed is asked by its times: the same drug as a fixed dose is another row.
        if (row->kind == takenKind && !medicine.asNeeded && names(row->text, medicine)) {
            intake = {Intake::Said::taken, {}, {}};
        } else if (row->kind == notTakenKind && !medicine.asNeeded && names(row->text, medicine)) {
            intake = {Intake::Said::not_taken, qs(row->note), {}};
        } else if (row->kind == timesKind && medicine.asNeeded && row->number
                   && names(row->note, medicine)) {
            intake = {Intake::Said::times, {}, qs(row->number->to_string())};
        }
    }
    return intake;
}

Fact takenFact(const OwnMedicine& medicine, Day day) {
    Fact fact = factOf(takenKind, day);
    fact.text = medicine.name.toStdString();
    return fact;
}

Fact notTakenFact(const OwnMedicine& medicine, Day day, const QString& reason) {
    Fact fact = factOf(notTakenKind, day);
    fact.text = medicine.name.toStdString();
    fact.note = reason.toStdString();
    return fact;
}

Fact timesFact(const OwnMedicine& medicine, Day day, const Decimal& times, const QString& typed) {
    Fact fact = factOf(timesKind, day);
    fact.number = times;
    fact.words = typed_words(times.to_string(), typed.toStdString());
    fact.unit = "1";
    fact.note = medicine.name.toStdString();
    return fact;
}

Fact weekdayFact(const OwnMedicine& medicine, Day day, const QString& weekday) {
    Fact fact = factOf(weekdayKind, day);
    fact.text = weekday.toStdString();
    fact.note = medicine.name.toStdString();
    return fact;
}

std::optional<Decimal> wholeTimes(const QString& typed) {
    const auto number = Decimal::parse(typed.toStdString());
    const bool whole = number && number->is_integer();
    const bool fits = whole && !(*number < Decimal{}) && *number < Decimal::from_int(100);
    return fits ? std::optional(*number) : std::nullopt;
}

const std::vector<QString>& weekdayCodes() {
    static const std::vector<QString> codes{
        QStringLiteral("mon"), QStringLiteral("tue"), QStringLiteral("wed"), QStringLiteral("thu"),
        QStringLiteral("fri"), QStringLiteral("sat"), QStringLiteral("sun")};
    return codes;
}

QString weekdayOf(Day day) {
    // 1970-01-01 was a Thursday.
    const int at = (day.number % 7 + 7 + 3) % 7;
    return weekdayCodes()[static_cast<std::size_t>(at)];
}

QString weekdayName(const QString& code) {
    return codedName("fact.medicine_weekday", code.toStdString());
}

}  // namespace jointlog::gui
