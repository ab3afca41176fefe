#include "storage/sqlite/wal_scan.hpp"

#include <algorithm>
#include <cstring>
#include <span>

namespace jointlog::storage {
namespace {

constexpr int header_size = 32;
constexpr int frame_header_size = 24;
constexpr std::uint32_t big_endian_sums = 0x377f0683;  // the low bit of the magic number

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

/// One frame: page number, size after commit, salts, checksum, page.
class Frame {
public:
    explicit Frame(std::int64_t page_size)
        : m_bytes(static_cast<std::size_t>(frame_header_size + page_size)) {}

    [[nodiscard]] bool read(const VfsFile& wal, std::int64_t at) {
        return wal.read(at, m_bytes.data(), static_cast<int>(m_bytes.size()));
    }
    /// before: the checksum that stands in the frame before, so that one damaged frame does not spoil the rest.
    [[nodiscard]] bool sound(const std::uint8_t* wal_header, Checksum before, bool big) const {
        const std::span<const std::uint8_t> all(m_bytes);
        const Checksum head = continued(before, all.first(8), big);
        return std::memcmp(m_bytes.data() + 8, wal_header + 16, 8) == 0
               && continued(head, all.subspan(frame_header_size), big) == sum();
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
    std::array<std::uint8_t, header_size> head{};
    if (!wal.read(0, head.data(), header_size)) {
        return committed;
    }
    const bool big = big_endian(head.data()) == big_endian_sums;
    Checksum before = stored_sum(head.data() + 24);
    WalContent seen;
    bool broken = false;
    Frame frame(page_size);
    const std::int64_t frame_size = frame_header_size + page_size;
    for (std::int64_t at = header_size; at + frame_size <= wal.size(); at += frame_size) {
        const bool sound = frame.read(wal, at) && frame.sound(head.data(), before, big);
        before = frame.sum();
        if (!sound) {
            broken = true;
        } else if (broken) {
            committed.damaged = true;
            return committed;
        } else {
            note(frame, seen);
            if (frame.committed_size() != 0) {
                seen.pages = frame.committed_size();
                committed = seen;
            }
        }
    }
    return committed;
}

}  // namespace jointlog::storage
