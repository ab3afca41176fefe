#pragma once

#include <cstddef>

/// Positions of the columns of each import kind in import_columns(); the tables stand in
/// import_columns.cpp.
namespace jointlog::exchange::column {

namespace patients {
enum Column : std::size_t {
    patient,
    name,
    name_kana,
    sex,
    birth_date,
    onset_date,
    diagnosis_date,
    rf,
    rf_date,
    acpa,
    acpa_date,
    status,
    status_date,
    research_use,
    research_use_date,
    note,
    count,
};
}
namespace visits {
enum Column : std::size_t {
    patient,
    date,
    tjc28,
    sjc28,
    ptga_mm,
    ega_mm,
    pain_mm,
    haq_di,
    haq_ii,
    mdhaq_raw,
    morning_stiffness_min,
    fatigue_mm,
    note,
    assessor,
    examiner,
    place,
    count,
};
}
namespace joints {
enum Column : std::size_t { patient, date, joint, state, tender, swollen, count };
}
namespace labs {
enum Column : std::size_t {
    patient,
    date,
    time,
    analyte,
    value,
    unit,
    ref_low,
    ref_high,
    ref_text,
    flag,
    method,
    lab,
    missing,
    count,
};
}
namespace medications {
enum Column : std::size_t {
    patient,
    kind,
    course,
    drug,
    product,
    route,
    dose,
    dose_unit,
    frequency,
    date,
    start,
    stop,
    stop_reason,
    joint,
    lot,
    note,
    count,
};
}
namespace adverse_events {
enum Column : std::size_t {
    patient,
    term,
    grade,
    ctcae_version,
    onset,
    end,
    serious,
    seriousness,
    outcome,
    action_taken,
    related_drug,
    causality,
    assessed_by,
    note,
    count,
};
}
namespace facts {
enum Column : std::size_t { patient, kind, start, end, value, unit, note, count };
}
namespace reported_scores {
enum Column : std::size_t { patient, date, index, variant, value, source, count };
}

}  // namespace jointlog::exchange::column
