#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "jointlog/domain/events.hpp"
#include "jointlog/domain/ids.hpp"
#include "jointlog/domain/medication.hpp"
#include "jointlog/domain/patient.hpp"
#include "jointlog/domain/visit.hpp"

namespace jointlog {

enum class RowStatus : std::uint8_t { recorded, entered_in_error };

/// Identity and version of a stored row. version is the number of the operation that wrote this version: pass it
/// back when correcting, so that a change made meanwhile is noticed.
struct RowMeta {
    RowId id;
    std::int64_t version = 0;
    RowStatus status = RowStatus::recorded;
    bool corrected = false;  // an earlier version exists
};

template <class T>
struct Recorded {
    T value;
    RowMeta meta;

    const T* operator->() const { return &value; }
    const T& operator*() const { return value; }
    [[nodiscard]] bool in_error() const { return meta.status == RowStatus::entered_in_error; }
};

/// Everything recorded for one patient, each list in a fixed order (by date, then by entry). Rows entered in error
/// are present with their status; readers of current values skip them.
struct PatientRecord {
    Recorded<Patient> patient;
    std::vector<Recorded<Visit>> visits;
    std::vector<Recorded<Observation>> observations;
    std::vector<Recorded<JointFinding>> joints;
    std::vector<Recorded<MedicationCourse>> courses;
    std::vector<Recorded<DoseStep>> dose_steps;
    std::vector<Recorded<Administration>> administrations;
    std::vector<Recorded<AdverseEvent>> adverse_events;
    std::vector<Recorded<Fact>> facts;
    std::vector<Recorded<ReportedScore>> reported_scores;
    std::vector<Recorded<Note>> notes;
};

/// Any value that is stored as a row with versions.
using Entity = std::variant<Patient, Visit, Observation, JointFinding, MedicationCourse, DoseStep,
                            Administration, AdverseEvent, Fact, ReportedScore, Note>;
/// Stable table name: "patient", "visit", "observation", "joint_finding", "course", "dose_step", "administration",
/// "adverse_event", "fact", "reported_score", "note".
[[nodiscard]] std::string_view table_name(const Entity& entity);

}  // namespace jointlog
