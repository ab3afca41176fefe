#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "campaign/shim_vfs.hpp"

namespace jointlog::campaign {

/// Something that fails at its n-th use after it was armed, once or from then on.
class Fault {
public:
    void arm(int n, bool lasting);
    void disarm() { m_armed = false; }
    /// Whether the n-th use was reached.
    [[nodiscard]] bool reached() const { return m_uses >= m_at; }

protected:
    ~Fault() = default;
    /// Counts a use; true when it has to fail.
    [[nodiscard]] bool fails_now();

private:
    bool m_armed = false;
    bool m_lasting = false;
    int m_at = 0;
    int m_uses = 0;
};

/// A disk of which any request fails: opening, reading, writing (half of it may arrive), truncating, syncing, asking
/// for the size or the existence, locking, removing.
class FaultyDisk final : public Fault, public DiskObserver {
public:
    Answer before(const Request& request) override;
    void done(const Request& /*request*/) override {}
};

/// SQLite's memory, of which any allocation fails. One for the whole program.
class FaultyMemory final : public Fault {
public:
    static FaultyMemory& instance();
    [[nodiscard]] bool refuses() { return fails_now(); }
};

struct FaultReport {
    int points = 0;    // faults that were reached
    int reported = 0;  // jobs that then said that they failed
    std::vector<std::string> bad;

    [[nodiscard]] std::string summary(const std::string& of) const;
};

/// Which uses fail, one after the other: all of them, or every `stride`-th from `first` on.
struct Points {
    int first = 1;
    int stride = 1;
};
/// Fails these points of every job, each once and for good.
[[nodiscard]] FaultReport fail_everywhere(Fault& fault, Points points);

}  // namespace jointlog::campaign
