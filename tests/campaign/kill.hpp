#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "campaign/clinic_work.hpp"

namespace jointlog::campaign {

struct KillReport {
    int kills = 0;
    int acknowledged = 0;
    int in_creation = 0;  // kills while a file was being made
    std::vector<std::string> bad;

    [[nodiscard]] std::string summary() const;
};

/// A process of its own that works until it is killed; what it tells comes line by line.
class Victim {
public:
    using Tell = std::function<void(const std::string& line)>;
    explicit Victim(const std::function<void(const Tell&)>& work);
    ~Victim();
    Victim(const Victim&) = delete;
    Victim& operator=(const Victim&) = delete;

    /// Waits until it has told so many lines, or has ended.
    void wait_for(std::size_t lines);
    /// Ends it without warning; returns every line it ever told.
    [[nodiscard]] std::vector<std::string> kill();

private:
    [[nodiscard]] bool read_more();
    int m_process = -1;
    int m_pipe = -1;
    std::string m_told;
};

/// Kills a process that works on a record file, `kills` times at moments from the seed, and judges the file each time.
/// honest: false is the control, a process that tells before it saves.
[[nodiscard]] KillReport kill_workers(std::uint64_t seed, int kills, bool honest = true);

}  // namespace jointlog::campaign
