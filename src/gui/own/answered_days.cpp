// The last days of an own record as values.
#include "gui/own/last_days.hpp"
#include "gui/own/own_day.hpp"

namespace jointlog::gui {
namespace {

std::optional<double> answerOf(const Observation* value) {
    const auto* number = value != nullptr ? std::get_if<Numeric>(&value->value) : nullptr;
    if (number == nullptr) {
        return {};
    }
    const double plain = number->value.to_double();
    return value->unit() == "mm" ? plain / 10 : plain;  // a mark on the other scale
}

}  // namespace

std::vector<AnsweredDay> answeredDays(const PatientRecord& record, Day today, int count) {
    std::vector<AnsweredDay> days;
    for (int back = count - 1; back >= 0; --back) {
        const Day day = today.plus_days(-back);
        const OwnDay of(&record, day);
        days.push_back({day, answerOf(of.value("PAIN")), answerOf(of.value("FATIGUE")),
                        answerOf(of.value("STIFF")), of.marked()});
    }
    return days;
}

std::vector<TakenDays> takenDays(const PatientRecord& record, Day today, int count, int most) {
    std::vector<TakenDays> all;
    for (const OwnMedicine& medicine : medicinesOn(record, today)) {
        if (static_cast<int>(all.size()) == most) {
            break;
        }
        TakenDays taken{medicine.name, {}};
        for (int back = count - 1; back >= 0; --back) {
            taken.said.push_back(intakeOn(record, medicine, today.plus_days(-back)).said);
        }
        all.push_back(std::move(taken));
    }
    return all;
}

}  // namespace jointlog::gui
