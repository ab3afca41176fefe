#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "jointlog/app/import.hpp"
#include "jointlog/exchange/import_reader.hpp"

namespace jointlog::app {

/// A CSV file with its header understood.
struct ImportSource {
    std::string name;  // file name without folders
    std::unique_ptr<exchange::ImportReader> reader;
};

struct ImportSources {
    std::vector<ImportSource> files;  // patients first, then as ImportKind is ordered
    std::string names;                // for the batch: joined with "; "
    std::string sha256;               // of each file in the same order
    std::string mapping;              // text of the mapping file
};

/// Refuses a file that is the record file itself, or one of the files beside it, by whatever name. Closing any
/// descriptor of it drops the locks that keep other programs out (POSIX), so it must not even be opened.
[[nodiscard]] Result<void> refuse_record(const std::filesystem::path& path,
                                         const std::filesystem::path& record);
/// The same for the sources and the mapping of a request.
[[nodiscard]] Result<void> refuse_record(const ImportRequest& request,
                                         const std::filesystem::path& record);

/// Opens every source of a request and reads its header. Errors name the file.
[[nodiscard]] Result<ImportSources> open_sources(const ImportRequest& request, Day today);

/// The whole text of a small file. Errors: not_found, io, malformed (larger than the limit).
[[nodiscard]] Result<std::string> read_small_file(const std::filesystem::path& path,
                                                  std::size_t most_bytes);

}  // namespace jointlog::app
