#pragma once

#include <compare>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "jointlog/domain/result.hpp"

namespace jointlog::app {

/// The head of a source: the names of its columns, and the rows below that belong to it as CSV text.
struct SourceHead {
    std::vector<std::string> names;
    std::vector<std::string> rows;

    friend auto operator<=>(const SourceHead&, const SourceHead&) = default;
};

/// The CSV of refused rows: the columns of their source as they stood, with the rows of units and intervals, then the file, the line and the reason.
/// Corrected there, it can be imported again: the last three columns mean nothing to the import. Refused rows under
/// another header than the first refused row have a file of their own, "refused-2.csv" beside "refused.csv".
class RefusedFile {
public:
    /// heads: per source. Errors: already_exists, io; nothing is left behind then.
    [[nodiscard]] static Result<RefusedFile> create(const std::filesystem::path& path,
                                                    const std::vector<SourceHead>& heads);

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
        const SourceHead* head = nullptr;  // of its first row
        std::unique_ptr<std::FILE, CloseFile> file{};
        int error = 0;  // errno of the first write that failed

        [[nodiscard]] Result<void> open();
        void begin(const SourceHead& of);
        void write(std::string_view text);
        [[nodiscard]] Result<void> close();
    };
    [[nodiscard]] Part& part_of(std::size_t source);

    std::vector<Part> m_parts;        // as many as there are different heads; used in order
    std::vector<SourceHead> m_heads;  // per source
};

}  // namespace jointlog::app
