#include "failing_vfs.hpp"

#include <cstring>

#include <sqlite3.h>

namespace jointlog::storage::test {
namespace {

int changes = 0;
int fails_at = 0;
bool lasts = false;

bool fails() {
    ++changes;
    return lasts ? changes >= fails_at : changes == fails_at;
}

/// A file of this VFS; the system's file lies directly behind it.
struct File {
    sqlite3_file base;
};
sqlite3_file* inner(sqlite3_file* file) {
    return reinterpret_cast<sqlite3_file*>(reinterpret_cast<File*>(file) + 1);
}

int close(sqlite3_file* f) {
    return inner(f)->pMethods->xClose(inner(f));
}
int read(sqlite3_file* f, void* p, int n, sqlite3_int64 at) {
    return inner(f)->pMethods->xRead(inner(f), p, n, at);
}
int write(sqlite3_file* f, const void* p, int n, sqlite3_int64 at) {
    if (fails()) {
        inner(f)->pMethods->xWrite(inner(f), p, n / 2, at);  // half of it reached the disk
        return SQLITE_FULL;
    }
    return inner(f)->pMethods->xWrite(inner(f), p, n, at);
}
int truncate(sqlite3_file* f, sqlite3_int64 size) {
    return fails() ? SQLITE_IOERR_TRUNCATE : inner(f)->pMethods->xTruncate(inner(f), size);
}
int sync(sqlite3_file* f, int flags) {
    return fails() ? SQLITE_IOERR_FSYNC : inner(f)->pMethods->xSync(inner(f), flags);
}
int file_size(sqlite3_file* f, sqlite3_int64* size) {
    return inner(f)->pMethods->xFileSize(inner(f), size);
}
int lock(sqlite3_file* f, int kind) {
    return inner(f)->pMethods->xLock(inner(f), kind);
}
int unlock(sqlite3_file* f, int kind) {
    return inner(f)->pMethods->xUnlock(inner(f), kind);
}
int check_lock(sqlite3_file* f, int* held) {
    return inner(f)->pMethods->xCheckReservedLock(inner(f), held);
}
int control(sqlite3_file* f, int op, void* arg) {
    return inner(f)->pMethods->xFileControl(inner(f), op, arg);
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

int open(sqlite3_vfs* vfs, const char* path, sqlite3_file* file, int flags, int* out) {
    auto* system = static_cast<sqlite3_vfs*>(vfs->pAppData);
    file->pMethods = nullptr;
    std::memset(inner(file), 0, static_cast<std::size_t>(system->szOsFile));
    const int code = system->xOpen(system, path, inner(file), flags, out);
    if (inner(file)->pMethods != nullptr) {
        file->pMethods = &methods;
    }
    return code;
}

sqlite3_vfs failing{};

}  // namespace

FailingVfs::FailingVfs(int n, bool lasting) {
    changes = 0;
    fails_at = n;
    lasts = lasting;
    sqlite3_vfs* system = sqlite3_vfs_find(nullptr);
    failing = *system;
    failing.pNext = nullptr;
    failing.zName = name;
    failing.pAppData = system;
    failing.szOsFile = static_cast<int>(sizeof(File)) + system->szOsFile;
    failing.xOpen = open;
    sqlite3_vfs_register(&failing, 0);
}

FailingVfs::~FailingVfs() {
    sqlite3_vfs_unregister(&failing);
}

bool FailingVfs::reached() {
    return changes >= fails_at;
}

}  // namespace jointlog::storage::test
