#include "storage/load.hpp"

#include <algorithm>
#include <tuple>

#include <fmt/format.h>

#include "storage/column_reader.hpp"
#include "storage/row_reader.hpp"

namespace jointlog::storage {
namespace {

/// The date that each kind of row is listed by; nullptr: by entry alone.
const PartialDate* listed_by(const Visit& row) {
    return &row.date;
}
const PartialDate* listed_by(const Observation& row) {
    return &row.date;
}
const PartialDate* listed_by(const MedicationCourse& row) {
    return &row.start;
}
const PartialDate* listed_by(const DoseStep& row) {
    return &row.start;
}
const PartialDate* listed_by(const Administration& row) {
    return &row.date;
}
const PartialDate* listed_by(const AdverseEvent& row) {
    return &row.onset;
}
const PartialDate* listed_by(const Fact& row) {
    return &row.start;
}
const PartialDate* listed_by(const ReportedScore& row) {
    return &row.date;
}
const PartialDate* listed_by(const Note& row) {
    return &row.date;
}
const PartialDate* listed_by(const Patient& /*row*/) {
    return nullptr;
}
const PartialDate* listed_by(const JointFinding& /*row*/) {
    return nullptr;
}

/// By date (rows without one first), then by entry.
struct Place {
    std::int64_t day = 0;
    std::int64_t born = 0;
    std::int64_t born_n = 0;
    std::size_t index = 0;
};

template <class T>
Place place_of(const T& value, std::int64_t born, std::int64_t born_n, std::size_t index) {
    const PartialDate* date = listed_by(value);
    const auto day = date != nullptr ? date->anchor() : std::nullopt;
    return {day ? day->number : INT64_MIN, born, born_n, index};
}

/// Sorts what comes as runs in order, one per item: merging a few costs less than sorting.
template <class Before>
void merge_runs(std::vector<Place>& places, Before before) {
    std::vector<std::ptrdiff_t> ends;  // of the runs
    for (auto at = places.begin(); at != places.end();) {
        at = std::is_sorted_until(at, places.end(), before);
        ends.push_back(at - places.begin());
    }
    while (ends.size() > 1) {
        std::vector<std::ptrdiff_t> merged;
        std::ptrdiff_t from = 0;
        for (std::size_t run = 0; run < ends.size(); run += 2) {
            const std::size_t last = std::min(run + 1, ends.size() - 1);
            std::inplace_merge(places.begin() + from, places.begin() + ends[run],
                               places.begin() + ends[last], before);
            from = ends[last];
            merged.push_back(from);
        }
        ends = std::move(merged);
    }
}

template <class T>
std::vector<Recorded<T>> in_order(std::vector<Recorded<T>> rows, std::vector<Place> places) {
    const auto key = [](const Place& place) {
        return std::tie(place.day, place.born, place.born_n);
    };
    const auto before = [&](const Place& a, const Place& b) {
        return key(a) < key(b);
    };
    merge_runs(places, before);
    if (std::is_sorted(places.begin(), places.end(),
                       [](const Place& a, const Place& b) { return a.index < b.index; })) {
        return rows;
    }
    std::vector<Recorded<T>> sorted;
    sorted.reserve(rows.size());
    for (const Place& place : places) {
        sorted.push_back(std::move(rows[place.index]));
    }
    return sorted;
}

template <class T>
std::vector<Recorded<T>> load_rows(Tx& tx, std::int64_t patient, std::optional<std::int64_t> as_of,
                                   ReadContext& context) {
    const Table& table = table_of(Entity(T{}));
    auto query = tx.query(as_of ? table.select_as_of : table.select);
    query->bind(1, patient);
    if (as_of) {
        query->bind(2, *as_of);
    }
    std::vector<Recorded<T>> rows;
    std::vector<Place> places;
    while (query.step()) {
        Recorded<T>& row = rows.emplace_back();
        ColumnReader reader(*query, context);
        columns(reader, row.value);
        const int column = reader.position();
        row.meta = read_meta(*query, column, context);
        places.push_back(
            place_of(row.value, query->integer(column), query->integer(column + 1), places.size()));
    }
    return in_order(std::move(rows), std::move(places));
}

}  // namespace

Result<PatientRecord> load_record(Tx& tx, const Dictionary& dictionary, std::string_view code,
                                  std::optional<std::int64_t> as_of) {
    const auto patient = as_of ? find_patient_as_of(tx, code, *as_of) : find_patient(tx, code);
    if (!patient) {
        return fail(Errc::not_found, fmt::format("no patient {} in this record", code));
    }
    const RowIds ids = RowIds::load(tx, *patient);
    ReadContext context{dictionary, ids, {}};
    auto itself = load_rows<Patient>(tx, *patient, as_of, context);
    if (itself.empty()) {
        return fail(Errc::not_found, fmt::format("patient {} was not recorded yet", code));
    }
    PatientRecord record;
    record.patient = std::move(itself.front());
    record.visits = load_rows<Visit>(tx, *patient, as_of, context);
    record.observations = load_rows<Observation>(tx, *patient, as_of, context);
    record.joints = load_rows<JointFinding>(tx, *patient, as_of, context);
    record.courses = load_rows<MedicationCourse>(tx, *patient, as_of, context);
    record.dose_steps = load_rows<DoseStep>(tx, *patient, as_of, context);
    record.administrations = load_rows<Administration>(tx, *patient, as_of, context);
    record.adverse_events = load_rows<AdverseEvent>(tx, *patient, as_of, context);
    record.facts = load_rows<Fact>(tx, *patient, as_of, context);
    record.reported_scores = load_rows<ReportedScore>(tx, *patient, as_of, context);
    record.notes = load_rows<Note>(tx, *patient, as_of, context);
    require_readable(tx, context, code);
    return record;
}

}  // namespace jointlog::storage
