#pragma once

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <future>
#include <map>
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
#include "jointlog/exchange/deidentify.hpp"
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
    /// Takes bytes and keeps none of them.
    [[nodiscard]] static PackageFile nowhere(std::string name);
    [[nodiscard]] bool is_nowhere() const { return m_nowhere; }
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
    bool m_nowhere = false;
};

/// Of whom the rows are in a de-identified package, and the numbers that stand for row ids. Shared by its tables.
struct HiddenPatient {
    PackageDates dates = PackageDates::identified;
    const Pseudonym* pseudonym = nullptr;   // nullptr: identified
    std::map<RowId, std::int64_t> numbers;  // of this patient's rows
    std::int64_t last_number = 0;

    void next(const Pseudonym* who) {
        pseudonym = who;
        numbers.clear();
    }
};

/// One table of the package: cells are given in the order of all its fields, and those that
/// do not leave are dropped.
class TableOutput {
public:
    /// table: with every column.
    TableOutput(const PackageTable& table, PackagePreset preset, PackageFile file,
                RiskyCells& risky, HiddenPatient& hidden);
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
    TableOutput& row(const std::optional<RowId>& id) {
        return code(id && leaves() ? id_text(*id) : std::string());
    }
    TableOutput& date_text(const PartialDate& date) { return code(leaves() ? text_of(date) : ""); }
    /// The date, and the day where it is one: two cells.
    TableOutput& date(const PartialDate& date);
    /// The date and its two ends: three cells.
    TableOutput& date_and_ends(const PartialDate& date);
    /// The date, the day where it is one, and the words: three cells.
    TableOutput& date_and_words(const PartialDate& value);
    /// A row id as this package tells it.
    [[nodiscard]] std::string id_text(const RowId& id);
    TableOutput& precision(const PartialDate& date);
    TableOutput& empty(int cells = 1);
    /// Asserts that every field was given.
    [[nodiscard]] Result<void> end_row();
    [[nodiscard]] Result<void> close();

    /// Where the file is nowhere: the header and the first rows as cells.
    [[nodiscard]] Result<std::vector<std::vector<std::string>>> first_rows() const;

    [[nodiscard]] const PackageFile& file() const { return m_file; }
    [[nodiscard]] std::int64_t rows() const { return m_rows; }

private:
    /// Whether the next cell stands in the package.
    [[nodiscard]] bool leaves() const;
    [[nodiscard]] std::string text_of(const PartialDate& date) const;
    /// An entered code that nobody knows is not told.
    [[nodiscard]] std::string_view told(std::string_view value) const;

    TableOutput& cell(std::string_view value);
    void write(std::string_view value);
    /// Lets a helper thread hash and write the text while the next rows are made.
    [[nodiscard]] Result<void> flush();

    /// How the cells of a column are written.
    struct Column {
        bool leaves = true;
        bool worded = false;  // text or codes, which a spreadsheet may take for formulas
    };

    const PackageTable& m_table;
    std::vector<Column> m_columns;
    PackagePreset m_preset;
    PackageFile m_file;
    RiskyCells& m_risky;
    HiddenPatient& m_hidden;
    std::string m_text;
    std::string m_guarded;
    CsvWriter m_writer;
    std::size_t m_cell = 0;
    std::int64_t m_rows = 0;
    std::size_t m_shown = 0;              // bytes of the rows that a preview shows
    std::string m_leaving;                // what is being hashed and written
    std::future<Result<void>> m_writing;  // last: it must be done before the rest goes
};

}  // namespace jointlog::exchange
