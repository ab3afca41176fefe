#pragma once

#include <compare>

#include "jointlog/domain/decimal.hpp"
#include "jointlog/domain/result.hpp"

/// Units as types, so that a CRP in mg/dL cannot reach a formula that expects mg/L without a conversion in sight.
namespace jointlog {

/// A number of Tag's unit. make() checks the range of Tag.
template <class Tag>
class Measured {
public:
    [[nodiscard]] static Result<Measured> make(Decimal value);
    /// Unchecked: keeps values that a formula refuses (ESR 0 is a legal laboratory result).
    explicit constexpr Measured(Decimal value) : m_value(value) {}
    [[nodiscard]] const Decimal& value() const { return m_value; }
    [[nodiscard]] bool in_range() const;
    friend auto operator<=>(const Measured& a, const Measured& b) {
        return a.m_value <=> b.m_value;
    }
    friend bool operator==(const Measured& a, const Measured& b) { return a.m_value == b.m_value; }

private:
    Decimal m_value;
};

struct JointCountTag {};      // 0..28, integer
struct MmPerHourTag {};       // 1..300 mm/h
struct MgPerLitreTag {};      // 0..1000 mg/L
struct MgPerDecilitreTag {};  // 0..100 mg/dL
struct Vas100Tag {};          // 0..100 mm
struct Score3Tag {};          // 0..3
struct Count30Tag {};         // 0..30, integer

using JointCount = Measured<JointCountTag>;
using MillimetrePerHour = Measured<MmPerHourTag>;
using MilligramPerLitre = Measured<MgPerLitreTag>;
using MilligramPerDecilitre = Measured<MgPerDecilitreTag>;
using Vas100 = Measured<Vas100Tag>;
using Score3 = Measured<Score3Tag>;
using Count30 = Measured<Count30Tag>;

/// A CRP concentration, held exactly in mg/L whichever unit it was given in (1 mg/dL = 10 mg/L).
class CrpConcentration {
public:
    CrpConcentration(MilligramPerLitre value) : m_mg_l(value) {}
    CrpConcentration(MilligramPerDecilitre value);
    [[nodiscard]] const MilligramPerLitre& mg_l() const { return m_mg_l; }
    [[nodiscard]] MilligramPerDecilitre mg_dl() const;
    [[nodiscard]] bool in_range() const { return m_mg_l.in_range(); }

private:
    MilligramPerLitre m_mg_l;
};

}  // namespace jointlog
