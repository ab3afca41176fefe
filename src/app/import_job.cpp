#include "app/import_job.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

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
                     ImportSources sources, std::size_t most_rows)
    : m_file(file),
      m_request(request),
      m_sources(std::move(sources)),
      m_store(file, ids, request, *this, most_rows) {
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

Result<void> ImportJob::know_patients() {
    Result<std::vector<std::string>> codes = m_file.patient_codes();
    if (!codes) {
        return Unexpected{codes.error()};
    }
    m_known.insert(codes->begin(), codes->end());
    const bool persons = std::any_of(
        m_sources.files.begin(), m_sources.files.end(),
        [](const ImportSource& source) { return source.reader->header().names_person(); });
    if (!persons) {
        return {};
    }
    const Result<std::vector<PatientSummary>> patients = m_file.patients();
    if (!patients) {
        return Unexpected{patients.error()};
    }
    for (const PatientSummary& patient : *patients) {
        m_persons.add(patient.patient);
    }
    return {};
}

Result<ImportReport> ImportJob::run() {
    if (const Result<void> known = know_patients(); !known) {
        return Unexpected{known.error()};
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
    const Result<Uuid> batch = m_file.commit_batch(
        info, !m_request.dry_run, [&](const Commit& commit) { return read_sources(commit); });
    if (!batch) {
        if (m_refused) {
            m_refused->remove();
        }
        return Unexpected{batch.error()};
    }
    finish_report(*batch);
    return std::move(m_report);
}

Result<void> ImportJob::read_sources(const Commit& commit) {
    for (std::size_t i = 0; i < m_sources.files.size(); ++i) {
        if (const Result<void> read = read_source(i, commit); !read) {
            return read;
        }
    }
    const Result<void> stored = m_store.store(commit);
    return stored ? write_refused_file() : stored;
}

void ImportJob::finish_report(const Uuid& batch) {
    m_report.refused = m_refusals.take();
    m_report.conflicting = m_conflicts.take();
    m_report.notes = m_notes.take();
    m_report.remarks_not_listed =
        m_refusals.not_listed() + m_conflicts.not_listed() + m_notes.not_listed();
    if (m_request.dry_run || m_report.rows.added == 0) {
        return;
    }
    m_report.batch = batch.to_string();
    if (const Result<void> kept = remember(); !kept) {
        m_report.notes.push_back(
            {{},
             0,
             {},
             0,
             introduce(remark<ImportRemark::mapping_not_kept>(), remark_of(kept.error()))});
    }
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
    return !m_request.progress || m_request.progress({m_bytes_read, m_sources.bytes, m_rows});
}

Result<void> ImportJob::read_source(std::size_t index, const Commit& commit) {
    const ImportSource& source = m_sources.files[index];
    // a course is told by several rows: they must be seen together
    const bool whole = source.reader->header().kind == exchange::ImportKind::medications;
    const bool last = index + 1 == m_sources.files.size();
    Result<void> stored = m_store.begin_source(commit, whole, last);
    ReadAhead rows(*source.reader, m_sources.bytes_read, m_refused.has_value());
    while (stored) {
        const Result<SourceRow*> next = rows.next();
        if (!next) {
            return fail_about(source.name, next.error());
        }
        if (*next == nullptr) {
            return {};
        }
        const auto& refusals = (*next)->row.refusals;
        if (!source.encoding_known && !refusals.empty()
            && tells(refusals.front().remark, RemarkId::wrong_encoding)) {
            // the file is in another encoding: what looked right in it may be wrong too
            return fail_about(source.name, fail(Errc::malformed, refusals.front().remark).error);
        }
        m_bytes_read = rows.bytes_read();
        if (++m_rows % rows_between_progress == 0 && !goes_on()) {
            return fail(Errc::refused, "the import was stopped");
        }
        stored = take(index, commit, **next);
    }
    return stored;
}

/// What the rows below the header say of themselves.
void ImportJob::note_head(std::size_t index) {
    const ImportSource& source = m_sources.files[index];
    const exchange::ImportHeader& header = source.reader->header();
    for (const exchange::HeadRemark& said : header.head_remarks) {
        const bool row = said.position < 0;
        m_notes.add(index,
                    {source.name, said.line,
                     row ? std::string() : header.names[static_cast<std::size_t>(said.position)],
                     said.position + 1, said.remark});
    }
}

Result<void> ImportJob::take(std::size_t index, const Commit& commit, SourceRow& source) {
    exchange::ImportRow& row = source.row;
    RowSource from{index, row.line, std::move(source.verbatim)};
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
        judge_patient(index, from, source);
    }
    if (!row.content) {
        refuse(index, from, row);
        return {};
    }
    note(index, row);
    return m_store.add(commit, row.patient, std::move(*row.content), std::move(from));
}

void ImportJob::refuse(std::size_t index, const RowSource& from, const exchange::ImportRow& row) {
    ++m_report.rows.refused;
    ++m_report.sources[index].rows.refused;
    const std::string& name = m_sources.files[index].name;
    for (const exchange::CellRemark& refusal : row.refusals) {
        m_refusals.add(index,
                       {name, row.line, refusal.column, refusal.column_number, refusal.remark});
    }
    if (m_refused) {
        m_refused->add(index, from.verbatim, name, row.line, joined(row.refusals));
    }
}

/// A row of a known patient passes; who an unknown one is, is never guessed: those of the same name and date of birth
/// are told.
void ImportJob::judge_patient(std::size_t index, const RowSource& from, SourceRow& source) {
    exchange::ImportRow& row = source.row;
    const exchange::ImportHeader& header = header_of(from);
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
    if (known) {
        if (m_persons.is_new_contradiction(row.patient, source.person_birth)) {
            row.notes.push_back(
                {shown(from, "patient"), number,
                 remark<RemarkId::patient_differs>(
                     row.patient, header.names[static_cast<std::size_t>(header.person_birth)])});
        }
        return;
    }
    std::vector<std::string> alike = m_persons.alike(source.person_name, source.person_birth);
    Remark why = row.only_person ? remark<ImportRemark::no_code_only_person>()
                                 : remark<RemarkId::unknown_patient>(row.patient);
    if (!alike.empty()) {
        why =
            introduce(std::move(why),
                      remark<ImportRemark::same_person>(fmt::format("{}", fmt::join(alike, ", "))));
    }
    row.refusals.push_back({shown(from, "patient"), number, std::move(why)});
    row.content.reset();
    note_unknown(index, source, std::move(alike));
}

void ImportJob::note_unknown(std::size_t index, const SourceRow& source,
                             std::vector<std::string> alike) {
    const exchange::ImportRow& row = source.row;
    const auto [at, added] =
        m_unknown.try_emplace({index, row.patient}, m_report.unknown_patients.size());
    if (added && at->second >= ImportReport::most_unknown) {
        m_unknown.erase(at);
        return;
    }
    if (added) {
        m_report.unknown_patients.push_back({m_sources.files[index].name, row.patient,
                                             source.person_name, source.person_birth, 0,
                                             row.only_person, std::move(alike)});
    }
    ++m_report.unknown_patients[at->second].rows;
}

void ImportJob::note(std::size_t index, const exchange::ImportRow& row) {
    for (const exchange::CellRemark& remark : row.notes) {
        m_notes.add(index, {m_sources.files[index].name, row.line, remark.column,
                            remark.column_number, remark.remark});
    }
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
        m_conflicts.add(from.source, std::move(told));
    } else {
        count(&ImportCounts::refused);
        m_refusals.add(from.source, std::move(told));
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
    return ImportJob(file, ids, request, std::move(*sources), most_rows).run();
}

}  // namespace jointlog::app
