// A -wal with any bytes: scanned without harm; and with a sound file beside it, what opens holds whole operations.
#include "campaign/files.hpp"
#include "fuzz/record_base.hpp"
#include "storage/sqlite/wal_scan.hpp"

using namespace jointlog;
using storage::VfsFile;

namespace {

fuzz::RecordBase& base() {
    static fuzz::RecordBase made;
    return made;
}

void scan(const std::filesystem::path& main, std::string_view bytes, std::int64_t page_size) {
    campaign::write_bytes(main.string() + "-wal", std::string(bytes));
    const auto wal = VfsFile::open(main, {}, VfsFile::Kind::wal);
    fuzz::require(wal.has_value(), "a -wal can be read");
    if (*wal) {
        static_cast<void>(storage::scan_wal(**wal, page_size));
    }
}

}  // namespace

void fuzz::prepare() {
    static_cast<void>(base());
}

void fuzz::try_input(Input input) {
    if (input.byte() % 2U == 0) {
        const std::int64_t page_size = std::int64_t{512} << input.byte() % 8U;
        scan(base().path(), input.rest(), page_size);
        return;
    }
    const std::int64_t last = base().open(base().main(), RecordBase::changed(base().wal(), input));
    require(last == -1 || base().verified(), "what opens is whole");
    require(last == -1 || (last >= base().operations_in_main() && last <= base().operations()),
            "what opens ends at an operation that was stored");
}
