#include "app/import_store.hpp"

#include <utility>

#include "app/import_merge.hpp"

namespace jointlog::app {
namespace {

constexpr std::size_t rows_stored_together = 4096;

}  // namespace

Result<void> ImportStore::begin_source(const storage::BatchCommit& commit, bool whole, bool last) {
    m_whole = whole;
    m_together = last && !whole;
    return whole && m_buffer.rows >= m_most_rows / 2 ? store(commit) : Result<void>();
}

Result<void> ImportStore::add(const storage::BatchCommit& commit, const std::string& patient,
                              exchange::ImportContent content, RowSource from) {
    m_buffer.add(patient, std::move(content), std::move(from));
    if (m_whole) {
        return {};
    }
    Result<void> stored =
        m_together && patient != m_current ? pass(commit, patient) : Result<void>();
    if (stored && m_buffer.rows >= m_most_rows) {
        stored = store(commit, patient);
        if (stored && m_buffer.rows >= m_most_rows / 2) {
            stored = store(commit);
        }
    }
    return stored;
}

Result<void> ImportStore::pass(const storage::BatchCommit& commit, const std::string& patient) {
    if (const auto waiting = m_buffer.patients.find(m_current);
        waiting != m_buffer.patients.end()) {
        m_passed_rows += waiting->second.count();
        m_passed.push_back(m_current);
    }
    m_left.insert(std::exchange(m_current, patient));
    m_together = !m_left.contains(patient);
    return m_together && m_passed_rows >= rows_stored_together ? store_passed(commit)
                                                               : Result<void>();
}

Result<void> ImportStore::store_passed(const storage::BatchCommit& commit) {
    for (const std::string& patient : m_passed) {
        auto waiting = m_buffer.patients.extract(patient);
        m_buffer.rows -= waiting.mapped().count();
        if (const Result<void> stored = store_patient(commit, patient, std::move(waiting.mapped()));
            !stored) {
            return stored;
        }
    }
    m_passed.clear();
    m_passed_rows = 0;
    return {};
}

Result<void> ImportStore::store(const storage::BatchCommit& commit,
                                const std::string& but_patient) {
    // what is read of a patient must hold the rows given before
    if (const Result<void> settled = commit.settle(); !settled) {
        return settled;
    }
    auto kept = m_buffer.patients.extract(but_patient);
    for (auto& [patient, rows] : m_buffer.patients) {
        if (const Result<void> stored = store_patient(commit, patient, std::move(rows)); !stored) {
            return stored;
        }
    }
    m_buffer = {};
    m_passed.clear();
    m_passed_rows = 0;
    if (!kept.empty()) {
        m_buffer.rows = kept.mapped().count();
        m_buffer.patients.insert(std::move(kept));
    }
    return commit.settle();
}

Result<void> ImportStore::store_patient(const storage::BatchCommit& commit,
                                        const std::string& patient, PatientRows rows) {
    Result<PatientRecord> recorded = m_file.load_patient(patient);
    if (!recorded && recorded.error().code != Errc::not_found) {
        return Unexpected{recorded.error()};
    }
    // A patient entered in error counts as not recorded: nothing is added to it.
    const bool known = recorded && !recorded->patient.in_error();
    OperationDraft draft(m_ids.next(), OperationKind::import, patient);
    draft.who = m_request.who;
    draft.why = m_request.why;
    PatientMerge merge(known ? &*recorded : nullptr, std::move(draft), m_taken, m_outcome);
    merge.merge(std::move(rows));
    OperationDraft made = merge.take_draft();
    return made.changes().empty() ? Result<void>() : commit.later(std::move(made));
}

}  // namespace jointlog::app
