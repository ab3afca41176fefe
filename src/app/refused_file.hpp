#pragma once

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "jointlog/domain/result.hpp"

namespace jointlog::app {

/// The CSV of refused rows: the columns of their source as they stood, then the file, the line and the reason.
/// Corrected there, it can be imported again: the last three columns mean nothing to the import. Sources with other
/// columns than the first have a file of their own, "refused-2.csv" beside "refused.csv".
class RefusedFile {
public:
    /// headers: per source, the names of its columns. Errors: already_exists, io; nothing is left behind then.
    [[nodiscard]] static Result<RefusedFile> create(
        const std::filesystem::path& path, const std::vector<std::vector<std::string>>& headers);

    /// cells: the row as CSV text with as many cells as the header of its source.
    void add(std::size_t source, std::string_view cells, std::string_view name, std::int64_t line,
             std::string_view reason);
    /// Further files without a row are removed. Errors: io.
    [[nodiscard]] Result<void> close();
    /// Takes back what create() made.
    void remove() const;

private:
    struct CloseFile {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };
    struct Part {
        std::filesystem::path path;
        std::vector<std::string> header;
        std::unique_ptr<std::FILE, CloseFile> file{};
        std::int64_t rows = 0;
        int error = 0;  // errno of the first write that failed

        [[nodiscard]] Result<void> open();
        void write(std::string_view text);
        [[nodiscard]] Result<void> close();
    };
    std::vector<Part> m_parts;
    std::vector<std::size_t> m_part_of;  // per source
};

}  // namespace jointlog::app
