#include "jointlog/app/session.hpp"

#include <utility>

#include "app/as_of.hpp"
#include "app/catalog_settings.hpp"
#include "app/patient_list.hpp"
#include "app/score_cache_check.hpp"
#include "app/score_settings.hpp"
#include "app/session_access.hpp"
#include "app/session_impl.hpp"

namespace jointlog::app {

namespace {

storage::Environment storage_environment(const Environment& environment, bool read_only) {
    return {*environment.clock, *environment.ids, environment.vfs_name, read_only};
}

}  // namespace

Session::Impl::Impl(Environment env, std::unique_ptr<storage::RecordFile> opened)
    : environment(std::move(env)),
      file(std::move(opened)),
      anchor(environment.state_folder, *file) {
    refresh_info();
}

Session::Impl::~Impl() {
    worker.post([this] {
        anchor.close(file->info().head);
        file.reset();
        catalog::release(adoption);
    });
}

void Session::Impl::refresh_info() {
    FileInfo fresh = file->info();
    ScoreSettings chosen = read_score_settings(*file);
    adopt_catalog();
    anchor.note(fresh.head);
    const std::lock_guard lock(mutex);
    info = std::move(fresh);
    settings = std::move(chosen);
}

void Session::Impl::adopt_catalog() {
    auto stored = catalog_settings(*file);
    if (!stored || (adopted_settings && *stored == *adopted_settings)) {
        return;
    }
    adopted_settings = std::move(*stored);
    // What this program cannot read is told by unreadable_definitions() and verify(); its items then show their codes.
    adoption = catalog::adopt(read_definitions(*adopted_settings).readable);
}

void Session::Impl::deliver(std::function<void()> function) const {
    if (environment.dispatch) {
        environment.dispatch(std::move(function));
    } else {
        function();
    }
}

Session::Session(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
Session::~Session() = default;

Result<std::unique_ptr<Session>> Session::create(const std::filesystem::path& path, Mode mode,
                                                 Environment environment) {
    auto file = storage::RecordFile::create(path, mode, storage_environment(environment, false));
    if (!file) {
        return Unexpected{file.error()};
    }
    auto impl = std::make_unique<Impl>(std::move(environment), std::move(*file));
    return std::unique_ptr<Session>(new Session(std::move(impl)));
}

Result<std::unique_ptr<Session>> Session::open(const std::filesystem::path& path,
                                               Environment environment, bool read_only) {
    auto file = storage::RecordFile::open(path, storage_environment(environment, read_only));
    if (!file) {
        return Unexpected{file.error()};
    }
    auto impl = std::make_unique<Impl>(std::move(environment), std::move(*file));
    return std::unique_ptr<Session>(new Session(std::move(impl)));
}

FileInfo Session::info() const {
    const std::lock_guard lock(m_impl->mutex);
    return m_impl->info;
}

AnchorCheck Session::anchor_check() const {
    return m_impl->anchor.check();
}

ScoreSettings Session::score_settings() const {
    const std::lock_guard lock(m_impl->mutex);
    return m_impl->settings;
}

Result<ScoreSettings> Session::score_settings(std::int64_t as_of) {
    return Access::run<ScoreSettings>(*this,
                                      [as_of](storage::RecordFile& file) -> Result<ScoreSettings> {
                                          return read_score_settings(file, as_of);
                                      });
}

Instant Session::now() const {
    return m_impl->environment.clock->now();
}
Day Session::today() const {
    return now().local_day();
}

OperationDraft Session::draft(OperationKind kind, std::string patient_code) const {
    return {m_impl->environment.ids->next(), kind, std::move(patient_code)};
}

// Each use case is one job; the blocking and the callback form differ only in how it is started.

namespace {

using storage::RecordFile;

template <class T>
using Job = Session::Access::Job<T>;

Job<PatientRecord> load_job(std::string code, std::optional<std::int64_t> as_of) {
    return [code = std::move(code), as_of](RecordFile& file) {
        return file.load_patient(code, as_of);
    };
}

Job<std::vector<RowVersion>> history_job(std::string code, std::optional<RowId> row) {
    return [code = std::move(code), row](RecordFile& file) {
        return file.history(code, row);
    };
}

Job<std::vector<ScoreHistory>> score_history_job(std::string code, RowId visit,
                                                 const ScoreSettings& settings) {
    return [code = std::move(code), visit,
            settings](RecordFile& file) -> Result<std::vector<ScoreHistory>> {
        const auto versions = file.history(code);
        if (!versions) {
            return Unexpected{versions.error()};
        }
        return jointlog::score_history(*versions, visit, settings);
    };
}

}  // namespace

Result<OperationInfo> Session::commit(OperationDraft draft) {
    return Access::run<OperationInfo>(*this, [this, &draft](RecordFile& file) {
        auto stored = file.commit(draft);
        m_impl->refresh_info();
        return stored;
    });
}

void Session::commit(OperationDraft draft, Done<OperationInfo> done) {
    Access::start<OperationInfo>(
        *this,
        [impl = m_impl.get(), draft = std::move(draft)](RecordFile& file) {
            auto stored = file.commit(draft);
            impl->refresh_info();
            return stored;
        },
        std::move(done));
}

Result<std::vector<PatientListRow>> Session::patients() {
    return Access::run<std::vector<PatientListRow>>(*this, [this](RecordFile& file) {
        return load_patient_list(file, m_impl->settings, m_impl->pending_scores);
    });
}

void Session::patients(Done<std::vector<PatientListRow>> done) {
    Access::start<std::vector<PatientListRow>>(
        *this,
        [impl = m_impl.get()](RecordFile& file) {
            return load_patient_list(file, impl->settings, impl->pending_scores);
        },
        std::move(done));
}

Result<std::size_t> Session::refresh_scores() {
    return Access::run<std::size_t>(*this, [this](RecordFile& file) -> Result<std::size_t> {
        return refresh_stale_scores(file, m_impl->settings, m_impl->pending_scores);
    });
}

void Session::refresh_scores(Done<std::size_t> done) {
    Access::start<std::size_t>(
        *this,
        [impl = m_impl.get()](RecordFile& file) -> Result<std::size_t> {
            return refresh_stale_scores(file, impl->settings, impl->pending_scores);
        },
        std::move(done));
}

Result<PatientRecord> Session::load_patient(std::string code, std::optional<std::int64_t> as_of) {
    return Access::run<PatientRecord>(*this, load_job(std::move(code), as_of));
}

void Session::load_patient(std::string code, std::optional<std::int64_t> as_of,
                           Done<PatientRecord> done) {
    Access::start<PatientRecord>(*this, load_job(std::move(code), as_of), std::move(done));
}

Result<std::vector<RowVersion>> Session::history(std::string code, std::optional<RowId> row) {
    return Access::run<std::vector<RowVersion>>(*this, history_job(std::move(code), row));
}

void Session::history(std::string code, std::optional<RowId> row,
                      Done<std::vector<RowVersion>> done) {
    Access::start<std::vector<RowVersion>>(*this, history_job(std::move(code), row),
                                           std::move(done));
}

Result<std::vector<OperationInfo>> Session::operations(std::string code) {
    return Access::run<std::vector<OperationInfo>>(
        *this, [&code](RecordFile& file) { return file.operations(code); });
}

void Session::operations(std::string code, Done<std::vector<OperationInfo>> done) {
    Access::start<std::vector<OperationInfo>>(
        *this, [code = std::move(code)](RecordFile& file) { return file.operations(code); },
        std::move(done));
}

Result<std::vector<RowOrigin>> Session::origins(std::string code) {
    return Access::run<std::vector<RowOrigin>>(
        *this, [&code](RecordFile& file) { return file.origins(code); });
}

Result<std::vector<ScoreHistory>> Session::score_history(std::string code, RowId visit) {
    return Access::run<std::vector<ScoreHistory>>(
        *this, score_history_job(std::move(code), visit, score_settings()));
}

void Session::score_history(std::string code, RowId visit, Done<std::vector<ScoreHistory>> done) {
    Access::start<std::vector<ScoreHistory>>(
        *this, score_history_job(std::move(code), visit, score_settings()), std::move(done));
}

Result<RowPlace> Session::find_row(RowId id) {
    return Access::run<RowPlace>(*this, [&id](RecordFile& file) { return file.find_row(id); });
}

Result<std::vector<std::string>> Session::patient_codes() {
    return Access::run<std::vector<std::string>>(
        *this, [](RecordFile& file) { return file.patient_codes(); });
}

Result<std::int64_t> Session::resolve_as_of(std::string_view text) {
    return Access::run<std::int64_t>(
        *this, [text](RecordFile& file) { return operation_named(file, text); });
}

Result<std::vector<Person>> Session::persons() {
    return Access::run<std::vector<Person>>(*this, [](RecordFile& file) { return file.persons(); });
}

Result<std::string> Session::default_person() {
    return Access::run<std::string>(*this, [](RecordFile& file) { return file.default_person(); });
}

Result<void> Session::set_default_person(std::string name) {
    return Access::run<void>(*this, [this, &name](RecordFile& file) {
        auto stored = file.set_default_person(name);
        m_impl->refresh_info();
        return stored;
    });
}

Result<std::optional<std::string>> Session::setting(std::string name) {
    return Access::run<std::optional<std::string>>(
        *this, [&name](RecordFile& file) { return file.setting(name); });
}

Result<void> Session::set_setting(std::string name, std::string value) {
    return Access::run<void>(*this, [this, &name, &value](RecordFile& file) {
        auto stored = file.set_setting(name, value);
        m_impl->refresh_info();
        return stored;
    });
}

void Session::put_draft(std::string kind, std::string body, Done<void> done) {
    Access::start<void>(
        *this,
        [kind = std::move(kind), body = std::move(body)](RecordFile& file) {
            return file.put_draft(kind, body);
        },
        std::move(done));
}

Result<std::optional<std::string>> Session::form_draft(std::string kind) {
    return Access::run<std::optional<std::string>>(
        *this, [&kind](RecordFile& file) { return file.draft(kind); });
}

Result<VerifyReport> Session::verify(bool deep, std::optional<LogHead> anchor) {
    return Access::run<VerifyReport>(
        *this,
        [deep, &anchor, settings = score_settings()](RecordFile& file) -> Result<VerifyReport> {
            Result<VerifyReport> report = file.verify(deep, anchor);
            if (!report || !report->findings.empty()) {
                return report;  // what is damaged cannot tell its scores and definitions
            }
            const auto definitions = catalog_settings(file);
            if (!definitions) {
                return Unexpected{definitions.error()};
            }
            report->findings = read_definitions(*definitions).unreadable;
            if (!deep) {
                return report;
            }
            const Result<void> cache = check_score_cache(file, settings, *report);
            return cache ? report : Result<VerifyReport>(Unexpected{cache.error()});
        });
}

Result<VerifyReport> Session::verify_patient(std::string code) {
    return Access::run<VerifyReport>(
        *this, [&code](RecordFile& file) { return file.verify_patient(code); });
}

void Session::verify_patient(std::string code, Done<VerifyReport> done) {
    Access::start<VerifyReport>(
        *this, [code = std::move(code)](RecordFile& file) { return file.verify_patient(code); },
        std::move(done));
}

Result<std::vector<SettingVersion>> Session::setting_history() {
    return Access::run<std::vector<SettingVersion>>(
        *this, [](RecordFile& file) { return file.setting_history({}); });
}

}  // namespace jointlog::app
