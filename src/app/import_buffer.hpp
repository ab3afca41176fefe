#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "jointlog/domain/patient_record.hpp"
#include "jointlog/exchange/import_rows.hpp"

namespace jointlog::app {

/// Where a row came from, and how it looked, for the report and the file of refused rows.
struct RowSource {
    std::size_t source = 0;
    std::int64_t line = 0;
    std::string verbatim;  // empty unless refused rows are written to a file
};

template <class T>
struct SourcedRow {
    T value;
    RowSource from;
};

/// Rows of one patient in the order of the files.
struct PatientRows {
    std::vector<SourcedRow<exchange::PatientEntry>> patients;
    std::vector<SourcedRow<exchange::VisitEntry>> visits;
    std::vector<SourcedRow<exchange::JointEntry>> joints;
    std::vector<SourcedRow<Observation>> observations;
    std::vector<SourcedRow<exchange::CourseEntry>> courses;
    std::vector<SourcedRow<exchange::AdministrationEntry>> administrations;
    std::vector<SourcedRow<AdverseEvent>> adverse_events;
    std::vector<SourcedRow<Fact>> facts;
    std::vector<SourcedRow<ReportedScore>> reported_scores;

    void add(exchange::ImportContent content, RowSource from);
    [[nodiscard]] std::size_t count() const;
};

/// Rows wait here until those of a patient can be stored as one operation. Patients by code.
struct ImportBuffer {
    std::map<std::string, PatientRows, std::less<>> patients;
    std::size_t rows = 0;

    void add(const std::string& patient, exchange::ImportContent content, RowSource from);
};

}  // namespace jointlog::app
