#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "app/import_outcome.hpp"
#include "app/taken_rows.hpp"
#include "jointlog/domain/operation.hpp"
#include "jointlog/domain/patient_record.hpp"

namespace jointlog::app {

/// Compares the rows of one patient with what is recorded and builds the operation that adds the
/// new ones. Rows entered in error count as not recorded. Nothing recorded is changed, but for what a visit left open.
class PatientMerge {
public:
    /// recorded: nullptr for a patient that the file does not hold yet. taken: what earlier rows of the sources stand
    /// for.
    PatientMerge(const PatientRecord* recorded, OperationDraft draft, TakenBySource& taken,
                 ImportOutcome& outcome);

    void merge(PatientRows rows);
    /// Empty when everything was recorded already.
    [[nodiscard]] OperationDraft take_draft() { return std::move(m_draft); }

private:
    /// A visit, recorded or new in this operation.
    struct KnownVisit {
        PartialDate date;
        Visit visit;
        RowId id;
        std::int64_t version = 0;  // as recorded; 0: written by this operation
    };
    struct KnownCourse {
        MedicationCourse course;
        std::optional<RowId> id;
        std::vector<DoseStep> steps;
        bool taken = false;  // already matched by a row without label, of the file that is merged
    };
    using Counts = std::unordered_map<std::string, int>;
    /// Rows by what makes them equal.
    using EqualRows = std::unordered_multimap<std::string, RowId>;
    using CourseRows = std::vector<SourcedRow<exchange::CourseEntry>*>;

    void merge_patient(SourcedRow<exchange::PatientEntry>& row);
    void merge_visit(SourcedRow<exchange::VisitEntry>& row);
    void merge_joint(SourcedRow<exchange::JointEntry>& row);
    void merge_observations(std::vector<SourcedRow<Observation>>& rows);
    bool merge_observation(Observation& value, EqualRows& recorded, EqualRows& left,
                           TakenRows& taken);
    void merge_courses(std::vector<SourcedRow<exchange::CourseEntry>>& rows);
    void merge_unlabelled_course(SourcedRow<exchange::CourseEntry>& row);
    void merge_labelled_course(CourseRows& rows);
    void add_to_course(KnownCourse& known, bool same_course, CourseRows& rows);
    void merge_administrations(std::vector<SourcedRow<exchange::AdministrationEntry>>& rows);
    template <class T>
    void merge_equal(std::vector<SourcedRow<T>>& rows, const std::vector<Recorded<T>>* recorded);

    /// Refuses a row whose date ends before the patient was born.
    bool born_before(const PartialDate& date, const RowSource& from, std::string_view column);
    KnownVisit* find_visit(const PartialDate& date, std::optional<Voice> assessor);
    KnownVisit& add_visit(Visit visit);
    bool complete_visit(KnownVisit& known, const Visit& typed);
    bool add_visit_values(const KnownVisit& known, std::vector<Observation>& values);
    void index_recorded();
    [[nodiscard]] const KnownCourse* course_labelled(std::string_view label) const;

    const PatientRecord* m_recorded;
    OperationDraft m_draft;
    TakenBySource& m_taken;
    ImportOutcome& m_outcome;
    std::optional<Patient> m_patient;
    std::vector<KnownVisit> m_visits;
    std::map<std::string, std::vector<std::size_t>> m_visits_by_date;
    Counts m_visit_values;
    std::unordered_map<std::string, JointFinding> m_joints;
    std::vector<KnownCourse> m_courses;
};

}  // namespace jointlog::app
