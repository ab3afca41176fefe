#include "storage/file_error.hpp"

#include "storage/holder.hpp"

namespace jointlog::storage {

Unexpected naming(const std::filesystem::path& path, const Error& error) {
    if (error.code == Errc::in_use) {
        return fail(Errc::in_use,
                    introduce(remark<RemarkId::about>(path.string()), holder_of(path)));
    }
    return fail_about(path.string(), error);
}

}  // namespace jointlog::storage
