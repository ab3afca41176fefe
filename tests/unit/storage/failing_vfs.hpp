#pragma once

namespace jointlog::storage::test {

/// A VFS over the system's whose n-th change of a file (write, sync or truncate) fails.
class FailingVfs {
public:
    static constexpr const char* name = "jointlog-failing";

    /// n counts from 1. lasting: every change from the n-th on fails, as on a full or vanished disk.
    FailingVfs(int n, bool lasting);
    ~FailingVfs();
    FailingVfs(const FailingVfs&) = delete;
    FailingVfs& operator=(const FailingVfs&) = delete;

    /// Whether the n-th change was ever reached.
    [[nodiscard]] static bool reached();
};

}  // namespace jointlog::storage::test
