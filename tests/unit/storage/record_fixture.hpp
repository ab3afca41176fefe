#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "jointlog/storage/record_file.hpp"

namespace jointlog::storage::test {

/// A folder of its own for each test, removed at the end.
class TempFolder {
public:
    TempFolder();
    ~TempFolder();
    TempFolder(const TempFolder&) = delete;
    TempFolder& operator=(const TempFolder&) = delete;

    [[nodiscard]] std::filesystem::path file(const std::string& name) const {
        return m_path / name;
    }
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

/// A record file with a clock and ids from a seed.
struct RecordFixture {
    TempFolder folder;
    ManualClock clock{{1'700'000'000'000, 540}};
    SeededIds ids{7};
    std::filesystem::path path = folder.file("clinic.jointlog");
    std::unique_ptr<RecordFile> file;

    RecordFixture();
    [[nodiscard]] Environment environment(std::string vfs_name = {}) {
        return {clock, ids, std::move(vfs_name)};
    }
    void reopen();
    [[nodiscard]] OperationDraft draft(OperationKind kind, const std::string& patient) {
        return {ids.next(), kind, patient};
    }
    /// A patient of this code and nothing else.
    RowId add_patient(const std::string& code);
    /// Commits and requires success.
    OperationInfo store(const OperationDraft& draft);
};

[[nodiscard]] Patient patient(const std::string& code);
[[nodiscard]] Observation crp(Day day, std::int64_t hundredths);

/// The whole file.
[[nodiscard]] std::string bytes_of(const std::filesystem::path& path);

/// Changes a closed file with SQLite alone, as someone without the program would.
void tamper(const std::filesystem::path& path, const std::string& sql);

/// Runs statements and returns with the changes in the -wal, for a process that ends without closing.
[[nodiscard]] bool leave_in_wal(const std::filesystem::path& path, const std::string& sql);

/// The codes of what verify found, sorted and unique, joined by spaces.
[[nodiscard]] std::string codes(const VerifyReport& report);

}  // namespace jointlog::storage::test
