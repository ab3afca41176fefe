// A save that the disk refuses: said in words with the file, nothing stored, and saved when the cause is gone.
#include <catch2/catch.hpp>

#include "jointlog/app/session.hpp"
#include "support/temp_folder.hpp"
#include "unit/storage/failing_vfs.hpp"

using namespace jointlog;
using namespace jointlog::app;
using jointlog::test::TempFolder;

namespace {

OperationDraft new_patient(Session& session, const std::string& code) {
    OperationDraft draft = session.draft(OperationKind::create, code);
    Patient patient;
    patient.code = code;
    draft.add(patient);
    return draft;
}

Environment apart(const TempFolder& folder, const char* vfs = nullptr) {
    Environment environment = system_environment();
    environment.state_folder = folder.path() / "state";
    environment.data_folder = folder.path() / "data";
    if (vfs != nullptr) {
        environment.vfs_name = vfs;
    }
    return environment;
}

}  // namespace

TEST_CASE("Permission that is revoked while the file is open refuses the save, not the next one") {
    const TempFolder folder;
    const auto path = folder / "r.jointlog";
    REQUIRE(Session::create(path, Mode::clinic, apart(folder)));
    int refused = 0;
    for (int n = 1; n < 40; ++n) {
        storage::test::FailingVfs vfs(n, false);
        auto session = Session::open(path, apart(folder, storage::test::FailingVfs::name));
        if (!session) {
            continue;  // refused on opening
        }
        const std::string code = "P-" + std::to_string(n);
        const auto stored = (*session)->commit(new_patient(**session, code));
        if (!stored) {
            ++refused;
            INFO("change " << n);
            CHECK(stored.error().code == Errc::io);
            CHECK(stored.error().detail.find("r.jointlog") != std::string::npos);
            CHECK_FALSE((*session)->load_patient(code));
            CHECK((*session)->commit(new_patient(**session, code)));  // the cause is gone
            CHECK((*session)->load_patient(code));
        }
    }
    CHECK(refused > 0);
}

TEST_CASE("A folder that is removed under an open file: nothing is acknowledged any more") {
    const TempFolder folder;
    const auto place = folder.path() / "place";
    std::filesystem::create_directories(place);
    auto session = Session::create(place / "r.jointlog", Mode::clinic, apart(folder));
    REQUIRE(session);
    REQUIRE((*session)->commit(new_patient(**session, "P-1")));
    std::filesystem::remove_all(place);
    const auto stored = (*session)->commit(new_patient(**session, "P-2"));
    REQUIRE_FALSE(stored);
    CHECK(stored.error().code == Errc::io);
    CHECK(stored.error().detail.find("r.jointlog") != std::string::npos);
    CHECK((*session)->load_patient("P-1"));  // what is open is still read, and can be copied away
}
