#include "storage/sqlite/file_probe.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>
#include <string_view>

#include <fmt/format.h>
#include <unistd.h>

#include "storage/sqlite/vfs_file.hpp"
#include "storage/sqlite/wal_scan.hpp"

namespace jointlog::storage {
namespace {

// Offsets of https://www.sqlite.org/fileformat2.html, section 1.3.
constexpr std::string_view magic{"SQLite format 3\0", 16};
constexpr int header_size = 100;

struct Header {
    std::int64_t page_size = 0;
    std::uint32_t pages = 0;  // 0: the header does not say
    std::uint32_t application_id = 0;
    int user_version = 0;
};

Header parse(const std::uint8_t* bytes) {
    Header header;
    const int page_size = bytes[16] * 256 + bytes[17];
    header.page_size = page_size == 1 ? 65536 : page_size;
    const bool counted = big_endian(bytes + 24) == big_endian(bytes + 92);
    header.pages = counted ? big_endian(bytes + 28) : 0;
    header.application_id = big_endian(bytes + 68);
    header.user_version = static_cast<int>(big_endian(bytes + 60));
    return header;
}

/// The first page that neither the main file nor the -wal holds.
std::optional<std::int64_t> first_missing_page(const Header& header, std::int64_t file_size,
                                               const WalContent& wal) {
    const std::int64_t wanted = wal.pages != 0 ? wal.pages : header.pages;
    for (std::int64_t page = file_size / header.page_size + 1; page <= wanted; ++page) {
        const auto index = static_cast<std::size_t>(page);
        if (index >= wal.holds.size() || !wal.holds[index]) {
            return page;
        }
    }
    return std::nullopt;
}

Result<Header> read_header(const VfsFile& file, const std::string& name) {
    std::array<std::uint8_t, header_size> bytes{};
    const bool whole = file.size() >= header_size && file.read(0, bytes.data(), header_size);
    if (!whole) {
        const auto length = static_cast<int>(std::min<std::int64_t>(file.size(), magic.size()));
        if (length < static_cast<int>(magic.size()) || !file.read(0, bytes.data(), length)
            || std::memcmp(bytes.data(), magic.data(), magic.size()) != 0) {
            return fail(Errc::not_a_record, fmt::format("{}: not a Jointlog record file", name));
        }
        return fail(Errc::truncated, fmt::format("{}: the file ends inside its header", name));
    }
    if (std::memcmp(bytes.data(), magic.data(), magic.size()) != 0) {
        return fail(Errc::not_a_record, fmt::format("{}: not a Jointlog record file", name));
    }
    const Header header = parse(bytes.data());
    if (header.page_size < 512 || (header.page_size & (header.page_size - 1)) != 0) {
        return fail(Errc::damaged,
                    fmt::format("{}: the page size in the header is not valid", name));
    }
    return header;
}

/// The disk failed: nothing is said about the file, which may be sound.
Unexpected unreadable(const std::string& name) {
    return fail(Errc::io, fmt::format("{}: the disk cannot read it", name));
}

/// Writing needs the file and, for the -wal beside it, the folder.
bool can_write(const std::filesystem::path& path) {
    const auto folder = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
    return ::access(path.c_str(), W_OK) == 0 && ::access(folder.c_str(), W_OK) == 0;
}

}  // namespace

Result<FileProbe> probe_file(const std::filesystem::path& path, const std::string& vfs_name) {
    const std::string name = path.string();
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored)) {
        return ignored == std::errc::permission_denied
                   ? fail(Errc::io, fmt::format("{}: no permission to look into its folder", name))
                   : fail(Errc::not_found, fmt::format("{}: there is no such file", name));
    }
    if (!std::filesystem::is_regular_file(path, ignored)) {
        return fail(Errc::not_a_record, fmt::format("{}: not a file", name));
    }
    if (::access(path.c_str(), R_OK) != 0) {
        return fail(Errc::io, fmt::format("{}: no permission to read it", name));
    }
    const auto opened = VfsFile::open(path, vfs_name, VfsFile::Kind::main);
    if (!opened) {
        return Unexpected{opened.error()};
    }
    const VfsFile& file = **opened;
    if (file.held_elsewhere()) {
        return fail(Errc::in_use, name);
    }
    auto header = read_header(file, name);
    const std::int64_t size = file.size();
    if (file.failed()) {
        return unreadable(name);
    }
    if (!header) {
        return Unexpected{header.error()};
    }
    const auto wal = VfsFile::open(path, vfs_name, VfsFile::Kind::wal);
    if (!wal) {
        return Unexpected{wal.error()};
    }
    const WalContent in_wal = *wal ? scan_wal(**wal, header->page_size) : WalContent{};
    const bool has_wal = *wal && (*wal)->size() > 0;
    if (*wal && (*wal)->failed()) {
        return unreadable(name + "-wal");
    }
    if (!in_wal.damage.empty()) {
        return fail(Errc::damaged, fmt::format("{}-wal: {}", name, in_wal.damage));
    }
    const Header newest = in_wal.first_page ? parse(in_wal.first_page->data()) : *header;
    const FileProbe probe{newest.application_id, newest.user_version, has_wal, can_write(path)};
    if (const auto missing = first_missing_page(*header, size, in_wal)) {
        return fail(Errc::truncated,
                    fmt::format("{}: the file ends before page {} of {}", name, *missing,
                                in_wal.pages != 0 ? in_wal.pages : header->pages));
    }
    return probe;
}

}  // namespace jointlog::storage
