#pragma once

#include <cstdint>

namespace jointlog::cli {

/// Tells on a terminal's stderr how far a long job is, and hears Ctrl+C while it lives: the job then stops in good
/// order, with nothing stored. One at a time.
class JobProgress {
public:
    JobProgress();
    ~JobProgress();
    JobProgress(const JobProgress&) = delete;
    JobProgress& operator=(const JobProgress&) = delete;

    /// False when Ctrl+C was pressed.
    [[nodiscard]] bool tell(std::int64_t done, std::int64_t total, std::int64_t rows);

private:
    void (*m_before)(int) = nullptr;
    bool m_terminal = false;
    bool m_told = false;
};

}  // namespace jointlog::cli
