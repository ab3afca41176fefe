#include "cli/job_progress.hpp"

#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdio>

#include <fmt/format.h>

namespace jointlog::cli {
namespace {

volatile std::sig_atomic_t interrupted = 0;

void on_interrupt(int /*signal*/) {
    interrupted = 1;
}

}  // namespace

JobProgress::JobProgress() : m_terminal(::isatty(STDERR_FILENO) == 1) {
    interrupted = 0;
    m_before = std::signal(SIGINT, on_interrupt);
    if (m_before == SIG_IGN) {  // a job in the background is not stopped by the terminal's Ctrl+C
        std::signal(SIGINT, SIG_IGN);
    }
}

JobProgress::~JobProgress() {
    if (m_before != SIG_ERR) {
        std::signal(SIGINT, m_before);
    }
    if (m_told) {
        std::fputs("\r\033[K", stderr);
    }
}

bool JobProgress::tell(std::int64_t done, std::int64_t total, std::int64_t rows) {
    if (m_terminal) {
        const std::int64_t percent =
            total > 0 ? std::min<std::int64_t>(done * 100 / total, 100) : 0;
        fmt::print(stderr, "\r{} % ({} rows)", percent, rows);
        std::fflush(stderr);
        m_told = true;
    }
    return interrupted == 0;
}

}  // namespace jointlog::cli
