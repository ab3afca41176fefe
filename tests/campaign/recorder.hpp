#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "campaign/clinic_work.hpp"
#include "campaign/cut_disk.hpp"
#include "campaign/files.hpp"
#include "campaign/shim_vfs.hpp"

namespace jointlog::campaign {

/// Records what happens to the files of a folder through the VFS, and through fsync and renameat2 of the program
/// itself, together with what was acknowledged.
class Recorder final : public DiskObserver {
public:
    /// syncs: false lets every sync do nothing, as PRAGMA synchronous = OFF would, for the control run.
    Recorder(std::filesystem::path folder, bool syncs);
    ~Recorder() override;
    Recorder(const Recorder&) = delete;
    Recorder& operator=(const Recorder&) = delete;

    Answer before(const Request& request) override;
    void done(const Request& request) override;
    void acknowledge(Acknowledged now);
    /// The program synced a file or folder, or renamed a file, past the VFS.
    void synced(const std::string& path);
    void renamed(const std::string& from, const std::string& to);

    [[nodiscard]] const Files& at_rest() const { return m_at_rest; }
    [[nodiscard]] const std::vector<Event>& events() const { return m_events; }
    [[nodiscard]] const std::vector<Acknowledged>& acknowledged() const { return m_acknowledged; }
    [[nodiscard]] static Recorder* running() { return s_running; }

private:
    [[nodiscard]] bool holds(const std::filesystem::path& path) const;

    static Recorder* s_running;
    std::filesystem::path m_folder;
    bool m_syncs;
    Files m_at_rest;
    std::set<std::string> m_names;  // of the files that are there now
    std::vector<Event> m_events;
    std::vector<Acknowledged> m_acknowledged;
};

}  // namespace jointlog::campaign
