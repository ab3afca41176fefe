#include "app/storage_worker.hpp"

#include <utility>

namespace jointlog::app {

StorageWorker::StorageWorker() : m_thread([this] { run(); }) {}

StorageWorker::~StorageWorker() {
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void StorageWorker::post(std::function<void()> job) {
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_wake.notify_one();
}

bool StorageWorker::is_current_thread() const {
    return std::this_thread::get_id() == m_thread.get_id();
}

void StorageWorker::run() {
    while (true) {
        std::function<void()> job;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_stopping || !m_jobs.empty(); });
            if (m_jobs.empty()) {
                return;
            }
            job = std::move(m_jobs.front());
            m_jobs.pop_front();
        }
        try {
            job();
        } catch (...) {
            // A callback threw: there is nobody left to tell. The jobs that wait must still run.
        }
    }
}

}  // namespace jointlog::app
