#include "app/import_job.hpp"

#include <fmt/format.h>

#include <utility>

#include "app/import_merge.hpp"

namespace jointlog::app {
namespace {

constexpr std::int64_t rows_between_progress = 4096;

/// The refusals of a row as one sentence for the file of refused rows.
std::string joined(const std::vector<exchange::CellRemark>& refusals) {
    std::string text;
    for (const auto& refusal : refusals) {
        text += fmt::format("{}{}{}{}", text.empty() ? "" : "; ", refusal.column,
                            refusal.column.empty() ? "" : ": ", english(refusal.remark));
    }
    return text;
}

}  // namespace

ImportJob::ImportJob(storage::RecordFile& file, IdSource& ids, const ImportRequest& request,
                     ImportSources sources)
    : m_file(file), m_ids(ids), m_request(request), m_sources(std::move(sources)) {
    for (const ImportSource& source : m_sources.files) {
        const exchange::ImportHeader& header = source.reader->header();
        const exchange::Mapping& how = source.how.mapping;
        m_report.sources.push_back(
            {source.name,
             std::string(exchange::code(header.kind)),
             header.ignored,
             {},
             std::string(exchange::code(source.encoding)),
             std::string(exchange::code(how.delimiter.value_or(exchange::Delimiter::comma))),
             std::string(exchange::code(how.decimal)),
             source.how.remembered,
             !header.analytes.empty()});
    }
    m_report.dry_run = request.dry_run;
}

Result<ImportReport> ImportJob::run(std::size_t most_rows) {
    Result<std::vector<std::string>> codes = m_file.patient_codes();
    if (!codes) {
        return Unexpected{codes.error()};
    }
    m_known.insert(codes->begin(), codes->end());
    if (m_request.refused) {
        std::vector<std::vector<std::string>> headers;
        for (const ImportSource& source : m_sources.files) {
            headers.push_back(source.reader->header().names);
        }
        Result<RefusedFile> refused = RefusedFile::create(*m_request.refused, headers);
        if (!refused) {
            return Unexpected{refused.error()};
        }
        m_refused = std::move(*refused);
    }
    const storage::BatchInfo info{m_sources.names, m_sources.sha256, m_sources.mapping};
    const Result<Uuid> batch =
        m_file.commit_batch(info, !m_request.dry_run, [&](const Commit& commit) -> Result<void> {
            for (std::size_t i = 0; i < m_sources.files.size(); ++i) {
                if (const Result<void> read = read_source(i, commit, most_rows); !read) {
                    return read;
                }
            }
            if (const Result<void> stored = store(commit, {}); !stored) {
                return stored;
            }
            return write_refused_file();
        });
    if (!batch) {
        if (m_refused) {
            m_refused->remove();
        }
        return Unexpected{batch.error()};
    }
    if (!m_request.dry_run && m_report.rows.added > 0) {
        m_report.batch = batch->to_string();
        if (const Result<void> kept = remember(); !kept) {
            return Unexpected{kept.error()};
        }
    }
    return std::move(m_report);
}

/// Files of the same header are read in the same way next time.
Result<void> ImportJob::remember() const {
    for (std::size_t i = 0; i < m_sources.files.size(); ++i) {
        const ImportSource& source = m_sources.files[i];
        if (m_report.sources[i].rows.added == 0) {
            continue;
        }
        storage::Authorship author;
        author.who = m_request.who;
        const Result<void> kept =
            remember_mapping(m_file, source.signature, source.how.mapping, author);
        if (!kept) {
            return kept;
        }
    }
    return {};
}

bool ImportJob::goes_on() const {
    return !m_request.progress
           || m_request.progress({*m_sources.bytes_read, m_sources.bytes, m_rows});
}

Result<void> ImportJob::read_source(std::size_t index, const Commit& commit,
                                    std::size_t most_rows) {
    exchange::ImportReader& reader = *m_sources.files[index].reader;
    // a course is told by several rows: they must be seen together
    const bool may_store = reader.header().kind != exchange::ImportKind::medications;
    if (!may_store && m_buffer.rows >= most_rows / 2) {
        if (const Result<void> stored = store(commit, {}); !stored) {
            return stored;
        }
    }
    exchange::ImportRow row;
    for (;;) {
        const Result<bool> any = reader.next(row);
        if (!any) {
            return Unexpected{any.error()};
        }
        if (!*any) {
            return {};
        }
        if (++m_rows % rows_between_progress == 0 && !goes_on()) {
            return fail(Errc::refused, "the import was stopped");
        }
        const std::string patient = row.patient;
        take(index, row);
        if (may_store && m_buffer.rows >= most_rows) {
            Result<void> stored = store(commit, patient);
            if (stored && m_buffer.rows >= most_rows / 2) {
                stored = store(commit, {});
            }
            if (!stored) {
                return stored;
            }
        }
    }
}

void ImportJob::take(std::size_t index, exchange::ImportRow& row) {
    note(index, row);
    RowSource from{index, row.line,
                   m_refused ? m_sources.files[index].reader->verbatim() : std::string()};
    if (row.content && std::holds_alternative<exchange::PatientEntry>(*row.content)) {
        if (m_file.info().mode == Mode::own && !m_known.empty() && !m_known.contains(row.patient)) {
            row.refusals.push_back({shown(from, "patient"), header_of(from).number_of("patient"),
                                    remark<RemarkId::one_person>(*m_known.begin())});
            row.content.reset();
        } else {
            m_known.insert(row.patient);
        }
    } else if (header_of(from).kind != exchange::ImportKind::patients && !row.patient.empty()
               && m_known.count(row.patient) == 0) {
        row.refusals.push_back({shown(from, "patient"), header_of(from).number_of("patient"),
                                remark<RemarkId::unknown_patient>(row.patient)});
        row.content.reset();
        note_unknown(index, row);
    }
    if (row.content) {
        const auto* const sample = std::get_if<exchange::SampleEntry>(&*row.content);
        m_buffer.rows += sample != nullptr ? sample->observations.size() : 1;
        m_buffer.patients[row.patient].add(std::move(*row.content), std::move(from));
        return;
    }
    ++m_report.rows.refused;
    ++m_report.sources[index].rows.refused;
    for (const exchange::CellRemark& refusal : row.refusals) {
        list(m_report.refused, {m_sources.files[index].name, row.line, refusal.column,
                                refusal.column_number, refusal.remark});
    }
    if (m_refused) {
        m_refused->add(index, from.verbatim, m_sources.files[index].name, row.line,
                       joined(row.refusals));
    }
}

void ImportJob::note_unknown(std::size_t index, const exchange::ImportRow& row) {
    const auto [at, added] =
        m_unknown.try_emplace({index, row.patient}, m_report.unknown_patients.size());
    if (added && at->second >= ImportReport::most_unknown) {
        m_unknown.erase(at);
        return;
    }
    if (added) {
        const exchange::ImportReader& reader = *m_sources.files[index].reader;
        m_report.unknown_patients.push_back({m_sources.files[index].name, row.patient,
                                             reader.cell(reader.header().person_name),
                                             reader.cell(reader.header().person_birth), 0});
    }
    ++m_report.unknown_patients[at->second].rows;
}

void ImportJob::note(std::size_t index, const exchange::ImportRow& row) {
    if (!row.content) {
        return;
    }
    for (const exchange::CellRemark& remark : row.notes) {
        list(m_report.notes, {m_sources.files[index].name, row.line, remark.column,
                              remark.column_number, remark.remark});
    }
}

/// Stores the rows of every patient but one, whose rows may go on.
Result<void> ImportJob::store(const Commit& commit, const std::string& but_patient) {
    std::optional<PatientRows> kept;
    std::size_t kept_rows = 0;
    for (auto& [code, rows] : m_buffer.patients) {
        if (!but_patient.empty() && code == but_patient) {
            kept_rows = rows.count();
            kept = std::move(rows);
            continue;
        }
        if (const Result<void> stored = store_patient(commit, code, std::move(rows)); !stored) {
            return stored;
        }
    }
    m_buffer.patients.clear();
    m_buffer.rows = kept_rows;
    if (kept) {
        m_buffer.patients.emplace(but_patient, std::move(*kept));
    }
    return {};
}

Result<void> ImportJob::store_patient(const Commit& commit, const std::string& patient,
                                      PatientRows rows) {
    Result<PatientRecord> recorded = m_file.load_patient(patient);
    if (!recorded && recorded.error().code != Errc::not_found) {
        return Unexpected{recorded.error()};
    }
    // A patient entered in error counts as not recorded: nothing is added to it.
    const bool known = recorded && !recorded->patient.in_error();
    OperationDraft draft(m_ids.next(), OperationKind::import, patient);
    draft.who = m_request.who;
    draft.why = m_request.why;
    PatientMerge merge(known ? &*recorded : nullptr, std::move(draft), *this);
    merge.merge(std::move(rows));
    if (merge.draft().changes().empty()) {
        return {};
    }
    const Result<OperationInfo> stored = commit(merge.draft());
    return stored ? Result<void>() : Unexpected{stored.error()};
}

const exchange::ImportHeader& ImportJob::header_of(const RowSource& from) const {
    return m_sources.files[from.source].reader->header();
}

std::string ImportJob::shown(const RowSource& from, std::string_view column) const {
    return column.empty() ? std::string() : header_of(from).shown(column);
}

void ImportJob::row(const RowSource& from, RowFate fate, std::string_view column, Remark remark) {
    ImportCounts& counts = m_report.sources[from.source].rows;
    const auto count = [&](std::int64_t ImportCounts::*fitting) {
        ++(m_report.rows.*fitting);
        ++(counts.*fitting);
    };
    if (fate == RowFate::added || fate == RowFate::identical) {
        count(fate == RowFate::added ? &ImportCounts::added : &ImportCounts::identical);
        return;
    }
    const std::string& name = m_sources.files[from.source].name;
    if (m_refused) {
        m_refused->add(from.source, from.verbatim, name, from.line, english(remark));
    }
    RowRemark told{name, from.line, shown(from, column), header_of(from).number_of(column),
                   std::move(remark)};
    if (fate == RowFate::conflicting) {
        count(&ImportCounts::conflicting);
        list(m_report.conflicting, std::move(told));
    } else {
        count(&ImportCounts::refused);
        list(m_report.refused, std::move(told));
    }
}

void ImportJob::list(std::vector<RowRemark>& remarks, RowRemark remark) {
    if (remarks.size() < ImportReport::most_listed) {
        remarks.push_back(std::move(remark));
    } else {
        ++m_report.remarks_not_listed;
    }
}

Result<void> ImportJob::write_refused_file() {
    return m_refused ? m_refused->close() : Result<void>();
}

Result<ImportReport> import_into(storage::RecordFile& file, IdSource& ids, Day today,
                                 const ImportRequest& request, std::size_t most_rows) {
    if (request.sources.empty()) {
        return fail(Errc::not_found, "no file to import");
    }
    if (const Result<void> other = refuse_record(request, file.info().path); !other) {
        return Unexpected{other.error()};
    }
    Result<ImportSources> sources = open_sources(request, file, today);
    if (!sources) {
        return Unexpected{sources.error()};
    }
    return ImportJob(file, ids, request, std::move(*sources)).run(most_rows);
}

}  // namespace jointlog::app
