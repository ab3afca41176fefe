#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "exchange/package_fields.hpp"
#include "exchange/package_rows.hpp"
#include "exchange/package_vocabulary.hpp"

namespace jointlog::exchange {
namespace {

std::string lower(std::string_view text) {
    std::string out;
    for (const char c : text) {
        out += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    return out;
}

/// "mg/L" -> "mg_l", "10*3/uL" -> "10_3_ul", "%" -> "percent".
std::string unit_in_name(std::string_view unit) {
    std::string out;
    for (const char c : lower(unit)) {
        if (c == '%') {
            out += "percent";
        } else if (std::isalnum(static_cast<unsigned char>(c)) != 0) {
            out += c;
        } else if (!out.empty() && out.back() != '_' && c != ']' && c != '}') {
            out += '_';
        }
    }
    return out;
}

std::string column_name(const catalog::Item& item) {
    const std::string unit = canonical_unit(item);
    const bool bare = unit.empty() || unit.front() == '{';
    return bare ? lower(item.code) : fmt::format("{}_{}", lower(item.code), unit_in_name(unit));
}

bool has_number(const Observation& value) {
    return std::holds_alternative<Numeric>(value.value);
}

/// The observations of a record as the wide rows look for them. Points into the record.
struct Rows {
    std::map<RowId, const Observation*> by_id;
    std::map<std::pair<RowId, std::string>, const Observation*> by_visit;  // the last one entered
};

/// Numbers only. A patient's own joint count or evaluator global at a visit that a clinician examined is not the
/// visit's: it stands in observations.csv with its voice.
Rows rows_of(const PatientRecord& record) {
    std::set<RowId> own_visits;
    for (const auto& visit : record.visits) {
        if (visit->assessor == Voice::patient) {
            own_visits.insert(visit.meta.id);
        }
    }
    Rows rows;
    for (const auto& row : record.observations) {
        if (row.in_error() || !has_number(row.value)) {
            continue;
        }
        rows.by_id.emplace(row.meta.id, &row.value);
        const bool examined = row->item == "TJC28" || row->item == "SJC28" || row->item == "EGA";
        const bool foreign = examined && row->voice == Voice::patient && row->visit
                             && !own_visits.contains(*row->visit);
        if (row->visit && !foreign) {
            rows.by_visit.insert_or_assign({*row->visit, row->item}, &row.value);
        }
    }
    return rows;
}

/// The source of an item's value among those the scores of the visit were computed from.
const InputSource* source_of(const VisitScores* scores, std::string_view item) {
    if (scores == nullptr) {
        return nullptr;
    }
    const auto found =
        std::find_if(scores->sources.begin(), scores->sources.end(),
                     [&](const InputSource& source) { return item_code(source.input) == item; });
    return found == scores->sources.end() ? nullptr : &*found;
}

const Observation* row_of(const Rows& rows, const InputSource* source) {
    const auto found =
        source == nullptr || !source->row ? rows.by_id.end() : rows.by_id.find(*source->row);
    return found == rows.by_id.end() ? nullptr : found->second;
}

/// What the scores took, be it from the joint map; else the last number entered with the visit.
void write_visit_value(const Rows& rows, const VisitScores* scores, const RowId& visit,
                       const std::string& item, TableOutput& out) {
    const InputSource* source = source_of(scores, item);
    if (source != nullptr && !source->row) {
        out.code(source->text).empty();  // a count of the joint map
        return;
    }
    const Observation* value = row_of(rows, source);
    if (value == nullptr) {
        const auto entered = rows.by_visit.find({visit, item});
        value = entered == rows.by_visit.end() ? nullptr : entered->second;
    }
    const std::optional<Decimal> number = value == nullptr ? std::nullopt : canonical_value(*value);
    out.number(number).code(number ? symbol(std::get<Numeric>(value->value).comparator)
                                   : std::string_view());
}

using ByItem = std::map<std::string, std::vector<const Observation*>, std::less<>>;

/// Laboratory numbers with an exact day, per item, as they were entered.
ByItem laboratory_values(const PatientRecord& record) {
    ByItem values;
    for (const auto& row : record.observations) {
        if (!row.in_error() && row->voice == Voice::laboratory && row->date.is_exact()
            && has_number(row.value)) {
            values[row->item].push_back(&row.value);
        }
    }
    return values;
}

/// Nearest specimen day within the window; ties: the earlier day; on one day the later time, else
/// the last entered.
const Observation* nearest(const ByItem& laboratory, const std::string& item, const Visit& visit,
                           int window) {
    const auto values = laboratory.find(item);
    if (values == laboratory.end() || !visit.date.is_exact()) {
        return nullptr;
    }
    const Observation* best = nullptr;
    const auto distance = [&](const Observation& value) {
        return std::abs(value.date.first->number - visit.date.first->number);
    };
    for (const Observation* value : values->second) {
        if (distance(*value) > window) {
            continue;
        }
        if (best == nullptr || distance(*value) < distance(*best)
            || (distance(*value) == distance(*best) && *value->date.first < *best->date.first)
            || (*value->date.first == *best->date.first
                && value->minute.value_or(-1) >= best->minute.value_or(-1))) {
            best = value;
        }
    }
    return best;
}

void write_laboratory(const Observation* value, const PartialDate& visit, TableOutput& out) {
    if (value == nullptr) {
        out.empty(5);
        return;
    }
    out.number(canonical_value(*value)).date_text(value->date);
    const bool known = value->date.is_exact() && visit.is_exact();
    out.integer(known ? std::optional<int>(value->date.first->number - visit.first->number)
                      : std::nullopt);
    out.code(symbol(std::get<Numeric>(value->value).comparator))
        .text(value->basis ? value->basis->method : std::string());
}

void write_score(const PackagePatient& patient, const VisitScores& scores, IndexId id,
                 TableOutput& out) {
    const Computed* score = scores.computed(id);
    if (score == nullptr) {
        out.empty(5);
        return;
    }
    const CutoffSet& set = patient.settings.set_for(id);
    out.number(std::optional<double>(score->value)).code(code(classify(set, *score))).code(set.id);
    out.number(score->low).number(score->high);
}

/// The name of a column may tell whose analyte it is: those of the record's own stay.
void hold_back_own(PackageTable& table, const catalog::Item& item, std::ptrdiff_t columns) {
    if (!is_built_in_item(item.code)) {
        std::for_each(table.fields.end() - columns, table.fields.end(),
                      [](PackageField& field) { field.privacy = Privacy::own; });
    }
}

void add_laboratory_fields(PackageTable& table, const catalog::Item& item) {
    const std::string name = column_name(item);
    table.fields.push_back(number_field(
        name, canonical_unit(item), item.en + ", nearest to the visit within 14 days", "computed"));
    table.fields.push_back(
        with_privacy(code_field(name + "_date", "specimen date of " + name), Privacy::date));
    PackageField days = integer_field(name + "_days_from_visit", "d",
                                      "days from the visit, negative before it", "computed");
    table.fields.push_back(std::move(days));
    table.fields.push_back(code_field(name + "_cmp", "comparator of " + name, "<;<=;>;>="));
    table.fields.push_back(text_field(name + "_method", "method of " + name));
    hold_back_own(table, item, 5);
}

void add_score_fields(PackageTable& table, IndexId id) {
    const std::string name(code(id));
    table.fields.push_back(
        number_field(name, "{score}", std::string(label(id)) + ", unrounded", "computed"));
    table.fields.push_back(
        code_field(name + "_cat", "published category", "remission;low;moderate;high", "computed"));
    table.fields.push_back(code_field(name + "_set", "id of the cut-off set", {}, "computed"));
    table.fields.push_back(number_field(name + "_low", "{score}",
                                        "lower end where an input was censored", "computed"));
    table.fields.push_back(number_field(name + "_high", "{score}",
                                        "upper end where an input was censored", "computed"));
}

bool is_wide_laboratory(const catalog::Item& item) {
    return item.laboratory && item.value_type == catalog::ValueType::numeric;
}

}  // namespace

PackageTable visits_wide_table() {
    PackageTable table{
        "visits_wide.csv",
        "One row per visit: its values, the nearest laboratory numbers, the scores.",
        {patient_field(), row_field("visit_id", "the visit"),
         date_field("visit_date", "day of the visit"), exact_day_field("visit_date"),
         precision_field(), code_field("assessor", "who examined", "clinician;patient;not_stated")},
        {"visit_id"}};
    for (const catalog::Item& item : catalog::items()) {
        if (!item.laboratory) {
            table.fields.push_back(number_field(column_name(item), canonical_unit(item),
                                                item.en
                                                    + ", entered with the visit or counted "
                                                      "from its joint map"));
            table.fields.push_back(code_field(column_name(item) + "_cmp",
                                              "comparator of " + column_name(item), "<;<=;>;>="));
            hold_back_own(table, item, 2);
        }
    }
    for (const catalog::Item& item : catalog::items()) {
        if (is_wide_laboratory(item)) {
            add_laboratory_fields(table, item);
        }
    }
    for (const IndexId id : all_indices) {
        add_score_fields(table, id);
    }
    return table;
}

Result<void> write_visits_wide(const PackagePatient& patient, TableOutput& out) {
    const ByItem laboratory = laboratory_values(patient.record);
    const Rows rows = rows_of(patient.record);
    for (const auto& visit : patient.record.visits) {
        if (visit.in_error()) {
            continue;
        }
        const auto scored =
            std::find_if(patient.scores.begin(), patient.scores.end(),
                         [&](const VisitScores& s) { return s.visit == visit.meta.id; });
        const VisitScores* scores = scored == patient.scores.end() ? nullptr : &*scored;
        out.code(patient.code())
            .row(visit.meta.id)
            .date(visit->date)
            .precision(visit->date)
            .code(code(visit->assessor));
        for (const catalog::Item& item : catalog::items()) {
            if (!item.laboratory) {
                write_visit_value(rows, scores, visit.meta.id, item.code, out);
            }
        }
        for (const catalog::Item& item : catalog::items()) {
            if (is_wide_laboratory(item)) {
                // ESR and CRP: the very rows that the scores took
                const Observation* value = row_of(rows, source_of(scores, item.code));
                write_laboratory(value != nullptr ? value
                                                  : nearest(laboratory, item.code, visit.value,
                                                            patient.settings.window_days),
                                 visit->date, out);
            }
        }
        for (const IndexId id : all_indices) {
            if (scores == nullptr) {
                out.empty(5);
            } else {
                write_score(patient, *scores, id, out);
            }
        }
        if (Result<void> done = out.end_row(); !done) {
            return done;
        }
    }
    return {};
}

}  // namespace jointlog::exchange
