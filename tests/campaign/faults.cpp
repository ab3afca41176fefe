#include "campaign/faults.hpp"

#include <sqlite3.h>

namespace jointlog::campaign {
namespace {

sqlite3_mem_methods real{};

void* allocate(int size) {
    return FaultyMemory::instance().refuses() ? nullptr : real.xMalloc(size);
}
void* enlarge(void* old, int size) {
    return FaultyMemory::instance().refuses() ? nullptr : real.xRealloc(old, size);
}

/// Before SQLite is used for the first time: afterwards its memory cannot be replaced.
const bool installed = [] {
    sqlite3_config(SQLITE_CONFIG_GETMALLOC, &real);
    sqlite3_mem_methods failing = real;
    failing.xMalloc = allocate;
    failing.xRealloc = enlarge;
    return sqlite3_config(SQLITE_CONFIG_MALLOC, &failing) == SQLITE_OK;
}();

int error_of(Call call) {
    switch (call) {
        case Call::open:
            return SQLITE_CANTOPEN;
        case Call::read:
            return SQLITE_IOERR_READ;
        case Call::write:
            return SQLITE_FULL;
        case Call::truncate:
            return SQLITE_IOERR_TRUNCATE;
        case Call::sync:
            return SQLITE_IOERR_FSYNC;
        case Call::size:
            return SQLITE_IOERR_FSTAT;
        case Call::lock:
            return SQLITE_IOERR_LOCK;
        case Call::unlock:
            return SQLITE_IOERR_UNLOCK;
        case Call::access:
            return SQLITE_IOERR_ACCESS;
        case Call::remove:
            return SQLITE_IOERR_DELETE;
    }
    return SQLITE_IOERR;
}

}  // namespace

void Fault::arm(int n, bool lasting) {
    m_armed = true;
    m_lasting = lasting;
    m_at = n;
    m_uses = 0;
}

bool Fault::fails_now() {
    if (!m_armed) {
        return false;
    }
    ++m_uses;
    return m_lasting ? m_uses >= m_at : m_uses == m_at;
}

Answer FaultyDisk::before(const Request& request) {
    if (!fails_now()) {
        return {};
    }
    return {.code = error_of(request.call), .half = true};
}

FaultyMemory& FaultyMemory::instance() {
    static FaultyMemory memory;
    return memory;
}

}  // namespace jointlog::campaign
