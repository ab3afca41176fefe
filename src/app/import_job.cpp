#include "app/import_job.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "app/import_merge.hpp"
#include "jointlog/domain/import_remarks.hpp"

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
             !header.analytes.empty(),
             header.intervals_line,
             to_choices(how)});
    }
    m_report.dry_run = request.dry_run;
}

Result<ImportReport> ImportJob::run(std::size_t most_rows) {
    Result<std::vector<std::string>> codes = m_file.patient_codes();
    if (!codes) {
        return Unexpected{codes.error()};
    }
    m_known.insert(codes->begin(), codes->end());
    const bool persons = std::any_of(
        m_sources.files.begin(), m_sources.files.end(),
        [](const ImportSource& source) { return source.reader->header().names_person(); });
    if (persons) {
        const Result<std::vector<PatientSummary>> patients = m_file.patients();
        if (!patients) {
            return Unexpected{patients.error()};
        }
        for (const PatientSummary& patient : *patients) {
            m_persons.add(patient.patient);
        }
    }
    for (std::size_t i = 0; i < m_sources.files.size(); ++i) {
        note_head(i);
    }
    if (m_request.refused) {
        std::vector<SourceHead> heads;
        for (const ImportSource& source : m_sources.files) {
            heads.push_back({source.reader->header().names, source.reader->header().head_rows});
        }
        Result<RefusedFile> refused = RefusedFile::create(*m_request.refused, heads);
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
            m_report.notes.push_back(
                {{},
                 0,
                 {},
                 0,
                 introduce(remark<ImportRemark::mapping_not_kept>(), remark_of(kept.error()))});
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
            return fail_about(m_sources.files[index].name, any.error());
        }
        if (!*any) {
            return {};
        }
        if (!m_sources.files[index].encoding_known && !row.refusals.empty()
            && tells(row.refusals.front().remark, RemarkId::wrong_encoding)) {
            // the file is in another encoding: what looked right in it may be wrong too
            return fail_about(m_sources.files[index].name,
                              fail(Errc::malformed, row.refusals.front().remark).error);
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

/// What the rows below the header say of themselves.
void ImportJob::note_head(std::size_t index) {
    const ImportSource& source = m_sources.files[index];
    const exchange::ImportHeader& header = source.reader->header();
    for (const exchange::HeadRemark& said : header.head_remarks) {
        const bool row = said.position < 0;
        list(m_report.notes,
             {source.name, said.line,
              row ? std::string() : header.names[static_cast<std::size_t>(said.position)],
              said.position + 1, said.remark});
    }
}

void ImportJob::take(std::size_t index, exchange::ImportRow& row) {
    RowSource from{index, row.line,
                   m_refused ? m_sources.files[index].reader->verbatim() : std::string()};
    if (row.content && std::holds_alternative<exchange::PatientEntry>(*row.content)) {
        if (m_file.info().mode == Mode::own && !m_known.empty() && !m_known.contains(row.patient)) {
            row.refusals.push_back({shown(from, "patient"), header_of(from).number_of("patient"),
                                    remark<RemarkId::one_person>(*m_known.begin())});
            row.content.reset();
        } else {
            m_known.insert(row.patient);
            m_persons.add(std::get<exchange::PatientEntry>(*row.content).patient);
        }
    } else if (header_of(from).kind != exchange::ImportKind::patients && !row.patient.empty()) {
        judge_patient(index, from, row);
    }
    note(index, row);
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

/// A row of a known patient passes; who an unknown one is, is never guessed: those of the same name and date of birth
/// are told.
void ImportJob::judge_patient(std::size_t index, const RowSource& from, exchange::ImportRow& row) {
    const exchange::ImportReader& reader = *m_sources.files[index].reader;
    const exchange::ImportHeader& header = reader.header();
    const bool known = !row.only_person && m_known.contains(row.patient);
    const int number = header.number_of("patient");
    if (!row.matched_from.empty() && row.matched_from != row.patient
        && m_known.contains(row.matched_from)) {
        row.refusals.push_back(
            {shown(from, "patient"), number,
             remark<ImportRemark::code_and_match>(row.matched_from, row.patient)});
        row.content.reset();
        return;
    }
    if (known && !(header.names_person() && row.content)) {
        return;
    }
    const std::string birth = reader.cell(header.person_birth);
    if (known) {
        if (m_persons.is_new_contradiction(row.patient, birth)) {
            row.notes.push_back(
                {shown(from, "patient"), number,
                 remark<RemarkId::patient_differs>(
                     row.patient, header.names[static_cast<std::size_t>(header.person_birth)])});
        }
        return;
    }
    std::vector<std::string> alike = m_persons.alike(reader.cell(header.person_name), birth);
    Remark why = row.only_person ? remark<ImportRemark::no_code_only_person>()
                                 : remark<RemarkId::unknown_patient>(row.patient);
    if (!alike.empty()) {
        why =
            introduce(std::move(why),
                      remark<ImportRemark::same_person>(fmt::format("{}", fmt::join(alike, ", "))));
    }
    row.refusals.push_back({shown(from, "patient"), number, std::move(why)});
    row.content.reset();
    note_unknown(index, row, std::move(alike));
}

void ImportJob::note_unknown(std::size_t index, const exchange::ImportRow& row,
                             std::vector<std::string> alike) {
    const auto [at, added] =
        m_unknown.try_emplace({index, row.patient}, m_report.unknown_patients.size());
    if (added && at->second >= ImportReport::most_unknown) {
        m_unknown.erase(at);
        return;
    }
    if (added) {
        const exchange::ImportReader& reader = *m_sources.files[index].reader;
        m_report.unknown_patients.push_back(
            {m_sources.files[index].name, row.patient, reader.cell(reader.header().person_name),
             reader.cell(reader.header().person_birth), 0, row.only_person, std::move(alike)});
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
