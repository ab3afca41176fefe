#include "jointlog/storage/record_file.hpp"

#include "storage/opening.hpp"
#include "storage/record.hpp"
#include "storage/settings.hpp"

namespace jointlog::storage {

Result<std::unique_ptr<RecordFile>> RecordFile::create(const std::filesystem::path& path, Mode mode,
                                                       Environment environment) {
    auto opened = create_file(path, environment);
    if (!opened) {
        return Unexpected{opened.error()};
    }
    auto record = std::make_unique<Record>(path, std::move(*opened), std::move(environment));
    if (auto set = record->set_setting(mode_setting, mode == Mode::own ? "own" : "clinic"); !set) {
        record.reset();
        std::error_code ignored;
        std::filesystem::remove(path, ignored);
        return Unexpected{set.error()};
    }
    return std::unique_ptr<RecordFile>(std::move(record));
}

Result<std::unique_ptr<RecordFile>> RecordFile::open(const std::filesystem::path& path,
                                                     Environment environment) {
    auto opened = open_file(path, environment);
    if (!opened) {
        return Unexpected{opened.error()};
    }
    auto record = std::make_unique<Record>(path, std::move(*opened), std::move(environment));
    if (auto read = record->refresh_info(); !read) {
        return Unexpected{read.error()};
    }
    return std::unique_ptr<RecordFile>(std::move(record));
}

}  // namespace jointlog::storage
