#pragma once

#include <string_view>

#include "jointlog/domain/indices.hpp"

/// Inputs of a visit with every value present.
inline jointlog::IndexInputs full_inputs() {
    using namespace jointlog;
    IndexInputs in;
    in.tjc28 = JointCount(Decimal{5, 0});
    in.sjc28 = JointCount(Decimal{3, 0});
    in.esr = MillimetrePerHour(Decimal{28, 0});
    in.crp = CrpConcentration(MilligramPerLitre(Decimal{12, 0}));
    in.patient_global = Vas100(Decimal{40, 0});
    in.evaluator_global = Vas100(Decimal{30, 0});
    in.pain = Vas100(Decimal{45, 0});
    in.haq_di = Score3(Decimal{875, 3});
    in.haq_ii = Score3(Decimal{8, 1});
    in.mdhaq_raw = Count30(Decimal{9, 0});
    return in;
}

inline void remove(jointlog::IndexInputs& in, jointlog::InputId id) {
    using jointlog::InputId;
    switch (id) {
        case InputId::tjc28:
            in.tjc28.reset();
            break;
        case InputId::sjc28:
            in.sjc28.reset();
            break;
        case InputId::esr:
            in.esr.reset();
            break;
        case InputId::crp:
            in.crp.reset();
            break;
        case InputId::patient_global:
            in.patient_global.reset();
            break;
        case InputId::evaluator_global:
            in.evaluator_global.reset();
            break;
        case InputId::pain:
            in.pain.reset();
            break;
        case InputId::haq_di:
            in.haq_di.reset();
            break;
        case InputId::haq_ii:
            in.haq_ii.reset();
            break;
        case InputId::mdhaq_raw:
            in.mdhaq_raw.reset();
            break;
    }
}

/// Unchecked, so that a value out of range can be set.
inline void set(jointlog::IndexInputs& in, jointlog::InputId id, jointlog::Decimal value) {
    using namespace jointlog;
    switch (id) {
        case InputId::tjc28:
            in.tjc28 = JointCount(value);
            break;
        case InputId::sjc28:
            in.sjc28 = JointCount(value);
            break;
        case InputId::esr:
            in.esr = MillimetrePerHour(value);
            break;
        case InputId::crp:
            in.crp = CrpConcentration(MilligramPerLitre(value));
            break;
        case InputId::patient_global:
            in.patient_global = Vas100(value);
            break;
        case InputId::evaluator_global:
            in.evaluator_global = Vas100(value);
            break;
        case InputId::pain:
            in.pain = Vas100(value);
            break;
        case InputId::haq_di:
            in.haq_di = Score3(value);
            break;
        case InputId::haq_ii:
            in.haq_ii = Score3(value);
            break;
        case InputId::mdhaq_raw:
            in.mdhaq_raw = Count30(value);
            break;
    }
}
