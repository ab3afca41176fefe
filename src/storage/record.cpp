#include "storage/record.hpp"

#include <fmt/format.h>

#include "storage/batch_queue.hpp"
#include "storage/form_draft.hpp"
#include "storage/history.hpp"
#include "storage/load.hpp"
#include "storage/log.hpp"
#include "storage/migrate.hpp"
#include "storage/origins.hpp"
#include "storage/patient_list.hpp"
#include "storage/people.hpp"
#include "storage/score_cache.hpp"
#include "storage/settings.hpp"
#include "storage/verify.hpp"

namespace jointlog::storage {

template <class Body>
auto Record::read(Body&& body) -> std::invoke_result_t<Body&, Tx&> {
    if (!m_opened.database->in_transaction()) {
        m_dictionary.rolled_back();  // numbers that are left where a call before threw
    }
    return m_opened.database->transaction([&](Tx& tx) {
        m_dictionary.load(tx);
        return body(tx);
    });
}

template <class Body>
auto Record::write(Body&& body) -> std::invoke_result_t<Body&, Tx&> {
    using Outcome = std::invoke_result_t<Body&, Tx&>;
    if (m_opened.read_only) {
        return Outcome(
            fail(Errc::refused, fmt::format("{}: is open for reading only", m_info.path.string())));
    }
    FileInfo after = m_info;
    Outcome outcome = read([&](Tx& tx) {
        Outcome written = body(tx);
        after = read_info(tx);
        return written;
    });
    if (m_opened.database->in_transaction()) {
        return outcome;  // part of a batch, which settles the rest
    }
    if (outcome) {
        m_dictionary.committed();
        m_info = std::move(after);
        return outcome;
    }
    m_dictionary.rolled_back();
    if (outcome.error().code == Errc::io) {
        return Outcome(fail_about(m_info.path.string(), outcome.error()));
    }
    return outcome;
}

FileInfo Record::read_info(Tx& tx) const {
    FileInfo info = m_info;
    const Head head = read_head(tx);
    info.head = {head.operation, to_hex(head.chain)};
    info.mode = read_setting(tx, mode_setting) == "own" ? Mode::own : Mode::clinic;
    info.sample = read_setting(tx, sample_setting) == "1";
    return info;
}

Record::Record(std::filesystem::path path, OpenedFile opened, Environment environment)
    : m_environment(std::move(environment)),
      m_opened(std::move(opened)),
      m_dictionary(m_environment.ids) {
    m_info.path = std::move(path);
    m_info.file_id = m_opened.file_id;
    m_info.read_only = m_opened.read_only;
    m_info.schema_version = static_cast<int>(known_migrations().size());
}

Result<void> Record::refresh_info() {
    auto now = read([&](Tx& tx) -> Result<FileInfo> { return read_info(tx); });
    if (!now) {
        return Unexpected{now.error()};
    }
    m_info = std::move(*now);
    return {};
}

FileInfo Record::info() const {
    return m_info;
}

Result<OperationInfo> Record::commit(const OperationDraft& draft) {
    return write([&](Tx& tx) {
        return commit_draft(tx, m_dictionary, draft, m_environment.clock.now(), std::nullopt);
    });
}

namespace {

Batch store_batch(Tx& tx, const Uuid& id, const BatchInfo& info) {
    const std::int64_t number = tx.integer("SELECT MAX(batch) FROM batch").value_or(0) + 1;
    tx.run("INSERT INTO batch (batch, uuid, source, sha256, mapping) VALUES ($1, $2, $3, $4, $5)",
           number, Bytes(id.bytes), std::string_view(info.source), std::string_view(info.sha256),
           std::string_view(info.mapping));
    return {number, id, info};
}

}  // namespace

Result<void> Record::run_batch(Tx& tx, const BatchInfo& info, const Uuid& id,
                               const BatchBody& body) {
    std::optional<Batch> batch;  // stored with its first operation: an import may add nothing
    std::optional<Error>
        failed;  // a failed operation may have written some of its rows: the batch cannot stand
    BatchQueue queue([&](const OperationDraft& draft,
                         const std::optional<Digest>& content) -> Result<OperationInfo> {
        if (failed) {
            return Unexpected{*failed};
        }
        if (!batch) {
            batch = store_batch(tx, id, info);
        }
        auto committed =
            commit_draft(tx, m_dictionary, draft, m_environment.clock.now(), batch, content);
        if (!committed) {
            failed = committed.error();
        }
        return committed;
    });
    auto written = body({[&](const OperationDraft& draft) { return queue.now(draft); },
                         [&](OperationDraft draft) { return queue.later(std::move(draft)); },
                         [&] {
                             return queue.settle();
                         }});
    written = written ? queue.settle() : written;
    return written && failed ? Result<void>(Unexpected{*failed}) : written;
}

Result<Uuid> Record::commit_batch(const BatchInfo& info, bool keep, const BatchBody& write_all) {
    const Uuid id = m_environment.ids.next();
    bool complete = false;
    auto stored = write([&](Tx& tx) -> Result<Uuid> {
        if (auto written = run_batch(tx, info, id, write_all); !written) {
            return Unexpected{written.error()};
        }
        complete = !tx.failed();
        if (!keep) {
            return fail(Errc::refused, "a dry run is not stored");
        }
        return id;
    });
    return !keep && complete ? Result<Uuid>(id) : stored;
}

Result<std::vector<PatientSummary>> Record::patients() {
    return read([&](Tx& tx) { return list_patients(tx, m_dictionary); });
}

Result<std::vector<PlannedVisit>> Record::planned_visits() {
    return read([](Tx& tx) -> Result<std::vector<PlannedVisit>> { return list_planned(tx); });
}

Result<std::vector<std::string>> Record::patient_codes(std::optional<std::int64_t> as_of) {
    return read([&](Tx& tx) -> Result<std::vector<std::string>> {
        return as_of ? list_patient_codes_as_of(tx, *as_of) : list_patient_codes(tx);
    });
}

Result<PatientRecord> Record::load_patient(std::string_view code,
                                           std::optional<std::int64_t> as_of) {
    return read([&](Tx& tx) { return load_record(tx, m_dictionary, code, as_of); });
}

Result<RowPlace> Record::find_row(const RowId& id) {
    return read([&](Tx& tx) { return locate_row(tx, m_dictionary, id); });
}

Result<std::vector<RowVersion>> Record::history(std::string_view code, std::optional<RowId> row) {
    return read([&](Tx& tx) { return row_history(tx, m_dictionary, code, row); });
}

Result<std::vector<OperationInfo>> Record::operations(std::string_view code) {
    return read([&](Tx& tx) { return list_operations(tx, m_dictionary, code); });
}

Result<std::vector<OperationInfo>> Record::act(std::int64_t operation) {
    return read([&](Tx& tx) { return operations_of_act(tx, m_dictionary, operation); });
}

Result<std::vector<OperationInfo>> Record::batch(const Uuid& id) {
    return read([&](Tx& tx) { return operations_of_batch(tx, m_dictionary, id); });
}

Result<std::vector<RowOrigin>> Record::origins(std::string_view code) {
    return read([&](Tx& tx) { return list_origins(tx, code); });
}

Result<std::int64_t> Record::operation_at(std::int64_t utc_ms) {
    return read([&](Tx& tx) -> Result<std::int64_t> {
        return tx
            .integer("SELECT op FROM operation WHERE at_ms <= $1 ORDER BY op DESC LIMIT 1", utc_ms)
            .value_or(0);
    });
}

Result<std::vector<Person>> Record::persons() {
    return read([&](Tx& tx) -> Result<std::vector<Person>> { return list_persons(tx); });
}

Result<void> Record::add_person(std::string_view name) {
    return write([&](Tx& tx) -> Result<void> {
        static_cast<void>(m_dictionary.person_number(tx, name));
        return {};
    });
}

Result<std::string> Record::default_person() {
    return read([&](Tx& tx) -> Result<std::string> { return storage::default_person(tx); });
}

Result<void> Record::set_default_person(std::string_view name) {
    return write([&](Tx& tx) -> Result<void> {
        if (!name.empty()) {
            static_cast<void>(m_dictionary.person_number(tx, name));
        }
        write_setting(tx, m_dictionary, m_environment.ids.next(), m_environment.clock.now(),
                      default_person_setting, name);
        return {};
    });
}

Result<std::optional<std::string>> Record::setting(std::string_view name,
                                                   std::optional<std::int64_t> as_of) {
    return read([&](Tx& tx) -> Result<std::optional<std::string>> {
        return as_of ? read_setting_as_of(tx, name, *as_of) : read_setting(tx, name);
    });
}

Result<void> Record::set_setting(std::string_view name, std::string_view value,
                                 const Authorship& author) {
    return write([&](Tx& tx) -> Result<void> {
        write_setting(tx, m_dictionary, m_environment.ids.next(), m_environment.clock.now(), name,
                      value, author);
        return {};
    });
}

Result<std::vector<std::pair<std::string, std::string>>> Record::settings(
    std::string_view prefix, std::optional<std::int64_t> as_of) {
    return read([&](Tx& tx) -> Result<std::vector<std::pair<std::string, std::string>>> {
        return read_settings(tx, prefix, as_of);
    });
}

Result<std::vector<SettingVersion>> Record::setting_history(std::string_view prefix) {
    return read([&](Tx& tx) { return read_setting_history(tx, m_dictionary, prefix); });
}

Result<void> Record::put_scores(std::string_view patient_code,
                                std::span<const LatestScore> latest) {
    return write([&](Tx& tx) { return cache_scores(tx, patient_code, latest); });
}

Result<void> Record::put_draft(std::string_view kind, std::string_view body) {
    return write([&](Tx& tx) -> Result<void> {
        write_form_draft(tx, kind, body);
        return {};
    });
}

Result<std::optional<std::string>> Record::draft(std::string_view kind) {
    return read(
        [&](Tx& tx) -> Result<std::optional<std::string>> { return read_form_draft(tx, kind); });
}

Result<VerifyReport> Record::verify(bool deep, std::optional<LogHead> anchor) {
    return verify_file(*m_opened.database, m_dictionary, m_opened.file_id, deep, anchor);
}

Result<VerifyReport> Record::verify_patient(std::string_view code) {
    return verify_patient_rows(*m_opened.database, m_dictionary, m_opened.file_id, code);
}

}  // namespace jointlog::storage
