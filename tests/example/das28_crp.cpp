// DAS28-CRP of one visit, with a CRP in mg/dL.
#include <cstdio>

#include "jointlog/domain/indices.hpp"

int main() {
    using namespace jointlog;
    IndexInputs visit;
    visit.tjc28 = JointCount(Decimal::from_int(4));
    visit.sjc28 = JointCount(Decimal::from_int(2));
    visit.crp = MilligramPerDecilitre(Decimal{492, 3});  // 0.492 mg/dL is 4.92 mg/L
    visit.patient_global = Vas100(Decimal::from_int(40));
    const IndexResult result = compute(IndexId::das28_crp, visit);
    const auto* const score = std::get_if<Computed>(&result);
    std::puts(score != nullptr ? display_text(*score, nullptr).c_str() : "not computed");
}
