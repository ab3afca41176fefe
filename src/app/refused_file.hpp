#pragma once

#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "jointlog/domain/result.hpp"

namespace jointlog::app {

/// The CSV of refused rows: the columns of every source one after the other, as they stood, then
/// the file, the line and the reason. Corrected there, it can be imported again: the last three
/// columns mean nothing to the import.
class RefusedFile {
public:
    /// headers: per source, the names of its columns. Errors: already_exists, io.
    [[nodiscard]] static Result<RefusedFile> create(
        const std::filesystem::path& path, const std::vector<std::vector<std::string>>& headers);

    /// cells: the row as CSV text with as many cells as the header of its source.
    void add(std::size_t source, std::string_view cells, std::string_view name, std::int64_t line,
             std::string_view reason);
    /// Errors: io.
    [[nodiscard]] Result<void> close();

private:
    void write(std::string_view text);
    struct CloseFile {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };
    std::unique_ptr<std::FILE, CloseFile> m_file;
    std::vector<std::string>
        m_before;  // per source: commas for the columns of the sources before it
    std::vector<std::string> m_after;
    std::string m_path;
    int m_error = 0;  // errno of the first write that failed
};

}  // namespace jointlog::app
