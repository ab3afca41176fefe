// Where a record file lies: what is warned of, and what is not.
#include <catch2/catch.hpp>
#include <fstream>

#include "jointlog/app/place.hpp"
#include "support/temp_folder.hpp"

using namespace jointlog;
using namespace jointlog::app;
using jointlog::test::TempFolder;

namespace {

std::string said(const std::filesystem::path& file, const char* type = "ext4") {
    const auto remark = remark_on_place(file, [type](const auto&) { return std::string(type); });
    return remark ? english(*remark) : "";
}

}  // namespace

TEST_CASE("A file on a network share is warned of, one on a local disk is not", "[place]") {
    const TempFolder folder;
    for (const char* type : {"nfs", "nfs4", "cifs", "smb3", "fuse.sshfs", "9p"}) {
        INFO(type);
        CHECK(said(folder / "r.jointlog", type).find(std::string("(") + type + ")")
              != std::string::npos);
    }
    for (const char* type : {"ext4", "tmpfs", "btrfs", "fuseblk", "overlay", ""}) {
        INFO(type);
        CHECK(said(folder / "r.jointlog", type).empty());
    }
}

TEST_CASE("A file in a synchronised folder is warned of, with the name of the program", "[place]") {
    const TempFolder folder;
    for (const char* name :
         {"Dropbox", "OneDrive - Clinic", "Google Drive", "Nextcloud", "iCloudDrive"}) {
        const auto below = folder.path() / name / "records";
        std::filesystem::create_directories(below);
        INFO(name);
        CHECK(said(below / "r.jointlog").find("a folder that") != std::string::npos);
    }
    CHECK(said(folder.path() / "OneDrive - Clinic" / "r.jointlog").find("OneDrive")
          != std::string::npos);
    const auto other = folder.path() / "shared" / "records";
    std::filesystem::create_directories(other);
    CHECK(said(other / "r.jointlog").empty());
    std::filesystem::create_directories(folder.path() / "shared" / ".stfolder");
    CHECK(said(other / "r.jointlog").find("Syncthing") != std::string::npos);
    CHECK(said(folder.path() / "r.jointlog").empty());
}

TEST_CASE("The file system of a path is that of the innermost mount", "[place]") {
    CHECK(file_system_of("/proc/self/status") == "proc");
    CHECK_FALSE(file_system_of("/").empty());
    CHECK(file_system_of("/proc/self/status") != file_system_of("/"));
}
