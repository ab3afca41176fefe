#pragma once

#include <cstdint>
#include <string_view>

namespace jointlog::campaign {

/// What SQLite or the program asks of the disk.
enum class Call : std::uint8_t {
    open,
    read,
    write,
    truncate,
    sync,
    size,
    lock,
    unlock,
    access,
    remove
};
[[nodiscard]] std::string_view name_of(Call call);

struct Request {
    Call call = Call::open;
    std::string_view path;     // empty for a temporary file
    std::int64_t offset = 0;   // of a write; the new size of a truncation
    std::string_view bytes{};  // of a write
    bool names_folder =
        false;  // a journal or -wal, whose first sync also syncs the folder; a removal that does
};

/// How a request goes on.
struct Answer {
    int code = 0;       // SQLITE_OK: to the disk
    bool half = false;  // a refused write whose first half arrived all the same
    bool skip = false;  // reported as done, but not passed on
};

/// Sees every request before it reaches the disk, and the changes after they did.
class DiskObserver {
public:
    virtual ~DiskObserver() = default;
    virtual Answer before(const Request& request) = 0;
    virtual void done(const Request& request) = 0;
};

/// A VFS over the system's that asks an observer. One at a time.
class ShimVfs {
public:
    static constexpr const char* name = "jointlog-shim";

    explicit ShimVfs(DiskObserver& observer);
    ~ShimVfs();
    ShimVfs(const ShimVfs&) = delete;
    ShimVfs& operator=(const ShimVfs&) = delete;
};

}  // namespace jointlog::campaign
