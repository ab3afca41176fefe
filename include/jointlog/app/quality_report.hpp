#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "jointlog/app/session.hpp"
#include "jointlog/domain/result.hpp"

namespace jointlog::app {

enum class QualityKind : std::uint8_t {
    count_differs,     // a typed joint count against the joint map of the same visit
    duplicate,         // two rows that say the same; single doses only where their day is known
    end_before_start,  // by every day that the dates allow
    overlapping_doses,  // a dose step while another of the same drug and route lasts, by every day allowed
    frequency_differs,  // a dose step with another frequency than the last one of the same drug
    event_contradiction,  // an adverse event whose parts do not fit together; detail is the EventRemark
    factor_of_ten,        // neighbours of one series, ten times as much or more, or a tenth or less
    mixed_unit,           // another unit than the row before in the series
    mixed_method,         // another method than the row before in the series, both stated
    no_laboratory_value,  // a visit with neither CRP nor ESR within the window
};
/// "count_differs", "duplicate" ...
[[nodiscard]] std::string_view code(QualityKind kind);

/// A question about one row; nothing is ever repaired.
struct QualityFinding {
    QualityKind kind = QualityKind::duplicate;
    std::string patient;
    std::string date;  // ISO, as recorded
    std::string item;  // catalogue code, or the table of the row
    RowId row;
    std::string detail;
};
using FindingSink = std::function<void(const QualityFinding&)>;

/// So many of so many: visits of a year with a value, numbers with a comparator, VAS ending in 0 or 5.
struct QualityShare {
    std::string variable;
    int year = 0;  // of completeness; 0 elsewhere
    std::int64_t count = 0;
    std::int64_t of = 0;
};

struct QualityReport {
    std::int64_t patients = 0;
    std::int64_t visits = 0;
    std::int64_t findings = 0;
    std::vector<QualityShare>
        completeness;  // every value of a visit, and every analyte that the record holds
    std::vector<QualityShare> censored;    // per variable with numbers
    std::vector<QualityShare> vas_0_or_5;  // per visual analogue scale with numbers
};

/// Reads the record patient by patient; memory does not grow with their number. Rows entered in error, and those of a
/// visit or course entered in error, count nowhere. Laboratory values belong to a visit within the window of scores.
/// Errors: those of reading the file.
[[nodiscard]] Result<QualityReport> check_quality(Session& session, const FindingSink& finding);

}  // namespace jointlog::app
