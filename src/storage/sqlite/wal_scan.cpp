#include "storage/sqlite/wal_scan.hpp"

#include <algorithm>
#include <cstring>
#include <span>

namespace jointlog::storage {
namespace {

constexpr int wal_header_size = 32;
constexpr int frame_header_size = 24;
constexpr std::uint32_t little_endian_sums = 0x377f0682;  // the magic number
constexpr std::uint32_t big_endian_sums = 0x377f0683;
constexpr std::uint32_t format_version = 3007000;

struct Checksum {
    std::uint32_t first = 0;
    std::uint32_t second = 0;
    bool operator==(const Checksum&) const = default;
};

std::uint32_t little_endian(const std::uint8_t* bytes) {
    return std::uint32_t{bytes[3]} << 24U | std::uint32_t{bytes[2]} << 16U
           | std::uint32_t{bytes[1]} << 8U | std::uint32_t{bytes[0]};
}

Checksum stored_sum(const std::uint8_t* bytes) {
    return {big_endian(bytes), big_endian(bytes + 4)};
}

Checksum continued(Checksum sum, std::span<const std::uint8_t> bytes, bool big) {
    for (std::size_t at = 0; at + 8 <= bytes.size(); at += 8) {
        const std::uint8_t* pair = bytes.data() + at;
        sum.first += (big ? big_endian(pair) : little_endian(pair)) + sum.second;
        sum.second += (big ? big_endian(pair + 4) : little_endian(pair + 4)) + sum.first;
    }
    return sum;
}

/// What SQLite asks of a header before it believes the frames behind it.
bool sound_header(std::span<const std::uint8_t> head, std::int64_t page_size) {
    const std::uint32_t magic = big_endian(head.data());
    const bool big = magic == big_endian_sums;
    return (big || magic == little_endian_sums) && big_endian(head.data() + 4) == format_version
           && big_endian(head.data() + 8) == page_size
           && continued({}, head.first(24), big) == stored_sum(head.data() + 24);
}

/// One frame: page number, size after commit, salts, checksum, page.
class Frame {
public:
    explicit Frame(std::int64_t page_size)
        : m_bytes(static_cast<std::size_t>(frame_header_size + page_size)) {}

    [[nodiscard]] bool read(const VfsFile& wal, std::int64_t at) {
        return wal.read(at, m_bytes.data(), static_cast<int>(m_bytes.size()));
    }
    /// Written since the -wal was last begun anew; other salts are left over from before.
    [[nodiscard]] bool belongs_to(const std::uint8_t* wal_header) const {
        return std::memcmp(m_bytes.data() + 8, wal_header + 16, 8) == 0;
    }
    [[nodiscard]] Checksum reckoned(Checksum before, bool big) const {
        const std::span<const std::uint8_t> all(m_bytes);
        return continued(continued(before, all.first(8), big), all.subspan(frame_header_size), big);
    }
    [[nodiscard]] Checksum sum() const { return stored_sum(m_bytes.data() + 16); }
    [[nodiscard]] std::uint32_t page() const { return big_endian(m_bytes.data()); }
    [[nodiscard]] std::uint32_t committed_size() const { return big_endian(m_bytes.data() + 4); }
    [[nodiscard]] const std::uint8_t* content() const { return m_bytes.data() + frame_header_size; }

private:
    std::vector<std::uint8_t> m_bytes;
};

void note(const Frame& frame, WalContent& content) {
    if (frame.page() >= content.holds.size()) {
        content.holds.resize(frame.page() + std::size_t{1});
    }
    content.holds[frame.page()] = true;
    if (frame.page() == 1) {
        content.first_page.emplace();
        std::copy_n(frame.content(), content.first_page->size(), content.first_page->begin());
    }
}

}  // namespace

WalContent scan_wal(const VfsFile& wal, std::int64_t page_size) {
    WalContent committed;
    std::array<std::uint8_t, wal_header_size> head{};
    const std::int64_t frame_size = frame_header_size + page_size;
    if (wal.size() < wal_header_size + frame_size) {
        return committed;  // no commit can be in it
    }
    if (!wal.read(0, head.data(), wal_header_size) || !sound_header(head, page_size)) {
        committed.damage = "its header is damaged";
        return committed;
    }
    const bool big = big_endian(head.data()) == big_endian_sums;
    WalContent seen;
    bool broken = false;
    bool commit_before = false;  // the frame before ends a transaction, sound or not
    // A frame goes on from the sum of the one before, as stored there or, where just that is damaged, as reckoned.
    Checksum stored = stored_sum(head.data() + 24);
    Checksum reckoned = stored;
    Frame frame(page_size);
    for (std::int64_t at = wal_header_size; at + frame_size <= wal.size(); at += frame_size) {
        const bool own = frame.read(wal, at) && frame.belongs_to(head.data());
        const Checksum from_stored = frame.reckoned(stored, big);
        const bool goes_on =
            from_stored == frame.sum() || (broken && frame.reckoned(reckoned, big) == frame.sum());
        const bool sound = own && goes_on;
        if (sound && broken && commit_before) {
            committed.damage = "a frame is damaged and sound commits follow it";
            return committed;
        }
        if (!sound) {
            broken = true;
        } else if (!broken) {
            note(frame, seen);
            if (frame.committed_size() != 0) {
                seen.pages = frame.committed_size();
                committed = seen;
            }
        }
        commit_before = broken && (own || goes_on) && frame.committed_size() != 0;
        stored = frame.sum();
        reckoned = from_stored;
    }
    return committed;
}

}  // namespace jointlog::storage
