#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "jointlog/domain/patient_record.hpp"

/// What a de-identified package needs to know of the persons in it before it is written.
namespace jointlog::exchange {

/// The fewest persons of which a term may be told; smaller counts are warned of.
inline constexpr int fewest_persons = 5;

/// Who a patient is in a package, from the key file.
struct Pseudonym {
    std::string study_id;
    Day first_day;       // study day 0
    int shift_days = 0;  // added to every day where dates are shifted
    std::string secret;  // hides where in its month a month began; see hidden()
    std::string age;     // whole years on study day 0, as the package tells it
};

/// A number of days that a package tells instead of a date: from the first visit, or of a shifted calendar.
struct HiddenDate {
    std::optional<int> first;
    std::optional<int> last;
};
/// A date as it leaves, in days from study day 0. Days keep their distances. An end that is no day but the end of a
/// month or year is moved outwards, so that neither its place in the calendar nor the length of its month is told: a
/// month becomes 61 days and a year 731 that hold it, by the pseudonym's secret.
[[nodiscard]] HiddenDate hidden(const PartialDate& date, const Pseudonym& pseudonym);

/// The first visit that has a day; without one the first day recorded, onset and diagnosis where there is no other.
/// nullopt: none.
[[nodiscard]] std::optional<Day> first_day(const PatientRecord& record);

/// Persons of whom something is recorded.
struct SmallCell {
    /// sex, rf, acpa, status, drug, route, stop_reason, injected_joint, adverse_event, seriousness, outcome, fact,
    /// variable, reported_score
    std::string kind;
    std::string code;  // fact: "kind" or "kind=value"
    std::int64_t persons = 0;
};

/// What the persons of a package have in common. Rows in error do not count.
class Census {
public:
    void add(const PatientRecord& record);

    [[nodiscard]] std::int64_t persons() const { return m_persons; }
    /// The package is of this day too: of its cut, or of its writing.
    void cover(Day day);
    /// The latest day covered, or that anything was recorded for, of all persons.
    [[nodiscard]] std::optional<Day> last_day() const { return m_last; }
    /// Cells of fewer than fewest_persons, by kind and code.
    [[nodiscard]] std::vector<SmallCell> small_cells() const;
    /// Whether a code is told of so few that it stays out.
    [[nodiscard]] bool rare(const std::string& kind, const std::string& code) const;

private:
    std::int64_t m_persons = 0;
    std::optional<Day> m_last;
    std::map<std::pair<std::string, std::string>, std::int64_t> m_cells;
};

/// Whether somebody is over 89 on the last day of the package, or may be by what is known of the birth.
[[nodiscard]] bool may_be_over_89(const PartialDate& birth, Day last_day);

/// Whole years on a day as a de-identified package tells them: "61", "61/62", "90+" for whoever may be over 89 on the
/// last day of the package; empty: not known.
[[nodiscard]] std::string told_age(const PartialDate& birth, Day first_day, Day last_day);

/// What was taken out of a record.
struct Withheld {
    std::int64_t adverse_event_terms = 0;  // rare
    std::int64_t facts = 0;                // kinds or values, rare
    std::int64_t own_results = 0;          // results of the record's own analytes or units
    std::int64_t own_doses = 0;            // doses in a unit that the catalogues do not know
    std::int64_t egfr_results = 0;  // laboratories' eGFR of persons who are or may be over 89
    std::set<RowId> rare_rows;
};
/// Takes rare terms out, what only the record's own catalogue explains (its analytes and units), and what an age over 89
/// can be computed from. Called after the scores are computed; columns are held back by the package.
void withhold(PatientRecord& record, const Census& census, Withheld& count);

}  // namespace jointlog::exchange
