#include <algorithm>
#include <array>
#include <cstdlib>

#include "app/quality_findings.hpp"
#include "app/session_access.hpp"
#include "jointlog/domain/catalog.hpp"
#include "jointlog/exchange/research_package.hpp"

namespace jointlog::app {
namespace {

constexpr std::array<std::string_view, 4> visual_scales{"PTGA", "EGA", "PAIN", "FATIGUE"};

bool is_value(const Recorded<Observation>& row) {
    return !row.in_error() && !std::holds_alternative<Missing>(row->value);
}

bool is_laboratory(std::string_view item) {
    const catalog::Item* const known = catalog::item(item);
    return known == nullptr || known->laboratory;
}

/// Variables that a visit has a value of: entered with it, counted from its map, or measured within the window.
std::set<std::string> variables_of(const PatientRecord& record, const Recorded<Visit>& visit,
                                   const VisitScores* scores, int window_days) {
    std::set<std::string> variables;
    for (const auto& row : record.observations) {
        if (!is_value(row)) {
            continue;
        }
        const bool near =
            is_laboratory(row->item) && row->date.is_exact() && visit->date.is_exact()
            && std::abs(row->date.first->number - visit->date.first->number) <= window_days;
        if (row->visit == visit.meta.id || near) {
            variables.insert(row->item);
        }
    }
    for (const InputId input : {InputId::tjc28, InputId::sjc28}) {
        if (scores != nullptr && scores->source(input) != nullptr) {
            variables.emplace(item_code(input));
        }
    }
    return variables;
}

bool ends_in_0_or_5(const Decimal& millimetres) {
    const Decimal plain = millimetres.normalized();
    return plain.decimals == 0 && plain.mantissa % 5 == 0;
}

}  // namespace

void QualityCounts::add(const PatientRecord& record, const std::vector<VisitScores>& scores,
                        int window_days) {
    for (const auto& visit : record.visits) {
        if (visit.in_error() || !visit->date.anchor()) {
            continue;
        }
        const int year = civil(*visit->date.anchor()).year;
        ++m_visits[year];
        const auto scored = std::find_if(scores.begin(), scores.end(), [&](const VisitScores& s) {
            return s.visit == visit.meta.id;
        });
        for (const std::string& variable : variables_of(
                 record, visit, scored == scores.end() ? nullptr : &*scored, window_days)) {
            ++m_present[{variable, year}];
        }
    }
    for (const auto& row : record.observations) {
        if (is_value(row) && is_laboratory(row->item)) {
            m_analytes.insert(row->item);
        }
        const auto* const number = std::get_if<Numeric>(&row->value);
        if (row.in_error() || number == nullptr) {
            continue;
        }
        const bool equal = number->comparator == Comparator::equal;
        Share& censored = m_censored[row->item];
        ++censored.of;
        censored.count += equal ? 0 : 1;
        const catalog::Item* const item = catalog::item(row->item);
        const bool scale =
            std::find(visual_scales.begin(), visual_scales.end(), row->item) != visual_scales.end();
        const auto millimetres = scale && equal && item != nullptr
                                     ? catalog::in_default_unit(*item, number->value, row->unit())
                                     : std::nullopt;
        if (millimetres) {
            Share& share = m_vas[row->item];
            ++share.of;
            share.count += ends_in_0_or_5(*millimetres) ? 1 : 0;
        }
    }
}

void QualityCounts::write(QualityReport& report) const {
    std::vector<std::string> variables;
    for (const catalog::Item& item : catalog::items()) {
        if (!item.laboratory || m_analytes.contains(item.code)) {
            variables.push_back(item.code);
        }
    }
    for (const std::string& analyte : m_analytes) {
        if (catalog::item(analyte) == nullptr) {
            variables.push_back(analyte);
        }
    }
    for (const std::string& variable : variables) {
        for (const auto& [year, visits] : m_visits) {
            const auto present = m_present.find({variable, year});
            report.completeness.push_back(
                {variable, year, present == m_present.end() ? 0 : present->second, visits});
        }
    }
    for (const auto& [variable, share] : m_censored) {
        report.censored.push_back({variable, 0, share.count, share.of});
    }
    for (const auto& [variable, share] : m_vas) {
        report.vas_0_or_5.push_back({variable, 0, share.count, share.of});
    }
}

Result<QualityReport> check_quality(Session& session, const FindingSink& finding) {
    const Result<std::vector<std::string>> codes = session.patient_codes();
    if (!codes) {
        return Unexpected{codes.error()};
    }
    const ScoreSettings settings = session.score_settings();
    QualityReport report;
    QualityCounts counts;
    for (const std::string& code : *codes) {
        Result<PatientRecord> record = session.load_patient(code);
        if (!record) {
            return Unexpected{record.error()};
        }
        static_cast<void>(exchange::leave_out_rows_of_errors(*record));
        const std::vector<VisitScores> scores = score_visits(*record, settings);
        find_in(*record, scores, settings.window_days, [&](const QualityFinding& found) {
            ++report.findings;
            finding(found);
        });
        counts.add(*record, scores, settings.window_days);
        ++report.patients;
        report.visits += static_cast<std::int64_t>(scores.size());
    }
    counts.write(report);
    return report;
}

}  // namespace jointlog::app
