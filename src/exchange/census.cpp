#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "exchange/package_vocabulary.hpp"
#include "jointlog/domain/catalog.hpp"
#include "jointlog/exchange/deidentify.hpp"

namespace jointlog::exchange {
namespace {

constexpr int over_this = 89;

using Cells = std::set<std::pair<std::string, std::string>>;

template <class T, class Use>
void each(const std::vector<Recorded<T>>& rows, Use use) {
    for (const Recorded<T>& row : rows) {
        if (!row.in_error()) {
            use(row.value);
        }
    }
}

/// Calls with every date of the record but birth, onset and diagnosis.
template <class Use>
void each_date(const PatientRecord& record, Use use) {
    each(record.visits, [&](const Visit& row) { use(row.date); });
    each(record.observations, [&](const Observation& row) { use(row.date); });
    each(record.courses, [&](const MedicationCourse& row) {
        use(row.start);
        use(row.stop);
    });
    each(record.dose_steps, [&](const DoseStep& row) {
        use(row.start);
        use(row.stop);
    });
    each(record.administrations, [&](const Administration& row) { use(row.date); });
    each(record.adverse_events, [&](const AdverseEvent& row) {
        use(row.onset);
        use(row.end);
    });
    each(record.facts, [&](const Fact& row) {
        use(row.start);
        use(row.end);
    });
    each(record.reported_scores, [&](const ReportedScore& row) { use(row.date); });
    each(record.notes, [&](const Note& row) { use(row.date); });
    const Patient& patient = record.patient.value;
    for (const PartialDate* date : {&patient.rf_date, &patient.acpa_date, &patient.follow_up_date,
                                    &patient.research_use_date}) {
        use(*date);
    }
}

void keep_earlier(std::optional<Day>& earliest, const std::optional<Day>& day) {
    if (day && (!earliest || *day < *earliest)) {
        earliest = day;
    }
}

std::string fact_cell(const Fact& fact) {
    return fmt::format("{}={}", fact.kind, fact.text);
}

/// What only the record's own words name is no cell.
void add_cell(Cells& cells, std::string_view kind, std::string_view code) {
    if (is_built_in_code(code)) {
        cells.emplace(kind, code);
    }
}

Cells cells_of(const PatientRecord& record) {
    Cells cells;
    const Patient& patient = record.patient.value;
    add_cell(cells, "sex", code(patient.sex));
    if (patient.rf != Serology::unknown) {
        add_cell(cells, "rf", code(patient.rf));
    }
    if (patient.acpa != Serology::unknown) {
        add_cell(cells, "acpa", code(patient.acpa));
    }
    add_cell(cells, "status", code(patient.follow_up));
    each(record.courses, [&](const MedicationCourse& row) {
        add_cell(cells, "drug", row.drug);
        add_cell(cells, "route", row.route);
        add_cell(cells, "stop_reason", row.stop_reason);
    });
    each(record.administrations, [&](const Administration& row) {
        add_cell(cells, "drug", row.drug);
        add_cell(cells, "route", row.route);
        add_cell(cells, "injected_joint", row.joint);
    });
    each(record.adverse_events, [&](const AdverseEvent& row) {
        add_cell(cells, "adverse_event", row.term);
        add_cell(cells, "outcome", row.outcome);
        for (const std::string_view criterion : seriousness_codes(row.seriousness)) {
            add_cell(cells, "seriousness", criterion);
        }
    });
    each(record.observations,
         [&](const Observation& row) { add_cell(cells, "variable", row.item); });
    each(record.reported_scores,
         [&](const ReportedScore& row) { add_cell(cells, "reported_score", row.index); });
    each(record.facts, [&](const Fact& row) {
        add_cell(cells, "fact", row.kind);
        if (is_built_in_code(row.kind) && is_built_in_code(row.text)) {
            cells.emplace("fact", fact_cell(row));
        }
    });
    return cells;
}

}  // namespace

std::optional<Day> first_day(const PatientRecord& record) {
    std::optional<Day> visit;
    std::optional<Day> exact;
    std::optional<Day> any;
    each(record.visits, [&](const Visit& row) {
        keep_earlier(visit, row.date.is_exact() ? row.date.first : std::nullopt);
    });
    each_date(record, [&](const PartialDate& date) {
        keep_earlier(exact, date.is_exact() ? date.first : std::nullopt);
        keep_earlier(any, date.anchor());
    });
    if (!any) {
        keep_earlier(any, record.patient->onset.anchor());
        keep_earlier(any, record.patient->diagnosis.anchor());
    }
    return visit ? visit : exact ? exact : any;
}

void Census::add(const PatientRecord& record) {
    ++m_persons;
    each_date(record, [&](const PartialDate& date) {
        const std::optional<Day> day = date.last ? date.last : date.first;
        if (day) {
            cover(*day);
        }
    });
    for (const auto& cell : cells_of(record)) {
        ++m_cells[cell];
    }
}

void Census::cover(Day day) {
    m_last = !m_last || *m_last < day ? day : *m_last;
}

std::vector<SmallCell> Census::small_cells() const {
    std::vector<SmallCell> small;
    for (const auto& [cell, persons] : m_cells) {
        if (persons < fewest_persons) {
            small.push_back({cell.first, cell.second, persons});
        }
    }
    return small;
}

bool Census::rare(const std::string& kind, const std::string& code) const {
    const auto cell = m_cells.find({kind, code});
    return cell != m_cells.end() && cell->second < fewest_persons;
}

bool may_be_over_89(const PartialDate& birth, Day last_day) {
    const std::optional<AgeRange> ages = age_range_on(birth, last_day);
    return ages && ages->greatest > over_this;
}

std::string told_age(const PartialDate& birth, Day first_day, Day last_day) {
    const std::optional<AgeRange> at_first = age_range_on(birth, first_day);
    if (!at_first) {
        return {};
    }
    if (may_be_over_89(birth, last_day)) {
        return fmt::format("{}+", over_this + 1);
    }
    return at_first->least == at_first->greatest
               ? fmt::format("{}", at_first->least)
               : fmt::format("{}/{}", at_first->least, at_first->greatest);
}

void withhold(PatientRecord& record, const Census& census, Withheld& count) {
    // with creatinine and sex the age can be computed from it
    const bool pooled =
        census.last_day() && may_be_over_89(record.patient->birth, *census.last_day());
    std::erase_if(record.observations, [&count, pooled](const Recorded<Observation>& row) {
        if (pooled && row->item == "EGFR") {
            count.egfr_results += row.in_error() ? 0 : 1;
            return true;
        }
        const bool own = !is_built_in_item(row->item)
                         || (!row->unit().empty() && !is_built_in_code(row->unit()));
        count.own_results += own && !row.in_error() ? 1 : 0;
        return own;
    });
    const auto without_own_unit = [&count](auto& row) {
        if (!row.value.unit.empty() && !is_built_in_code(row.value.unit)) {
            row.value.dose.reset();
            row.value.unit.clear();
            ++count.own_doses;
        }
    };
    for (auto& row : record.dose_steps) {
        without_own_unit(row);
    }
    for (auto& row : record.administrations) {
        without_own_unit(row);
    }
    for (auto& row : record.adverse_events) {
        if (!row.in_error() && census.rare("adverse_event", row->term)) {
            row.value.term.clear();
            row.value.term_text.clear();
            count.rare_rows.insert(row.meta.id);
            ++count.adverse_event_terms;
        }
    }
    for (auto& row : record.facts) {
        const bool kind = census.rare("fact", row->kind);
        if (row.in_error() || (!kind && !census.rare("fact", fact_cell(row.value)))) {
            continue;
        }
        row.value.kind = kind ? std::string() : row->kind;
        row.value.number = kind ? std::nullopt : row->number;
        row.value.unit = kind ? std::string() : row->unit;
        row.value.text.clear();
        row.value.words.clear();
        count.rare_rows.insert(row.meta.id);
        ++count.facts;
    }
}

}  // namespace jointlog::exchange
