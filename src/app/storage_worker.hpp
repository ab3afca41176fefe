#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace jointlog::app {

/// One thread that runs jobs in the order they were posted. Destruction runs what is left, then joins.
class StorageWorker {
public:
    StorageWorker();
    ~StorageWorker();
    StorageWorker(const StorageWorker&) = delete;
    StorageWorker& operator=(const StorageWorker&) = delete;

    void post(std::function<void()> job);
    [[nodiscard]] bool is_current_thread() const;

private:
    void run();

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_jobs;
    bool m_stopping = false;
    std::thread m_thread;  // last: starts when everything above is ready
};

}  // namespace jointlog::app
