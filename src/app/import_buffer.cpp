#include "app/import_buffer.hpp"

#include <utility>

namespace jointlog::app {

void PatientRows::add(exchange::ImportContent content, RowSource from) {
    struct Sort {
        PatientRows& rows;
        RowSource& from;
        void operator()(exchange::PatientEntry& v) {
            rows.patients.push_back({std::move(v), std::move(from)});
        }
        void operator()(exchange::VisitEntry& v) {
            rows.visits.push_back({std::move(v), std::move(from)});
        }
        void operator()(exchange::JointEntry& v) {
            rows.joints.push_back({std::move(v), std::move(from)});
        }
        void operator()(Observation& v) {
            rows.observations.push_back({std::move(v), std::move(from)});
        }
        void operator()(exchange::SampleEntry& v) {
            for (Observation& value : v.observations) {
                rows.observations.push_back({std::move(value), from});
            }
        }
        void operator()(exchange::CourseEntry& v) {
            rows.courses.push_back({std::move(v), std::move(from)});
        }
        void operator()(exchange::AdministrationEntry& v) {
            rows.administrations.push_back({std::move(v), std::move(from)});
        }
        void operator()(AdverseEvent& v) {
            rows.adverse_events.push_back({std::move(v), std::move(from)});
        }
        void operator()(Fact& v) { rows.facts.push_back({std::move(v), std::move(from)}); }
        void operator()(ReportedScore& v) {
            rows.reported_scores.push_back({std::move(v), std::move(from)});
        }
    };
    std::visit(Sort{*this, from}, content);
}

std::size_t PatientRows::count() const {
    return patients.size() + visits.size() + joints.size() + observations.size() + courses.size()
           + administrations.size() + adverse_events.size() + facts.size() + reported_scores.size();
}

void ImportBuffer::add(const std::string& patient, exchange::ImportContent content,
                       RowSource from) {
    const auto* const sample = std::get_if<exchange::SampleEntry>(&content);
    rows += sample != nullptr ? sample->observations.size() : 1;
    patients[patient].add(std::move(content), std::move(from));
}

}  // namespace jointlog::app
