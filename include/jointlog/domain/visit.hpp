#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "jointlog/domain/date.hpp"
#include "jointlog/domain/ids.hpp"
#include "jointlog/domain/quantity.hpp"

namespace jointlog {

/// Whose voice a value is. A patient's own joint counts never enter a clinician's index unless the visit says so; counts
/// of which nobody said who made them do.
enum class Voice : std::uint8_t { laboratory, clinician, patient, not_stated };
[[nodiscard]] std::string_view code(Voice voice);
[[nodiscard]] Result<Voice> parse_voice(std::string_view text);

struct Visit {
    PartialDate date;
    std::string place;  // free text, e.g. "outpatient"
    Voice assessor = Voice::clinician;
    std::string examiner;  // person name; empty: not recorded
    std::string note;

    friend bool operator==(const Visit&, const Visit&) = default;
};

/// The interval of the laboratory for this very result. Missing ends are open; never filled in from a catalogue.
struct ReferenceInterval {
    std::optional<Decimal> low;
    std::optional<Decimal> high;
    bool low_inclusive = true;
    bool high_inclusive = true;
    std::string text;  // where the laboratory printed words

    [[nodiscard]] bool empty() const { return !low && !high && text.empty(); }
    friend bool operator==(const ReferenceInterval&, const ReferenceInterval&) = default;
};

/// What a laboratory states once for many results: unit, interval, laboratory and method.
struct Basis {
    std::string unit;  // UCUM code; empty for ordinal, titre and text results
    std::string laboratory;
    std::string method;
    ReferenceInterval interval;

    friend bool operator==(const Basis&, const Basis&) = default;
};

/// Whether a unit or a date was printed at the source or inferred by whoever recorded it.
enum class Origin : std::uint8_t { stated, inferred };

/// One measured or answered value: a laboratory result, a joint count, a global scale, a questionnaire score.
struct Observation {
    std::string item;            // catalogue code: "CRP", "MMP3", "TJC28", "PTGA" ...
    PartialDate date;            // specimen or examination date
    std::optional<int> minute;   // of the day, 0..1439
    std::optional<RowId> visit;  // the visit it was entered with
    Voice voice = Voice::laboratory;
    ObservedValue value;
    std::shared_ptr<const Basis> basis;  // never null in a stored observation
    std::string words;                   // as typed, where it differs from the canonical text
    std::string flag_reported;           // the laboratory's own flag: "H", "L", "HH" ... or empty
    Origin unit_origin = Origin::stated;
    Origin date_origin = Origin::stated;

    /// As typed, else the canonical text.
    [[nodiscard]] std::string text() const { return words.empty() ? to_string(value) : words; }
    [[nodiscard]] const std::string& unit() const;
};
[[nodiscard]] bool operator==(const Observation& a, const Observation& b);
/// Same item, date, time, text, unit and laboratory: the same result, wherever it was recorded.
[[nodiscard]] std::string identity_of(const Observation& observation);

/// Where a numeric result lies against its own interval; nullopt without a bound or when a comparator leaves it open.
enum class DerivedFlag : std::uint8_t { below, inside, above };
[[nodiscard]] std::optional<DerivedFlag> derived_flag(const Observation& observation);

enum class JointState : std::uint8_t { examined, not_examined, replaced, fused, amputated };
[[nodiscard]] std::string_view code(JointState state);
[[nodiscard]] Result<JointState> parse_joint_state(std::string_view text);

struct JointFinding {
    RowId visit;
    std::string joint;  // catalogue code "MCP2_R"
    JointState state = JointState::examined;
    std::optional<bool> tender;   // only when examined
    std::optional<bool> swollen;  // only when examined

    friend bool operator==(const JointFinding&, const JointFinding&) = default;
};

struct Note {
    PartialDate date;
    std::string text;

    friend bool operator==(const Note&, const Note&) = default;
};

}  // namespace jointlog
