// The main of every Qt-free test program: no touch of the user's own files.
#define CATCH_CONFIG_RUNNER
#include <sys/stat.h>

#include <cstdlib>

#include <catch2/catch.hpp>

#include "support/temp_folder.hpp"

namespace {
/// Points HOME and the XDG folders below one that vanishes with the process.
void redirect_user_folders(const jointlog::test::TempFolder& home) {
    ::setenv("HOME", home.path().c_str(), 1);
    const std::pair<const char*, const char*> folders[] = {{"XDG_CONFIG_HOME", "config"},
                                                           {"XDG_DATA_HOME", "data"},
                                                           {"XDG_STATE_HOME", "state"},
                                                           {"XDG_CACHE_HOME", "cache"},
                                                           {"XDG_RUNTIME_DIR", "runtime"}};
    for (const auto& [variable, name] : folders) {
        const std::string path = home / name;
        ::mkdir(path.c_str(), S_IRWXU);
        ::setenv(variable, path.c_str(), 1);
    }
}
}  // namespace

int main(int argc, char** argv) {
    const jointlog::test::TempFolder home;
    redirect_user_folders(home);
    return Catch::Session().run(argc, argv);
}
