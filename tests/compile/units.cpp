// Compiled once per case by ctest: the units of a formula's inputs are types, and a swapped unit is no program.
#include "jointlog/domain/indices.hpp"

using namespace jointlog;

void enter(IndexInputs& visit, Decimal number);
void enter(IndexInputs& visit, Decimal number) {
#if defined(CASE_RIGHT_UNITS)
    visit.crp = MilligramPerDecilitre(number);
    visit.crp = MilligramPerLitre(number);
    visit.esr = MillimetrePerHour(number);
    const MilligramPerLitre same = visit.crp->mg_l();
    static_cast<void>(same);
#elif defined(CASE_CRP_FOR_ESR)
    visit.esr = MilligramPerLitre(number);
#elif defined(CASE_ESR_FOR_CRP)
    visit.crp = MillimetrePerHour(number);
#elif defined(CASE_MG_DL_FOR_MG_L)
    const MilligramPerLitre wrong = MilligramPerDecilitre(number);
    static_cast<void>(wrong);
#elif defined(CASE_COUNT_FOR_SCALE)
    visit.patient_global = JointCount(number);
#elif defined(CASE_NUMBER_WITHOUT_UNIT)
    visit.crp = number;
#elif defined(CASE_DOUBLE_WITHOUT_UNIT)
    visit.esr = 28.0;
#endif
}
