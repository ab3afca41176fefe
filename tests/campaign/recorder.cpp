#include "campaign/recorder.hpp"

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>

// The linker sends the program's own calls here (see CMakeLists.txt); those of SQLite go through the VFS.
extern "C" {
int __real_fsync(int descriptor);
int __wrap_fsync(int descriptor);
int __real_renameat2(int old_folder, const char* from, int new_folder, const char* to,
                     unsigned flags);
int __wrap_renameat2(int old_folder, const char* from, int new_folder, const char* to,
                     unsigned flags);
}

int __wrap_fsync(int descriptor) {
    if (auto* recorder = jointlog::campaign::Recorder::running()) {
        std::error_code unknown;
        recorder->synced(
            std::filesystem::read_symlink(fmt::format("/proc/self/fd/{}", descriptor), unknown));
    }
    return __real_fsync(descriptor);
}

int __wrap_renameat2(int old_folder, const char* from, int new_folder, const char* to,
                     unsigned flags) {
    const int code = __real_renameat2(old_folder, from, new_folder, to, flags);
    if (auto* recorder = jointlog::campaign::Recorder::running();
        recorder != nullptr && code == 0) {
        recorder->renamed(from, to);
    }
    return code;
}

namespace jointlog::campaign {

Recorder* Recorder::s_running = nullptr;

Recorder::Recorder(std::filesystem::path folder, bool syncs)
    : m_folder(std::move(folder)), m_syncs(syncs) {
    for (const auto& entry : std::filesystem::directory_iterator(m_folder)) {
        m_at_rest[entry.path().filename()] = read_bytes(entry.path());
        m_names.insert(entry.path().filename());
    }
    s_running = this;
}

Recorder::~Recorder() {
    s_running = nullptr;
}

bool Recorder::holds(const std::filesystem::path& path) const {
    return path.parent_path() == m_folder;
}

Answer Recorder::before(const Request& request) {
    return {.skip = !m_syncs && request.call == Call::sync};
}

void Recorder::done(const Request& request) {
    using Kind = Event::Kind;
    const std::filesystem::path path(request.path);
    if (!holds(path)) {
        return;
    }
    const std::string file = path.filename();
    switch (request.call) {
        case Call::open:
            // A file may have been made by the program before SQLite opens it.
            if (m_names.insert(file).second) {
                m_events.push_back({.kind = Kind::create, .file = file});
            }
            break;
        case Call::write:
            m_events.push_back({.kind = Kind::write,
                                .file = file,
                                .offset = request.offset,
                                .bytes = std::string(request.bytes)});
            break;
        case Call::truncate:
            m_events.push_back({.kind = Kind::truncate, .file = file, .offset = request.offset});
            break;
        case Call::sync:
        case Call::remove: {
            const bool removed = request.call == Call::remove;
            if (removed) {
                m_names.erase(file);
            }
            m_events.push_back({.kind = removed ? Kind::remove : Kind::sync, .file = file});
            if (request.names_folder && m_syncs) {
                m_events.push_back({.kind = Kind::sync_folder});
            }
            break;
        }
        default:
            break;
    }
}

void Recorder::synced(const std::string& path) {
    if (!m_syncs) {
        return;
    }
    if (std::filesystem::path(path) == m_folder) {
        m_events.push_back({.kind = Event::Kind::sync_folder});
    } else if (holds(path)) {
        m_events.push_back(
            {.kind = Event::Kind::sync, .file = std::filesystem::path(path).filename()});
    }
}

void Recorder::renamed(const std::string& from, const std::string& to) {
    m_names.erase(std::filesystem::path(from).filename());
    m_names.insert(std::filesystem::path(to).filename());
    m_events.push_back({.kind = Event::Kind::rename,
                        .file = std::filesystem::path(from).filename(),
                        .to = std::filesystem::path(to).filename()});
}

void Recorder::acknowledge(Acknowledged now) {
    m_acknowledged.push_back(std::move(now));
    m_events.push_back({.kind = Event::Kind::acknowledge});
}

}  // namespace jointlog::campaign
