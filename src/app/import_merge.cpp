#include "app/import_merge.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace jointlog::app {
namespace {

std::string date_key(const PartialDate& date) {
    return fmt::format("{}|{}", to_iso(date), date.words);
}

std::string event_key(const AdverseEvent& event) {
    return fmt::format("{}\n{}\n{}", event.term, event.term_text, date_key(event.onset));
}
std::string event_key(const Fact& fact) {
    return fmt::format("{}\n{}\n{}", fact.kind, fact.text, date_key(fact.start));
}
std::string event_key(const ReportedScore& score) {
    return fmt::format("{}\n{}", score.index, date_key(score.date));
}

/// The date by which a row is placed, and the column that holds it.
const PartialDate& date_of(const AdverseEvent& event) {
    return event.onset;
}
const PartialDate& date_of(const Fact& fact) {
    return fact.start;
}
const PartialDate& date_of(const ReportedScore& score) {
    return score.date;
}
constexpr std::string_view date_column(const AdverseEvent&) {
    return "onset";
}
constexpr std::string_view date_column(const Fact&) {
    return "start";
}
constexpr std::string_view date_column(const ReportedScore&) {
    return "date";
}

/// Names of the columns in which a row states something else than is recorded. An empty cell and a column that the file
/// does not have state nothing.
std::vector<std::string_view> differences(const Patient& recorded,
                                          const exchange::PatientEntry& row) {
    const Patient& a = recorded;
    const Patient& b = row.patient;
    std::vector<std::string_view> list;
    const auto compare = [&](bool same, std::string_view name) {
        if (!same && std::find(row.stated.begin(), row.stated.end(), name) != row.stated.end()) {
            list.push_back(name);
        }
    };
    compare(a.name == b.name, "name");
    compare(a.kana == b.kana, "name_kana");
    compare(a.sex == b.sex, "sex");
    compare(a.birth == b.birth, "birth_date");
    compare(a.onset == b.onset, "onset_date");
    compare(a.diagnosis == b.diagnosis, "diagnosis_date");
    compare(a.rf == b.rf, "rf");
    compare(a.rf_date == b.rf_date, "rf_date");
    compare(a.acpa == b.acpa, "acpa");
    compare(a.acpa_date == b.acpa_date, "acpa_date");
    compare(a.follow_up == b.follow_up, "status");
    compare(a.follow_up_date == b.follow_up_date, "status_date");
    compare(a.research_use == b.research_use, "research_use");
    compare(a.research_use_date == b.research_use_date, "research_use_date");
    compare(a.note == b.note, "note");
    return list;
}

const RowId& id_of(const RowId& row) {
    return row;
}
template <class T>
const RowId& id_of(const std::pair<RowId, T>& row) {
    return row.first;
}

/// Recorded rows that no row of a source stands for yet.
template <class Rows>
Rows left_by(const TakenRows& taken, const Rows& recorded) {
    Rows left;
    for (const auto& row : recorded) {
        if (!taken.contains(id_of(row.second))) {
            left.insert(row);
        }
    }
    return left;
}

}  // namespace

PatientMerge::PatientMerge(const PatientRecord* recorded, OperationDraft draft,
                           TakenBySource& taken, ImportOutcome& outcome)
    : m_recorded(recorded), m_draft(std::move(draft)), m_taken(taken), m_outcome(outcome) {
    if (m_recorded != nullptr) {
        m_patient = m_recorded->patient.value;
    }
}

void PatientMerge::merge(PatientRows rows) {
    for (auto& row : rows.patients) {
        merge_patient(row);
    }
    if (!rows.visits.empty() || !rows.joints.empty()) {
        index_recorded();
    }
    for (auto& row : rows.visits) {
        merge_visit(row);
    }
    for (auto& row : rows.joints) {
        merge_joint(row);
    }
    merge_observations(rows.observations);
    if (!rows.courses.empty() || !rows.administrations.empty()) {
        merge_courses(rows.courses);
        merge_administrations(rows.administrations);
    }
    merge_equal(rows.adverse_events, m_recorded == nullptr ? nullptr : &m_recorded->adverse_events);
    merge_equal(rows.facts, m_recorded == nullptr ? nullptr : &m_recorded->facts);
    merge_equal(rows.reported_scores,
                m_recorded == nullptr ? nullptr : &m_recorded->reported_scores);
}

void PatientMerge::merge_patient(SourcedRow<exchange::PatientEntry>& row) {
    if (!m_patient) {
        m_patient = row.value.patient;
        m_draft.add(std::move(row.value.patient));
        m_outcome.row(row.from, RowFate::added);
        return;
    }
    std::string columns;
    for (const std::string_view name : differences(*m_patient, row.value)) {
        columns += (columns.empty() ? "" : ", ") + m_outcome.shown(row.from, name);
    }
    if (columns.empty()) {
        m_outcome.row(row.from, RowFate::identical);
    } else {
        m_outcome.row(row.from, RowFate::conflicting, {},
                      remark<RemarkId::patient_differs>(m_patient->code, columns));
    }
}

bool PatientMerge::born_before(const PartialDate& date, const RowSource& from,
                               std::string_view column) {
    if (!m_patient || !m_patient->birth.first || !date.last
        || *date.last >= *m_patient->birth.first) {
        return true;
    }
    m_outcome.row(from, RowFate::refused, column,
                  remark<RemarkId::before_patients_birth>(to_iso(date)));
    return false;
}

void PatientMerge::merge_observations(std::vector<SourcedRow<Observation>>& rows) {
    if (rows.empty()) {
        return;
    }
    EqualRows recorded;
    if (m_recorded != nullptr) {
        for (const auto& known : m_recorded->observations) {
            if (!known.in_error()) {
                recorded.emplace(identity_of(known.value), known.meta.id);
            }
        }
    }
    // Each file is compared with what is recorded and what the files before it added: the same file twice in one call
    // adds nothing either, while equal rows within one file are as many rows.
    auto source = rows.front().from.source;
    const bool compared = !recorded.empty() || rows.back().from.source != source;
    TakenRows* taken = &m_taken[source];
    EqualRows left = left_by(*taken, recorded);
    for (std::size_t i = 0; i < rows.size();) {
        const RowSource& from = rows[i].from;
        std::size_t end = i + 1;  // of the values of one row of the file
        while (end < rows.size() && rows[end].from.source == from.source
               && rows[end].from.line == from.line) {
            ++end;
        }
        if (from.source != source) {
            source = from.source;
            taken = &m_taken[source];
            left = left_by(*taken, recorded);
        }
        if (born_before(rows[i].value.date, from, "date")) {
            bool added = false;
            for (std::size_t at = i; at < end; ++at) {
                if (compared) {
                    added = merge_observation(rows[at].value, recorded, left, *taken) || added;
                } else {
                    taken->add(m_draft.add(std::move(rows[at].value)));
                    added = true;
                }
            }
            m_outcome.row(from, added ? RowFate::added : RowFate::identical);
        }
        i = end;
    }
}

/// False when it is recorded already.
bool PatientMerge::merge_observation(Observation& value, EqualRows& recorded, EqualRows& left,
                                     TakenRows& taken) {
    std::string key = identity_of(value);
    if (const auto known = left.find(key); known != left.end()) {
        taken.add(known->second);
        left.erase(known);
        return false;
    }
    const RowId id = m_draft.add(std::move(value));
    taken.add(id);
    recorded.emplace(std::move(key), id);
    return true;
}

template <class T>
void PatientMerge::merge_equal(std::vector<SourcedRow<T>>& rows,
                               const std::vector<Recorded<T>>* recorded) {
    if (rows.empty()) {
        return;
    }
    std::unordered_multimap<std::string, std::pair<RowId, T>> stored;
    if (recorded != nullptr) {
        for (const Recorded<T>& row : *recorded) {
            if (!row.in_error()) {
                stored.emplace(event_key(row.value), std::pair(row.meta.id, row.value));
            }
        }
    }
    auto source = rows.front().from.source;
    TakenRows* taken = &m_taken[source];
    auto known = left_by(*taken, stored);  // as for observations: per file
    for (SourcedRow<T>& row : rows) {
        if (row.from.source != source) {
            source = row.from.source;
            taken = &m_taken[source];
            known = left_by(*taken, stored);
        }
        if (!born_before(date_of(row.value), row.from, date_column(row.value))) {
            continue;
        }
        std::string key = event_key(row.value);
        auto [at, end] = known.equal_range(key);
        while (at != end && !(at->second.second == row.value)) {
            ++at;
        }
        if (at != end) {
            taken->add(at->second.first);
            known.erase(at);
            m_outcome.row(row.from, RowFate::identical);
            continue;
        }
        const RowId id = m_draft.add(row.value);
        taken->add(id);
        stored.emplace(std::move(key), std::pair(id, std::move(row.value)));
        m_outcome.row(row.from, RowFate::added);
    }
}

}  // namespace jointlog::app
