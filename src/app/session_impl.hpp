#pragma once

#include <functional>
#include <memory>
#include <mutex>

#include "app/anchor_keeper.hpp"
#include "app/patient_list.hpp"
#include "app/storage_worker.hpp"
#include "jointlog/app/session.hpp"
#include "jointlog/domain/record_catalog.hpp"
#include "jointlog/storage/record_file.hpp"

namespace jointlog::app {

/// What a session owns. `file` is touched on the worker's thread only, except before the first job and after the
/// last; `info` and `settings` are copies for the caller's thread.
struct Session::Impl {
    Impl(Environment env, std::unique_ptr<storage::RecordFile> opened);
    ~Impl();

    /// Copies what the file says of itself; storage thread.
    void refresh_info();
    /// Makes the record's own analytes and units known to every look-up; storage thread.
    void adopt_catalog();
    void deliver(std::function<void()> function) const;

    Environment environment;
    std::unique_ptr<storage::RecordFile> file;
    AnchorKeeper anchor;       // storage thread, but for check()
    mutable std::mutex mutex;  // guards info and settings
    FileInfo info;
    ScoreSettings settings;
    PendingScores pending_scores;  // storage thread
    std::optional<std::vector<std::pair<std::string, std::string>>>
        adopted_settings;  // storage thread
    catalog::AdoptionId adoption = nullptr;
    StorageWorker worker;  // last: joined first
};

}  // namespace jointlog::app
