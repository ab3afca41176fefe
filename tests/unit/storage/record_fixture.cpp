#include "record_fixture.hpp"

#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>

#include <sqlite3.h>
#include <unistd.h>
#include <catch2/catch.hpp>

namespace jointlog::storage::test {

TempFolder::TempFolder() {
    // In memory where there is such a place: thousands of synced commits would wait for a disk.
    const std::filesystem::path memory = "/dev/shm";
    const bool usable = ::access(memory.c_str(), W_OK) == 0;
    std::string pattern =
        ((usable ? memory : std::filesystem::temp_directory_path()) / "jointlog-test-XXXXXX")
            .string();
    m_path = ::mkdtemp(pattern.data());
}

TempFolder::~TempFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

RecordFixture::RecordFixture() {
    auto created = RecordFile::create(path, Mode::clinic, environment());
    INFO((created ? std::string() : created.error().detail));
    REQUIRE(created);
    file = std::move(*created);
}

void RecordFixture::reopen() {
    file.reset();
    auto opened = RecordFile::open(path, environment());
    INFO((opened ? std::string() : opened.error().detail));
    REQUIRE(opened);
    file = std::move(*opened);
}

RowId RecordFixture::add_patient(const std::string& code) {
    auto create = draft(OperationKind::create, code);
    const RowId id = create.add(patient(code));
    store(create);
    return id;
}

OperationInfo RecordFixture::store(const OperationDraft& operation) {
    auto stored = file->commit(operation);
    INFO((stored ? std::string() : stored.error().detail));
    REQUIRE(stored);
    return *stored;
}

Patient patient(const std::string& code) {
    Patient made;
    made.code = code;
    made.name = "山田 花子";
    made.kana = "ヤマダ ハナコ";
    return made;
}

Observation crp(Day day, std::int64_t hundredths) {
    Observation made;
    made.item = "CRP";
    made.date = PartialDate::exactly(day);
    made.value = Numeric{{hundredths, 2}};
    Basis basis;
    basis.unit = "mg/dL";
    basis.interval.high = Decimal{14, 2};
    made.basis = std::make_shared<const Basis>(basis);
    return made;
}

std::string bytes_of(const std::filesystem::path& path) {
    std::ostringstream bytes;
    bytes << std::ifstream(path, std::ios::binary).rdbuf();
    return bytes.str();
}

void tamper(const std::filesystem::path& path, const std::string& sql) {
    sqlite3* db = nullptr;
    REQUIRE(sqlite3_open(path.c_str(), &db) == SQLITE_OK);
    char* message = nullptr;
    const int code = sqlite3_exec(db, sql.c_str(), nullptr, nullptr, &message);
    INFO((message != nullptr ? message : ""));
    CHECK(code == SQLITE_OK);
    CHECK(sqlite3_total_changes(db) > 0);
    sqlite3_free(message);
    sqlite3_close(db);
}

bool leave_in_wal(const std::filesystem::path& path, const std::string& sql) {
    sqlite3* db = nullptr;
    return sqlite3_open(path.c_str(), &db) == SQLITE_OK
           && sqlite3_exec(db, ("PRAGMA locking_mode = EXCLUSIVE; " + sql).c_str(), nullptr,
                           nullptr, nullptr)
                  == SQLITE_OK;
}

std::string codes(const VerifyReport& report) {
    std::set<std::string> found;
    for (const Finding& finding : report.findings) {
        found.insert(finding.code);
        UNSCOPED_INFO(finding.code << " | " << finding.place << " | " << finding.detail);
    }
    std::string joined;
    for (const std::string& code : found) {
        joined += (joined.empty() ? "" : " ") + code;
    }
    return joined;
}

}  // namespace jointlog::storage::test
