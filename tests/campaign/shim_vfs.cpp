#include "campaign/shim_vfs.hpp"

#include <cstring>

#include <sqlite3.h>

namespace jointlog::campaign {
namespace {

DiskObserver* watching = nullptr;
sqlite3_vfs shim{};

/// A file of this VFS; the system's file lies directly behind it.
struct File {
    sqlite3_file base;
    const char* path;  // SQLite keeps it until the file is closed
    bool names_folder;
};
File* own(sqlite3_file* file) {
    return reinterpret_cast<File*>(file);
}
sqlite3_file* inner(sqlite3_file* file) {
    return reinterpret_cast<sqlite3_file*>(own(file) + 1);
}
Request about(Call call, sqlite3_file* file) {
    const char* path = own(file)->path;
    return {.call = call, .path = path != nullptr ? path : ""};
}
/// Asks, does it, tells.
template <class Do>
int passed(const Request& request, Do&& perform) {
    const Answer answer = watching->before(request);
    if (answer.code != SQLITE_OK) {
        return answer.code;
    }
    const int code = answer.skip ? SQLITE_OK : perform();
    if (code == SQLITE_OK && !answer.skip) {
        watching->done(request);
    }
    return code;
}

int close(sqlite3_file* f) {
    return inner(f)->pMethods->xClose(inner(f));
}
int read(sqlite3_file* f, void* into, int count, sqlite3_int64 at) {
    return passed(about(Call::read, f),
                  [&] { return inner(f)->pMethods->xRead(inner(f), into, count, at); });
}
int write(sqlite3_file* f, const void* from, int count, sqlite3_int64 at) {
    Request request = about(Call::write, f);
    request.offset = at;
    request.bytes = {static_cast<const char*>(from), static_cast<std::size_t>(count)};
    const Answer answer = watching->before(request);
    if (answer.code != SQLITE_OK) {
        if (answer.half) {
            inner(f)->pMethods->xWrite(inner(f), from, count / 2, at);
        }
        return answer.code;
    }
    const int code = inner(f)->pMethods->xWrite(inner(f), from, count, at);
    if (code == SQLITE_OK) {
        watching->done(request);
    }
    return code;
}
int truncate(sqlite3_file* f, sqlite3_int64 size) {
    Request request = about(Call::truncate, f);
    request.offset = size;
    return passed(request, [&] { return inner(f)->pMethods->xTruncate(inner(f), size); });
}
int sync(sqlite3_file* f, int flags) {
    Request request = about(Call::sync, f);
    request.names_folder = own(f)->names_folder;
    return passed(request, [&] {
        own(f)->names_folder = false;
        return inner(f)->pMethods->xSync(inner(f), flags);
    });
}
int file_size(sqlite3_file* f, sqlite3_int64* size) {
    return passed(about(Call::size, f),
                  [&] { return inner(f)->pMethods->xFileSize(inner(f), size); });
}
int lock(sqlite3_file* f, int kind) {
    return passed(about(Call::lock, f), [&] { return inner(f)->pMethods->xLock(inner(f), kind); });
}
int unlock(sqlite3_file* f, int kind) {
    return passed(about(Call::unlock, f),
                  [&] { return inner(f)->pMethods->xUnlock(inner(f), kind); });
}
int check_lock(sqlite3_file* f, int* held) {
    return inner(f)->pMethods->xCheckReservedLock(inner(f), held);
}
int control(sqlite3_file* f, int operation, void* argument) {
    return inner(f)->pMethods->xFileControl(inner(f), operation, argument);
}
int sector_size(sqlite3_file* f) {
    return inner(f)->pMethods->xSectorSize(inner(f));
}
int characteristics(sqlite3_file* f) {
    return inner(f)->pMethods->xDeviceCharacteristics(inner(f));
}

// Version 1: no shared memory, as for a record file that is open exclusively.
const sqlite3_io_methods methods{
    1,      close,      read,    write,       truncate,        sync, file_size, lock,
    unlock, check_lock, control, sector_size, characteristics, {},   {},        {},
    {},     {},         {}};

sqlite3_vfs* system_of(sqlite3_vfs* vfs) {
    return static_cast<sqlite3_vfs*>(vfs->pAppData);
}

int open(sqlite3_vfs* vfs, const char* path, sqlite3_file* file, int flags, int* out) {
    sqlite3_vfs* system = system_of(vfs);
    file->pMethods = nullptr;
    own(file)->path = path;
    own(file)->names_folder =
        (flags & SQLITE_OPEN_CREATE) != 0
        && (flags & (SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_WAL | SQLITE_OPEN_SUPER_JOURNAL)) != 0;
    std::memset(inner(file), 0, static_cast<std::size_t>(system->szOsFile));
    const int code = passed(about(Call::open, file),
                            [&] { return system->xOpen(system, path, inner(file), flags, out); });
    if (inner(file)->pMethods != nullptr) {
        file->pMethods = &methods;
    }
    return code;
}
int remove(sqlite3_vfs* vfs, const char* path, int sync_folder) {
    sqlite3_vfs* system = system_of(vfs);
    const Request request{.call = Call::remove, .path = path, .names_folder = sync_folder != 0};
    return passed(request, [&] { return system->xDelete(system, path, sync_folder); });
}
int access(sqlite3_vfs* vfs, const char* path, int flags, int* found) {
    sqlite3_vfs* system = system_of(vfs);
    return passed({.call = Call::access, .path = path},
                  [&] { return system->xAccess(system, path, flags, found); });
}

}  // namespace

std::string_view name_of(Call call) {
    static constexpr std::string_view names[] = {"open", "read", "write",  "truncate", "sync",
                                                 "size", "lock", "unlock", "access",   "remove"};
    return names[static_cast<std::size_t>(call)];
}

ShimVfs::ShimVfs(DiskObserver& observer) {
    watching = &observer;
    sqlite3_vfs* system = sqlite3_vfs_find(nullptr);
    shim = *system;
    shim.pNext = nullptr;
    shim.zName = name;
    shim.pAppData = system;
    shim.szOsFile = static_cast<int>(sizeof(File)) + system->szOsFile;
    shim.xOpen = open;
    shim.xDelete = remove;
    shim.xAccess = access;
    sqlite3_vfs_register(&shim, 0);
}

ShimVfs::~ShimVfs() {
    sqlite3_vfs_unregister(&shim);
    watching = nullptr;
}

}  // namespace jointlog::campaign
