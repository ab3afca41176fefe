#pragma once

#include <optional>
#include <string>
#include <vector>

#include "jointlog/domain/patient_record.hpp"
#include "jointlog/domain/quantity.hpp"

namespace jointlog {

/// The dose of a step in a week, exactly, in the step's unit: 2.5 mg three times a week is 7.5 mg. nullopt for a pause,
/// a dose that was not recorded, and a frequency without a number of doses a week (as needed, every 3 weeks).
[[nodiscard]] std::optional<Quantity> dose_per_week(const DoseStep& step);

/// How a drug was taken before.
struct EarlierFrequency {
    std::string frequency;  // frequencies.csv code
    RowId step;
    PartialDate start;
};
/// Whether a dose is to be asked about: the frequency of the last step of the same drug before this one, where it is
/// another. The same drug: the same catalogue code, else the same words (folded). Rows in error and steps without a
/// frequency are passed over. self: the step's own row where it is stored already.
[[nodiscard]] std::optional<EarlierFrequency> differs_from_earlier_frequency(
    const PatientRecord& record, const MedicationCourse& course, const DoseStep& step,
    std::optional<RowId> self = {});

/// Days of a course with one dose step, with a pause, or with nothing recorded about the dose (step: nullptr). A step
/// stands for its own days, else from the course's start and to the start of the next step (one of the same day is not
/// the next) or the course's stop. A pause interrupts a dose: after a pause with a recorded end the dose before it goes
/// on, as far as its own end or the next step. open: without an end, as far as the record says.
struct StepExtent {
    const Recorded<DoseStep>* step = nullptr;
    PartialDate start;
    PartialDate stop;
    bool open = false;
};
/// What is recorded of a course, by its start: its steps that are not in error, and the days of the course that lie for
/// certain beside all of them. Empty where no step is recorded.
[[nodiscard]] std::vector<StepExtent> step_extents(const PatientRecord& record,
                                                   const Recorded<MedicationCourse>& course);

/// Two steps of the same drug by the same route that stand for the same days, whatever days of their extents are meant.
/// A step that ends on the day the other starts does not overlap it.
struct StepOverlap {
    RowId earlier;
    RowId later;  // starts with the other or after it
};
/// Every such pair, by the earlier and then the later start. The same drug: as in differs_from_earlier_frequency.
[[nodiscard]] std::vector<StepOverlap> overlapping_steps(const PatientRecord& record);

}  // namespace jointlog
