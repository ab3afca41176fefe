#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "campaign/files.hpp"
#include "campaign/random.hpp"

namespace jointlog::campaign {

/// A change of the files in one folder.
struct Event {
    enum class Kind : std::uint8_t {
        create,
        write,
        truncate,
        sync,
        sync_folder,
        remove,
        rename,
        acknowledge  // nothing on the disk: the user was told
    };
    Kind kind = Kind::write;
    std::string file{};       // name in the folder
    std::string to{};         // of a rename
    std::int64_t offset = 0;  // of a write; new size of a truncation
    std::string bytes{};
};

/// A disk that keeps what was synced and, at a power cut, of everything else what chance lets it keep: each write
/// whole, not at all, or in sectors of 512 bytes; in any order; the space it never reached full of zeros or of old
/// bytes; names as they were or as they had become.
class CutDisk {
public:
    explicit CutDisk(const Files& at_rest);
    void apply(const Event& event);
    [[nodiscard]] Files after_cut(Random& random) const;

private:
    struct Content {
        std::string synced;
        std::vector<Event> pending;
    };
    struct NameChange {
        Event::Kind kind = Event::Kind::create;
        std::string name;
        std::string to;
        std::size_t content = 0;
    };
    using Names = std::map<std::string, std::size_t>;  // index of the content
    static void change(Names& names, const NameChange& by);
    void change_name(NameChange by);

    std::vector<Content> m_contents;
    Names m_names;         // as the running system sees them
    Names m_synced_names;  // as they are on the disk for certain
    std::vector<NameChange> m_pending_names;
};

}  // namespace jointlog::campaign
