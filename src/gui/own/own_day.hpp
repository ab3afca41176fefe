#pragma once

#include <QtCore/QString>
#include <optional>
#include <string>

#include "jointlog/domain/operation.hpp"

namespace jointlog::gui {

/// What a person's own record holds of one day in the person's own voice.
class OwnDay {
public:
    /// record: nullptr where none is on screen; then nothing is recorded.
    OwnDay(const PatientRecord* record, Day day) : m_record(record), m_day(day) {}

    /// The check-in of the day; nullptr where there is none.
    [[nodiscard]] const Recorded<Visit>* visit() const;
    [[nodiscard]] const Observation* value(const std::string& item) const;
    /// The person marked it as a bad day.
    [[nodiscard]] bool marked() const;

private:
    const PatientRecord* m_record;
    Day m_day;
};

/// What a person answered, as typed: a mark of 0 to 10 without a unit, which nobody asked for, minutes with theirs.
[[nodiscard]] QString answeredText(const Observation& value);

/// The check-in that rows of a day are added to: the stored one, else one that is added to the draft with the first row.
class CheckIn {
public:
    CheckIn(OperationDraft& draft, const OwnDay& stored, Day day);
    void add(Observation value);
    void add(const std::string& joint, JointState state, std::optional<bool> tender,
             std::optional<bool> swollen);

private:
    RowId visit();
    OperationDraft& m_draft;
    Day m_day;
    std::optional<RowId> m_visit;
};

}  // namespace jointlog::gui
