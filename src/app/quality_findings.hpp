#pragma once

#include <map>
#include <set>
#include <utility>

#include "jointlog/app/quality_report.hpp"
#include "jointlog/domain/patient_record.hpp"
#include "jointlog/domain/visit_scores.hpp"

namespace jointlog::app {

/// One patient's findings, by kind, then in the order of the record.
void find_in(const PatientRecord& record, const std::vector<VisitScores>& scores, int window_days,
             const FindingSink& sink);

/// Counts over all patients.
class QualityCounts {
public:
    void add(const PatientRecord& record, const std::vector<VisitScores>& scores, int window_days);
    void write(QualityReport& report) const;

private:
    struct Share {
        std::int64_t count = 0;
        std::int64_t of = 0;
    };
    std::map<int, std::int64_t> m_visits;                           // by year
    std::map<std::pair<std::string, int>, std::int64_t> m_present;  // variable and year
    std::set<std::string> m_analytes;
    std::map<std::string, Share> m_censored;
    std::map<std::string, Share> m_vas;
};

}  // namespace jointlog::app
