#include "jointlog/domain/dosing.hpp"

#include <map>

#include "jointlog/domain/catalog.hpp"
#include "jointlog/domain/text.hpp"

namespace jointlog {
namespace {

bool same_drug(const MedicationCourse& a, const MedicationCourse& b) {
    if (!a.drug.empty() || !b.drug.empty()) {
        return a.drug == b.drug;
    }
    return fold(a.drug_text) == fold(b.drug_text);
}

/// A recorded step without a date may lie anywhere; it is taken for the oldest.
bool starts_before(const DoseStep& a, const DoseStep& b) {
    return a.start.anchor() < b.start.anchor();
}

}  // namespace

std::optional<Quantity> dose_per_week(const DoseStep& step) {
    const catalog::Frequency* const frequency = catalog::find_frequency(step.frequency);
    if (step.kind != StepKind::dose || !step.dose || frequency == nullptr || !frequency->per_week) {
        return std::nullopt;
    }
    const auto product = multiply(*step.dose, *frequency->per_week);
    return product ? std::optional(Quantity{product->normalized(), step.unit}) : std::nullopt;
}

std::optional<EarlierFrequency> differs_from_earlier_frequency(const PatientRecord& record,
                                                               const MedicationCourse& course,
                                                               const DoseStep& step,
                                                               std::optional<RowId> self) {
    if (step.frequency.empty()) {
        return std::nullopt;
    }
    std::map<RowId, const MedicationCourse*> same;
    for (const auto& other : record.courses) {
        if (!other.in_error() && same_drug(*other, course)) {
            same.emplace(other.meta.id, &other.value);
        }
    }
    const Recorded<DoseStep>* last = nullptr;
    for (const auto& other : record.dose_steps) {
        const bool counts = !other.in_error() && other.meta.id != self
                            && other->kind == StepKind::dose && !other->frequency.empty()
                            && same.contains(other->course);
        const bool earlier = !step.start.anchor() || !starts_before(step, *other);
        if (counts && earlier && (last == nullptr || !starts_before(*other, **last))) {
            last = &other;
        }
    }
    if (last == nullptr || (*last)->frequency == step.frequency) {
        return std::nullopt;
    }
    return EarlierFrequency{(*last)->frequency, last->meta.id, (*last)->start};
}

}  // namespace jointlog
