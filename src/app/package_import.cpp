#include "app/package_import.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/catalog_settings.hpp"
#include "app/import_sources.hpp"
#include "app/package_order.hpp"
#include "app/package_settings.hpp"
#include "app/score_settings.hpp"
#include "jointlog/domain/entity_fields.hpp"
#include "jointlog/domain/import_remarks.hpp"
#include "jointlog/domain/visit_scores.hpp"
#include "jointlog/exchange/research_package.hpp"

namespace jointlog::app {
namespace {

using exchange::PackagedPatient;
using exchange::PackageLine;

/// "value, unit": what differs between two versions of a row.
std::string names(const std::vector<FieldChange>& changes) {
    std::string text;
    for (const FieldChange& change : changes) {
        text.append(text.empty() ? "" : ", ").append(change.before.name);
    }
    return text;
}

std::string folder_name(const std::filesystem::path& folder) {
    const std::filesystem::path normal = std::filesystem::absolute(folder).lexically_normal();
    return (normal.has_filename() ? normal : normal.parent_path()).filename().string();
}

}  // namespace

/// A patient of the package as it is recorded already.
struct PackageImport::Known {
    struct Row {
        RowMeta meta;
        Entity value;
        bool import_undone = false;  // its last version was written by taking an import back
    };
    std::string code;
    bool in_error = false;
    bool other_person = false;  // only the code is the same
    std::map<RowId, Row> rows;
    std::set<Uuid> operations;
};

/// What is to be written of a patient.
struct PackageImport::Sorted {
    std::vector<RowId> added;
    std::vector<std::pair<RowId, std::int64_t>> restored;  // and the version that stands
};

PackageImport::PackageImport(storage::RecordFile& file, IdSource& ids, const ImportRequest& request,
                             exchange::PackageReader& package)
    : m_file(file), m_ids(ids), m_request(request), m_package(package) {
    m_report.dry_run = request.dry_run;
}

Result<ImportReport> PackageImport::run() {
    if (const Result<void> fits = check_manifest(); !fits) {
        return Unexpected{fits.error()};
    }
    const storage::BatchInfo info{
        folder_name(m_request.sources.front()), m_package.manifest().sha256, {}};
    const Result<Uuid> batch = m_file.commit_batch(
        info, !m_request.dry_run, [&](const Commit& commit) { return take_all(commit); });
    if (!batch) {
        return Unexpected{batch.error()};
    }
    const bool stored_rows = std::any_of(
        m_report.sources.begin(), m_report.sources.end(), [](const SourceReport& source) {
            return source.source != "settings.csv" && source.rows.added > 0;
        });
    if (!m_request.dry_run && stored_rows) {
        m_report.batch = batch->to_string();
    }
    return std::move(m_report);
}

Result<void> PackageImport::check_manifest() const {
    const exchange::PackageManifest& manifest = m_package.manifest();
    if (manifest.deidentified) {
        return fail(
            Errc::refused,
            "the package is de-identified: its rows have no lasting ids, and a record cannot "
            "be made from it");
    }
    if (manifest.shape == "wide") {
        return fail(Errc::refused,
                    "the package holds only the wide tables: a record is made from the long ones "
                    "(export with --shape long or both)");
    }
    return {};
}

Result<void> PackageImport::take_all(const Commit& commit) {
    const auto codes = m_file.patient_codes();
    if (!codes) {
        return Unexpected{codes.error()};
    }
    m_new_record = codes->empty();
    const bool sample = m_package.manifest().sample;
    if (sample && !m_new_record && !m_file.info().sample) {
        return fail(Errc::refused, "the package holds sample data, and this record does not");
    }
    Result<void> taken = take_settings();
    if (taken && sample && !m_file.info().sample) {
        taken = m_file.set_setting("sample", "1");
    }
    PackagedPatient patient;
    while (taken) {
        const auto any = m_package.next(patient);
        if (!any) {
            return Unexpected{any.error()};
        }
        if (!*any) {
            return {};
        }
        taken = take_patient(commit, patient);
        const ImportCounts& rows = m_report.rows;
        const std::int64_t seen = rows.added + rows.identical + rows.conflicting + rows.refused;
        if (taken && m_request.progress && !m_request.progress({0, 0, seen})) {
            return fail(Errc::refused, "the import was stopped");
        }
    }
    return taken;
}

Result<void> PackageImport::take_settings() {
    auto settings = m_package.settings();
    const auto persons = m_package.persons();
    if (!settings || !persons) {
        return Unexpected{settings ? persons.error() : settings.error()};
    }
    PackageSettings into(
        m_file, m_new_record, {m_request.who, m_request.why},
        [&](const exchange::PackagedSetting& setting, RowFate fate, Remark remark) {
            tell({"settings.csv", setting.line}, fate, std::move(remark));
        });
    Result<void> taken = into.take(std::move(*settings));
    for (const std::string& person : *persons) {
        taken = taken ? m_file.add_person(person) : taken;
    }
    if (taken && into.added_to_catalog()) {
        const auto stored = catalog_settings(m_file);
        if (!stored) {
            return Unexpected{stored.error()};
        }
        catalog::adopt(read_definitions(*stored).readable);
    }
    return taken;
}

Result<void> PackageImport::take_patient(const Commit& commit, const PackagedPatient& patient) {
    const auto known = known_patient(patient);
    if (!known) {
        return Unexpected{known.error()};
    }
    const auto sorted = sort_rows(patient, *known);
    if (!sorted) {
        return Unexpected{sorted.error()};
    }
    const std::string code = *known ? (*known)->code : patient.record.patient->code;
    Result<void> stored = store(commit, patient, code, *sorted);
    const bool here = !*known || !(*known)->other_person;
    return stored && here ? compare_scores(patient, code) : stored;
}

Result<std::optional<PackageImport::Known>> PackageImport::known_patient(
    const PackagedPatient& patient) {
    const std::string& code = patient.record.patient->code;
    const auto place = m_file.find_row(patient.record.patient.meta.id);
    if (!place && place.error().code != Errc::not_found) {
        return Unexpected{place.error()};
    }
    const auto record = m_file.load_patient(place ? place->patient_code : code);
    if (!record) {
        return record.error().code == Errc::not_found ? Result<std::optional<Known>>(std::nullopt)
                                                      : Unexpected{record.error()};
    }
    const bool same = record->patient.meta.id == patient.record.patient.meta.id;
    if (!same && record->patient.in_error()) {
        return std::optional<Known>();
    }
    Known known;
    known.code = record->patient->code;
    known.in_error = record->patient.in_error();
    known.other_person = !same;
    if (!same) {
        return std::optional(std::move(known));
    }
    bool any_in_error = false;
    each_row(*record, [&](const auto& row) {
        known.rows.emplace(row.meta.id, Known::Row{row.meta, row.value, false});
        any_in_error = any_in_error || row.in_error();
    });
    const auto operations = m_file.operations(known.code);
    if (!operations) {
        return Unexpected{operations.error()};
    }
    std::set<std::int64_t> undoing;
    for (const OperationInfo& operation : *operations) {
        known.operations.insert(operation.id);
        if (operation.kind == OperationKind::undo_import) {
            undoing.insert(operation.number);
        }
    }
    for (auto& [id, row] : known.rows) {
        row.import_undone = undoing.count(row.meta.version) != 0;
    }
    return std::optional(std::move(known));
}

Result<PackageImport::Sorted> PackageImport::sort_rows(const PackagedPatient& patient,
                                                       const std::optional<Known>& known) {
    Sorted sorted;
    const auto judge = [&](const auto& row) {
        const RowId& id = row.meta.id;
        const PackageLine at = patient.lines.at(id);
        if (!known) {
            sorted.added.push_back(id);
            return tell(at, RowFate::added, {});
        }
        if (known->other_person) {
            return tell(at, RowFate::conflicting,
                        remark<ImportRemark::code_of_another>(known->code));
        }
        const auto stored = known->rows.find(id);
        const auto itself = known->rows.find(patient.record.patient.meta.id);
        if (known->in_error && !itself->second.import_undone) {
            return tell(at, RowFate::conflicting, remark<RemarkId::patient_in_error>(known->code));
        }
        if (stored == known->rows.end()) {
            if (known->operations.count(id.operation) != 0) {
                return tell(at, RowFate::conflicting,
                            remark<RemarkId::row_differs>("act of entry"));
            }
            sorted.added.push_back(id);
            return tell(at, RowFate::added, {});
        }
        const Known::Row& there = stored->second;
        if (const auto changes = changed_fields(there.value, Entity(row.value)); !changes.empty()) {
            return tell(at, RowFate::conflicting, remark<RemarkId::row_differs>(names(changes)));
        }
        if (there.meta.status == RowStatus::recorded) {
            return tell(at, RowFate::identical, {});
        }
        if (!there.import_undone) {
            return tell(at, RowFate::conflicting, remark<RemarkId::already_in_error>());
        }
        sorted.restored.emplace_back(id, there.meta.version);
        tell(at, RowFate::added, {});
    };
    each_row(patient.record, judge);
    return sorted;
}

OperationDraft PackageImport::draft(const Uuid& id, const std::string& code) const {
    OperationDraft made(id, OperationKind::import, code);
    made.who = m_request.who;
    made.why = m_request.why;
    return made;
}

Result<void> PackageImport::store(const Commit& commit, const PackagedPatient& patient,
                                  const std::string& code, const Sorted& rows) {
    if (!rows.restored.empty()) {
        OperationDraft again = draft(m_ids.next(), code);
        again.reason = "imported_again";
        for (const auto& [id, version] : rows.restored) {
            again.set_status(id, version, RowStatus::recorded);
        }
        if (const auto stored = commit(again); !stored) {
            return Unexpected{stored.error()};
        }
    }
    for (PackagedOperation& operation : operations_of(patient.record, rows.added)) {
        OperationDraft entered = draft(operation.id, code);
        for (auto& [ordinal, value] : operation.rows) {
            entered.add_as(ordinal, std::move(value));
        }
        if (const auto stored = commit(entered); !stored) {
            return Unexpected{stored.error()};
        }
    }
    return {};
}

Result<void> PackageImport::compare_scores(const PackagedPatient& patient,
                                           const std::string& code) {
    auto record = m_file.load_patient(code);
    if (!record) {
        return Unexpected{record.error()};
    }
    static_cast<void>(exchange::leave_out_rows_of_errors(*record));
    const ScoreSettings settings = read_score_settings(m_file);
    for (const auto& difference :
         exchange::compare_scores(patient.scores, score_visits(*record, settings), settings)) {
        ++m_report.scores_differ;
        list(m_report.score_differences,
             {"scores.csv",
              difference.line,
              {},
              0,
              remark<RemarkId::differs_from_package>(difference.index, difference.here,
                                                     difference.in_package)});
    }
    return {};
}

void PackageImport::tell(PackageLine at, RowFate fate, Remark remark) {
    auto source = std::find_if(m_report.sources.begin(), m_report.sources.end(),
                               [&](const SourceReport& known) { return known.source == at.file; });
    if (source == m_report.sources.end()) {
        m_report.sources.push_back({std::string(at.file), "package", {}, {}});
        source = m_report.sources.end() - 1;
    }
    for (ImportCounts* counts : {&m_report.rows, &source->rows}) {
        counts->added += fate == RowFate::added ? 1 : 0;
        counts->identical += fate == RowFate::identical ? 1 : 0;
        counts->conflicting += fate == RowFate::conflicting ? 1 : 0;
        counts->refused += fate == RowFate::refused ? 1 : 0;
    }
    if (!remark.empty()) {
        list(fate == RowFate::conflicting ? m_report.conflicting : m_report.refused,
             {std::string(at.file), at.line, {}, 0, std::move(remark)});
    }
}

void PackageImport::list(std::vector<RowRemark>& remarks, RowRemark remark) {
    if (remarks.size() < ImportReport::most_listed) {
        remarks.push_back(std::move(remark));
    } else {
        ++m_report.remarks_not_listed;
    }
}

Result<ImportReport> import_package_into(storage::RecordFile& file, IdSource& ids,
                                         const ImportRequest& request) {
    if (request.sources.size() != 1 || !request.kind.empty() || request.mapping
        || !request.encoding.empty() || request.refused) {
        return fail(
            Errc::refused,
            "a research package is imported alone, without kind, mapping, encoding or a file "
            "for refused rows");
    }
    std::error_code problem;
    for (const auto& entry :
         std::filesystem::directory_iterator(request.sources.front(), problem)) {
        if (const Result<void> other = refuse_record(entry.path(), file.info().path); !other) {
            return Unexpected{other.error()};
        }
    }
    auto package = exchange::PackageReader::open(request.sources.front());
    if (!package) {
        return Unexpected{package.error()};
    }
    return PackageImport(file, ids, request, **package).run();
}

}  // namespace jointlog::app
