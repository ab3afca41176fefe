#include "jointlog/storage/record_file.hpp"

#include "storage/opening.hpp"
#include "storage/record.hpp"

namespace jointlog::storage {
namespace {

Result<std::unique_ptr<RecordFile>> read_through(const std::filesystem::path& path,
                                                 OpenedFile opened, Environment environment) {
    auto record = std::make_unique<Record>(path, std::move(opened), std::move(environment));
    if (auto read = record->refresh_info(); !read) {
        return Unexpected{read.error()};
    }
    return std::unique_ptr<RecordFile>(std::move(record));
}

}  // namespace

Result<std::unique_ptr<RecordFile>> RecordFile::create(const std::filesystem::path& path, Mode mode,
                                                       Environment environment) {
    auto opened = create_file(path, mode, environment);
    if (!opened) {
        return Unexpected{opened.error()};
    }
    auto record = read_through(path, std::move(*opened), std::move(environment));
    if (!record) {
        remove_created(path);
    }
    return record;
}

Result<std::unique_ptr<RecordFile>> RecordFile::open(const std::filesystem::path& path,
                                                     Environment environment) {
    // SQLite keeps its -wal beside the file itself, not beside a link to it.
    std::error_code missing;
    const auto itself = std::filesystem::canonical(path, missing);
    const auto& file = missing ? path : itself;
    auto opened = open_file(file, environment);
    if (!opened) {
        return Unexpected{opened.error()};
    }
    return read_through(file, std::move(*opened), std::move(environment));
}

}  // namespace jointlog::storage
