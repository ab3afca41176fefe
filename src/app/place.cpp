#include "jointlog/app/place.hpp"

#include <algorithm>
#include <cctype>
#include <fstream>
#include <sstream>

namespace jointlog::app {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view network_types[] = {
    "nfs",        "nfs4",        "cifs",  "smb3",       "smbfs",       "afs",
    "ceph",       "9p",          "ncpfs", "fuse.sshfs", "fuse.rclone", "fuse.gvfsd-fuse",
    "fuse.davfs", "fuse.davfs2", "davfs"};

struct Synchroniser {
    std::string_view name;
    std::string_view folder;  // how the name of its folder begins, in small letters
};
constexpr Synchroniser synchronisers[] = {{"Dropbox", "dropbox"},
                                          {"OneDrive", "onedrive"},
                                          {"Google Drive", "google drive"},
                                          {"Google Drive", "googledrive"},
                                          {"Google Drive", "my drive"},
                                          {"iCloud", "icloud"},
                                          {"iCloud", "mobile documents"},
                                          {"Nextcloud", "nextcloud"},
                                          {"ownCloud", "owncloud"},
                                          {"Syncthing", "syncthing"},
                                          {"Seafile", "seafile"},
                                          {"pCloud", "pcloud"},
                                          {"Box", "box sync"}};

struct SyncMark {
    std::string_view name;
    std::string_view file;  // how a file or folder that it leaves in the top folder begins
};
constexpr SyncMark marks[] = {{"Dropbox", ".dropbox"},     {"Syncthing", ".stfolder"},
                              {"Nextcloud", ".nextcloud"}, {"ownCloud", ".owncloud"},
                              {"Nextcloud", ".sync_"},     {"Nextcloud", "._sync_"}};

std::string small(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

std::optional<std::string_view> synchroniser_by_name(const fs::path& folder) {
    for (const fs::path& part : folder) {
        const std::string name = small(part.string());
        for (const Synchroniser& one : synchronisers) {
            // "Dropbox (Work)" and "OneDrive - Clinic" are; "dropbox-old" is a name like any other.
            const std::string_view rest =
                std::string_view(name).substr(std::min(one.folder.size(), name.size()));
            if (name.starts_with(one.folder)
                && (rest.empty() || rest.starts_with(" (") || rest.starts_with(" - ")
                    || one.folder == "mobile documents" || one.folder == "icloud")) {
                return one.name;
            }
        }
    }
    return std::nullopt;
}

std::optional<std::string_view> synchroniser_by_mark(fs::path folder) {
    for (; folder.has_relative_path(); folder = folder.parent_path()) {
        std::error_code failed;
        for (fs::directory_iterator at(folder, failed), end; !failed && at != end;
             at.increment(failed)) {
            const std::string name = at->path().filename().string();
            for (const SyncMark& mark : marks) {
                if (name.starts_with(mark.file)) {
                    return mark.name;
                }
            }
        }
    }
    return std::nullopt;
}

/// "\040" for a space and so on, as the kernel writes a path.
std::string without_escapes(const std::string& text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 3 < text.size()) {
            plain += static_cast<char>(std::stoi(text.substr(i + 1, 3), nullptr, 8));
            i += 3;
        } else {
            plain += text[i];
        }
    }
    return plain;
}

bool lies_below(const fs::path& path, const fs::path& folder) {
    const auto [at, rest] = std::mismatch(folder.begin(), folder.end(), path.begin(), path.end());
    return at == folder.end() || (std::next(at) == folder.end() && at->empty());
}

}  // namespace

std::string file_system_of(const fs::path& path) {
    std::error_code failed;
    const fs::path whole = fs::weakly_canonical(path, failed);
    std::ifstream mounts("/proc/self/mountinfo");
    std::string type;
    std::size_t longest = 0;
    for (std::string line; std::getline(mounts, line);) {
        // "36 35 98:0 /mnt1 /mnt2 rw,noatime master:1 - ext3 /dev/root rw": the mount point is the fifth field
        std::istringstream fields(line);
        std::string field;
        for (int i = 0; i < 5; ++i) {
            fields >> field;
        }
        const std::string point = without_escapes(field);
        while (fields >> field && field != "-") {
        }
        if (fields >> field && point.size() >= longest && lies_below(whole, point)) {
            longest = point.size();
            type = field;
        }
    }
    return type;
}

std::optional<Remark> remark_on_place(const fs::path& file,
                                      const std::function<std::string(const fs::path&)>& type_of) {
    const std::string type = type_of(file);
    if (std::find(std::begin(network_types), std::end(network_types), type)
        != std::end(network_types)) {
        return remark<RemarkId::on_network_share>(type);
    }
    std::error_code failed;
    const fs::path folder = fs::weakly_canonical(file, failed).parent_path();
    auto name = synchroniser_by_name(folder);
    if (!name) {
        name = synchroniser_by_mark(folder);
    }
    return name ? std::optional(remark<RemarkId::in_synchronised_folder>(*name)) : std::nullopt;
}

}  // namespace jointlog::app
