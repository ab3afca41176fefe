#pragma once

#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "app/import_job.hpp"
#include "jointlog/domain/date.hpp"
#include "jointlog/storage/record_file.hpp"

namespace jointlog::app {

/// A record file in a folder of its own, with a clock and identifiers from a seed.
class ImportFixture {
public:
    ImportFixture() {
        std::string pattern =
            (std::filesystem::temp_directory_path() / "jointlog-import-XXXXXX").string();
        REQUIRE(::mkdtemp(pattern.data()) != nullptr);
        folder = pattern;
        auto made = storage::RecordFile::create(folder / "record.jointlog", Mode::clinic,
                                                {clock, ids, {}, false});
        REQUIRE(made);
        file = std::move(*made);
        m_created = file->info().head.operation;
    }
    ~ImportFixture() {
        file.reset();
        std::error_code ignored;
        std::filesystem::remove_all(folder, ignored);
    }
    ImportFixture(const ImportFixture&) = delete;
    ImportFixture& operator=(const ImportFixture&) = delete;

    std::filesystem::path write(const std::string& name, const std::string& text) const {
        std::ofstream(folder / name, std::ios::binary) << text;
        return folder / name;
    }
    static std::string read(const std::filesystem::path& path) {
        std::ifstream in(path, std::ios::binary);
        std::ostringstream text;
        text << in.rdbuf();
        return text.str();
    }

    Result<ImportReport> run(const ImportRequest& request, std::size_t most_rows = 200'000) {
        return import_into(*file, ids, today, request, most_rows);
    }
    /// Imports one text; the kind is read from its header.
    ImportReport import(const std::string& text, ImportRequest request = {},
                        std::size_t most_rows = 200'000) {
        request.sources = {write("source.csv", text)};
        auto report = run(request, most_rows);
        INFO((report ? std::string() : report.error().detail));
        REQUIRE(report);
        return *report;
    }
    PatientRecord load(const std::string& code) {
        auto record = file->load_patient(code);
        REQUIRE(record);
        return *record;
    }
    /// Operations since the file was created.
    std::int64_t operations() const { return file->info().head.operation - m_created; }

    ManualClock clock{Instant{1'750'000'000'000, 540}};
    SeededIds ids{7};
    Day today = *make_day(2026, 3, 1);
    std::filesystem::path folder;
    std::unique_ptr<storage::RecordFile> file;

private:
    std::int64_t m_created = 0;
};

/// "added identical conflicting refused".
inline std::string counts(const ImportReport& report) {
    return std::to_string(report.rows.added) + " " + std::to_string(report.rows.identical) + " "
           + std::to_string(report.rows.conflicting) + " " + std::to_string(report.rows.refused);
}

inline const char* const two_patients =
    "patient,name,sex,birth_date\nP-1,Test One,F,1950-05-01\nP-2,Test Two,M,1961\n";

}  // namespace jointlog::app
