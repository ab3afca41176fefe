#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "app/import_choices.hpp"
#include "jointlog/app/import.hpp"
#include "jointlog/exchange/import_reader.hpp"

namespace jointlog::app {

/// A CSV file with its header understood.
struct ImportSource {
    std::string name;  // file name without folders
    std::unique_ptr<exchange::ImportReader> reader;
    exchange::Encoding encoding = exchange::Encoding::utf8;
    bool encoding_known =
        false;  // said, remembered or marked; else a byte that is not in it ends the import
    SettledMapping how;
    std::string signature;  // of its header line
};

/// The bytes of a file as text, and how it is read; the header is not looked at.
struct ReadableSource {
    exchange::ByteSource text;
    exchange::Encoding encoding = exchange::Encoding::utf8;
    bool marked = false;  // a byte order mark tells the encoding
    bool encoding_known = false;
    SettledMapping how;
    std::string signature;
};
/// bytes_read counts what was read of the file; it may be null. Errors name the file.
[[nodiscard]] Result<ReadableSource> read_source(const ImportRequest& request,
                                                 const SaidChoices& said, std::size_t source,
                                                 storage::RecordFile& file,
                                                 std::shared_ptr<std::int64_t> bytes_read);

struct ImportSources {
    std::vector<ImportSource> files;  // patients first, then as ImportKind is ordered
    std::string names;                // for the batch: joined with "; "
    std::string sha256;               // of each file in the same order
    std::string mapping;              // how each was read, where it was said
    std::int64_t bytes = 0;           // of all files
    std::shared_ptr<std::int64_t> bytes_read;
};

/// Refuses a file that is the record file itself, or one of the files beside it, by whatever name. Closing any
/// descriptor of it drops the locks that keep other programs out (POSIX), so it must not even be opened.
[[nodiscard]] Result<void> refuse_record(const std::filesystem::path& path,
                                         const std::filesystem::path& record);
/// The same for the sources and the mapping of a request.
[[nodiscard]] Result<void> refuse_record(const ImportRequest& request,
                                         const std::filesystem::path& record);

/// Opens every source of a request and reads its header. Errors name the file.
[[nodiscard]] Result<ImportSources> open_sources(const ImportRequest& request,
                                                 storage::RecordFile& file, Day today);

/// The whole text of a small file. Errors: not_found, io, malformed (larger than the limit).
[[nodiscard]] Result<std::string> read_small_file(const std::filesystem::path& path,
                                                  std::size_t most_bytes);

}  // namespace jointlog::app
