#pragma once

#include <exception>
#include <functional>
#include <future>
#include <utility>

#include "app/session_impl.hpp"
#include "jointlog/app/session.hpp"

namespace jointlog::app {

/// Runs jobs of this layer's use cases with the open file, on the thread that owns it.
class Session::Access {
public:
    template <class T>
    using Job = std::function<Result<T>(storage::RecordFile&)>;

    /// Blocks until the job is done. Must not be called from the storage thread.
    template <class T>
    [[nodiscard]] static Result<T> run(Session& session, Job<T> job) {
        Impl& impl = *session.m_impl;
        assert(!impl.worker.is_current_thread());
        std::promise<Result<T>> promise;
        auto answer = promise.get_future();
        impl.worker.post([&] { promise.set_value(attempt(job, *impl.file)); });
        return answer.get();
    }

    /// Returns at once; `done` is delivered through the environment's dispatch.
    template <class T>
    static void start(Session& session, Job<T> job, Done<T> done) {
        Impl& impl = *session.m_impl;
        impl.worker.post([&impl, job = std::move(job), done = std::move(done)] {
            // shared: a dispatched function must be copyable
            auto result = std::make_shared<Result<T>>(attempt(job, *impl.file));
            impl.deliver([done, result] { done(std::move(*result)); });
        });
    }

    /// Expected failures are Results; what is thrown all the same (out of memory) must not end the program.
    template <class T>
    [[nodiscard]] static Result<T> attempt(const Job<T>& job, storage::RecordFile& file) {
        try {
            return job(file);
        } catch (const std::exception& thrown) {
            return fail(Errc::internal, thrown.what());
        } catch (...) {
            return fail(Errc::internal, "an unknown exception");
        }
    }

    /// Copies what the file says of itself for the caller's thread: for a job that has written.
    static void refresh_info(Session& session) { session.m_impl->refresh_info(); }
    /// The next refresh_info() adopts the record's catalogue again: for a job that tried another one.
    static void forget_catalog(Session& session) { session.m_impl->adopted_settings.reset(); }

    [[nodiscard]] static AnchorKeeper& anchor(const Session& session) {
        return session.m_impl->anchor;
    }
    [[nodiscard]] static const Environment& environment(const Session& session) {
        return session.m_impl->environment;
    }
};

}  // namespace jointlog::app
