#pragma once

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
        impl.worker.post([&] { promise.set_value(job(*impl.file)); });
        return answer.get();
    }

    /// Returns at once; `done` is delivered through the environment's dispatch.
    template <class T>
    static void start(Session& session, Job<T> job, Done<T> done) {
        Impl& impl = *session.m_impl;
        impl.worker.post([&impl, job = std::move(job), done = std::move(done)] {
            // shared: a dispatched function must be copyable
            auto result = std::make_shared<Result<T>>(job(*impl.file));
            impl.deliver([done, result] { done(std::move(*result)); });
        });
    }

    /// Copies what the file says of itself for the caller's thread: for a job that has written.
    static void refresh_info(Session& session) { session.m_impl->refresh_info(); }

    [[nodiscard]] static const Environment& environment(const Session& session) {
        return session.m_impl->environment;
    }
};

}  // namespace jointlog::app
