#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "jointlog/domain/date.hpp"
#include "jointlog/domain/decimal.hpp"
#include "jointlog/domain/ids.hpp"

namespace jointlog {

/// A drug taken over time. Its doses are DoseStep rows that name it.
struct MedicationCourse {
    std::string drug;       // catalogue code, or empty when only `drug_text` is known
    std::string drug_text;  // as typed, e.g. "immunosuppressant (not named)"
    std::string label;      // the source's own course key, empty when entered here
    std::string route;
    std::string product;  // brand or biosimilar name as recorded
    PartialDate start;    // empty: unknown
    PartialDate stop;     // empty: ongoing or unknown, see `ongoing`
    bool ongoing = true;
    std::string stop_reason;  // stop_reasons.csv code
    std::string note;

    friend bool operator==(const MedicationCourse&, const MedicationCourse&) = default;
};

enum class StepKind : std::uint8_t { dose, held };

/// A constant dose, from its start to the next step of the same course, its own stop, or the course's stop.
struct DoseStep {
    RowId course;
    StepKind kind = StepKind::dose;
    std::optional<Decimal> dose;  // missing: not recorded
    std::string unit;             // UCUM, e.g. "mg"
    std::string frequency;        // frequencies.csv code
    std::string dose_text;        // as typed where it is not a number
    PartialDate start;
    PartialDate stop;  // empty: until the next step or the course's stop
    std::string note;

    friend bool operator==(const DoseStep&, const DoseStep&) = default;
};

/// One infusion, injection or single dose on a date.
struct Administration {
    std::optional<RowId> course;
    std::string drug;
    std::string drug_text;
    std::string label;
    std::string route;
    std::string product;
    PartialDate date;
    std::optional<Decimal> dose;
    std::string unit;
    std::string dose_text;
    std::string joint;  // catalogue code for an injection into a joint
    std::string lot;
    std::string note;

    friend bool operator==(const Administration&, const Administration&) = default;
};

}  // namespace jointlog
