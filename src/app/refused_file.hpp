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
/// Corrected there, it can be imported again: the last three columns mean nothing to the import. Refused rows under
/// another header than the first refused row have a file of their own, "refused-2.csv" beside "refused.csv".
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
        const std::vector<std::string>* header = nullptr;  // of its first row
        std::unique_ptr<std::FILE, CloseFile> file{};
        int error = 0;  // errno of the first write that failed

        [[nodiscard]] Result<void> open();
        void begin(const std::vector<std::string>& columns);
        void write(std::string_view text);
        [[nodiscard]] Result<void> close();
    };
    [[nodiscard]] Part& part_of(std::size_t source);

    std::vector<Part> m_parts;                        // as many as there are headers; used in order
    std::vector<std::vector<std::string>> m_headers;  // per source
};

}  // namespace jointlog::app
