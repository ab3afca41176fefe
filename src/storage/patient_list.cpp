#include "storage/patient_list.hpp"

#include <unordered_map>

#include <fmt/format.h>

#include "storage/column_reader.hpp"
#include "storage/row_reader.hpp"
#include "storage/score_cache.hpp"
#include "storage/stored_date.hpp"

namespace jointlog::storage {
namespace {

/// The list by local number, to hang what other tables say on it.
struct Listing {
    std::vector<PatientSummary> rows;
    std::vector<std::int64_t> numbers;
    std::unordered_map<std::int64_t, std::size_t> index;

    [[nodiscard]] PatientSummary* find(std::int64_t patient) {
        const auto at = index.find(patient);
        return at == index.end() ? nullptr : &rows[at->second];
    }
};

/// The columns of a patient, its search key, and who it is, by code.
std::string list_statement() {
    const std::string columns_of =
        fmt::format("p.{}", fmt::join(table_of(Entity(Patient{})).columns, ", p."));
    return fmt::format(
        "SELECT {}, p.patient, o.id, p.born_n, COALESCE(p.since, p.born), p.since, p.fold FROM "
        "patient p"
        " JOIN operation o ON o.op = p.born WHERE p.status = 0 ORDER BY p.code",
        columns_of);
}

Listing read_patients(Tx& tx, const Dictionary& dictionary) {
    static const std::string statement = list_statement();
    Listing listing;
    const RowIds no_references;
    ReadContext context{dictionary, no_references, {}};
    auto found = tx.query(statement);
    while (found.step()) {
        PatientSummary& row = listing.rows.emplace_back();
        ColumnReader reader(*found, context);
        columns(reader, row.patient);
        const int column = reader.position();
        listing.numbers.push_back(found->integer(column));
        listing.index.emplace(found->integer(column), listing.rows.size() - 1);
        row.meta.id = {uuid_at(*found, column + 1),
                       static_cast<std::int32_t>(found->integer(column + 2))};
        row.meta.version = found->integer(column + 3);
        row.meta.corrected = !found->is_null(column + 4);
        row.fold_key = found->text(column + 5);
    }
    require_readable(tx, context, "list");
    return listing;
}

void read_last_visits(Tx& tx, Listing& listing) {
    auto found = tx.query(
        "SELECT patient, MAX(day) FROM visit WHERE status = 0 AND day IS NOT NULL GROUP BY "
        "patient");
    while (found.step()) {
        if (PatientSummary* row = listing.find(found->integer(0))) {
            row->last_visit = Day{static_cast<std::int32_t>(found->integer(1))};
        }
    }
}

void read_vague_visits(Tx& tx, Listing& listing) {
    auto found = tx.query(
        "SELECT patient, day, span FROM visit WHERE status = 0 AND day IS NOT NULL AND span <> 0");
    while (found.step()) {
        PatientSummary* row = listing.find(found->integer(0));
        PartialDate date;
        if (row != nullptr
            && from_stored({found->optional_integer(1), found->optional_integer(2)}, date)) {
            row->vague_visits.push_back(std::move(date));
        }
    }
}

/// The planned date stands in the fact's text; where that is empty, in its start.
PartialDate planned_date(const Statement& fact) {
    PartialDate planned;
    if (const auto text = fact.text(1); !text.empty()) {
        const auto date = parse_date(text);
        planned = date ? *date : PartialDate{{}, {}, std::string(text)};
    } else if (!from_stored({fact.optional_integer(2), fact.optional_integer(3)}, planned)) {
        planned = {};
    }
    return planned;
}

/// The latest of each patient; one that names no day counts least.
void read_planned_visits(Tx& tx, Listing& listing) {
    auto found = tx.query(
        "SELECT patient, text, start_day, start_span FROM fact WHERE kind = 'planned_visit' AND "
        "status = 0");
    while (found.step()) {
        PatientSummary* row = listing.find(found->integer(0));
        if (row == nullptr) {
            continue;
        }
        PartialDate planned = planned_date(*found);
        if (!planned.empty()
            && (!row->planned_visit || row->planned_visit->anchor() < planned.anchor())) {
            row->planned_visit = std::move(planned);
        }
    }
}

void read_note_counts(Tx& tx, Listing& listing) {
    auto found = tx.query("SELECT patient, COUNT(*) FROM note WHERE status = 0 GROUP BY patient");
    while (found.step()) {
        if (PatientSummary* row = listing.find(found->integer(0))) {
            row->notes = static_cast<int>(found->integer(1));
        }
    }
}

/// The newest dated value of an item, for every patient.
void read_last_values(Tx& tx, const Dictionary& dictionary, std::string_view item, Listing& listing,
                      std::optional<Observation> PatientSummary::*member) {
    const auto number = tx.integer("SELECT item FROM item WHERE code = $1", item);
    if (!number) {
        return;
    }
    static const std::string newest =
        table_of(Entity(Observation{})).select
        + " AND item = $2 AND day > $3 AND status = 0 ORDER BY day DESC, n DESC LIMIT 1";
    for (std::size_t k = 0; k < listing.rows.size(); ++k) {
        auto found = tx.query(newest);
        if (!found.with(listing.numbers[k], *number, undated).step()) {
            continue;
        }
        const RowIds no_references;  // the visit of the value is of no interest here
        ReadContext context{dictionary, no_references, {}};
        ColumnReader reader(*found, context);
        columns(reader, (listing.rows[k].*member).emplace());
    }
}

}  // namespace

Result<std::vector<PatientSummary>> list_patients(Tx& tx, const Dictionary& dictionary) {
    Listing listing = read_patients(tx, dictionary);
    read_last_visits(tx, listing);
    read_vague_visits(tx, listing);
    read_planned_visits(tx, listing);
    read_note_counts(tx, listing);
    read_last_values(tx, dictionary, "CRP", listing, &PatientSummary::last_crp);
    read_last_values(tx, dictionary, "MMP3", listing, &PatientSummary::last_mmp3);
    for (std::size_t k = 0; k < listing.rows.size(); ++k) {
        read_cached_scores(tx, listing.numbers[k], listing.rows[k]);
    }
    return std::move(listing.rows);
}

std::vector<PlannedVisit> list_planned(Tx& tx) {
    std::vector<PlannedVisit> planned;
    auto found = tx.query(
        "SELECT p.code, f.text, f.start_day, f.start_span FROM fact f JOIN patient p ON p.patient "
        "= "
        "f.patient WHERE f.kind = 'planned_visit' AND f.status = 0 AND p.status = 0");
    while (found.step()) {
        const PartialDate date = planned_date(*found);
        if (date.is_exact()) {
            planned.push_back({std::string(found->text(0)), *date.first});
        }
    }
    return planned;
}

std::vector<std::string> list_patient_codes(Tx& tx) {
    std::vector<std::string> codes;
    auto rows = tx.query("SELECT code FROM patient WHERE status = 0 ORDER BY code");
    while (rows.step()) {
        codes.emplace_back(rows->text(0));
    }
    return codes;
}

std::vector<std::string> list_patient_codes_as_of(Tx& tx, std::int64_t as_of) {
    std::vector<std::string> codes;
    auto rows = tx.query(
        "SELECT DISTINCT code FROM patient p"
        " WHERE (status = 0 AND COALESCE(since, born) <= $1)"
        " OR EXISTS (SELECT 1 FROM patient_past v WHERE v.patient = p.patient AND v.status = 0"
        " AND COALESCE(v.since, v.born) <= $1 AND v.until > $1) ORDER BY code");
    rows.with(as_of);
    while (rows.step()) {
        codes.emplace_back(rows->text(0));
    }
    return codes;
}

}  // namespace jointlog::storage
