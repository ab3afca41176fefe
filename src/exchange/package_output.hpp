#pragma once

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "jointlog/domain/csv_writer.hpp"
#include "jointlog/domain/date.hpp"
#include "jointlog/domain/decimal.hpp"
#include "jointlog/domain/ids.hpp"
#include "jointlog/domain/result.hpp"
#include "jointlog/exchange/package_schema.hpp"
#include "jointlog/exchange/sha256.hpp"

namespace jointlog::exchange {

/// A text cell that a spreadsheet would run as a formula: it is listed; the research preset leaves it as it is.
struct RiskyCell {
    std::string file;
    std::int64_t row = 0;  // data row, from 1
    std::string column;
};
struct RiskyCells {
    static constexpr std::size_t most_listed = 1000;
    std::int64_t count = 0;
    std::vector<RiskyCell> listed;
};

/// A file of the package, hashed while it is written and on the disk when closed.
class PackageFile {
public:
    /// Errors: io.
    [[nodiscard]] static Result<PackageFile> create(const std::filesystem::path& folder,
                                                    std::string name);
    [[nodiscard]] Result<void> write(std::string_view bytes);
    [[nodiscard]] Result<void> close();

    [[nodiscard]] const std::string& name() const { return m_name; }
    [[nodiscard]] std::int64_t bytes() const { return m_bytes; }
    [[nodiscard]] const std::string& sha256() const { return m_hex; }  // after close

private:
    struct CloseFile {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };
    std::string m_name;
    std::string m_path;
    std::unique_ptr<std::FILE, CloseFile> m_file;
    Sha256 m_hash;
    std::string m_hex;
    std::int64_t m_bytes = 0;
};

/// One table of the package: cells are given in the order of its fields.
class TableOutput {
public:
    TableOutput(const PackageTable& table, PackagePreset preset, PackageFile file,
                RiskyCells& risky);
    TableOutput(const TableOutput&) = delete;
    TableOutput(TableOutput&&) = delete;
    TableOutput& operator=(const TableOutput&) = delete;
    TableOutput& operator=(TableOutput&&) = delete;

    TableOutput& text(std::string_view value) { return cell(value); }
    TableOutput& code(std::string_view value) { return cell(value); }
    TableOutput& number(const Decimal& value) { return code(value.to_string()); }
    TableOutput& number(const std::optional<Decimal>& value);
    TableOutput& number(std::optional<double> value);
    TableOutput& integer(std::int64_t value);
    TableOutput& integer(std::optional<int> value);
    TableOutput& yes_no(std::optional<bool> value);
    TableOutput& row(const RowId& id) { return code(id.to_string()); }
    TableOutput& row(const std::optional<RowId>& id) {
        return code(id ? id->to_string() : std::string());
    }
    TableOutput& date(const PartialDate& date) { return code(to_iso(date)); }
    TableOutput& day(const std::optional<Day>& day) {
        return code(day ? to_iso(*day) : std::string());
    }
    /// ISO text and words: two cells.
    TableOutput& date_and_words(const PartialDate& value);
    TableOutput& precision(const PartialDate& date);
    TableOutput& empty(int cells = 1);
    /// Asserts that every field was given.
    [[nodiscard]] Result<void> end_row();
    [[nodiscard]] Result<void> close();

    [[nodiscard]] const PackageFile& file() const { return m_file; }
    [[nodiscard]] std::int64_t rows() const { return m_rows; }

private:
    TableOutput& cell(std::string_view value);

    const PackageTable& m_table;
    PackagePreset m_preset;
    PackageFile m_file;
    RiskyCells& m_risky;
    std::string m_text;
    std::string m_guarded;
    CsvWriter m_writer;
    std::size_t m_cell = 0;
    std::int64_t m_rows = 0;
};

}  // namespace jointlog::exchange
