#include "jointlog/domain/result.hpp"

#include <cerrno>

namespace jointlog {

const char* to_string(Errc code) {
    switch (code) {
        case Errc::malformed:
            return "malformed";
        case Errc::out_of_range:
            return "out_of_range";
        case Errc::ambiguous:
            return "ambiguous";
        case Errc::unknown_code:
            return "unknown_code";
        case Errc::unit_mismatch:
            return "unit_mismatch";
        case Errc::conflict:
            return "conflict";
        case Errc::not_found:
            return "not_found";
        case Errc::already_exists:
            return "already_exists";
        case Errc::in_use:
            return "in_use";
        case Errc::not_a_record:
            return "not_a_record";
        case Errc::truncated:
            return "truncated";
        case Errc::damaged:
            return "damaged";
        case Errc::newer_version:
            return "newer_version";
        case Errc::io:
            return "io";
        case Errc::refused:
            return "refused";
        case Errc::internal:
            return "internal";
    }
    return "internal";
}

Remark remark_of(const Error& error) {
    return error.remark.empty() ? remark<RemarkId::other>(error.detail) : error.remark;
}

Unexpected fail_about(std::string_view what, const Error& error) {
    const Remark about = introduce(remark<RemarkId::about>(what), remark_of(error));
    Error named{error.code, english(about)};
    if (!error.remark.empty()) {
        named.remark = about;
    }
    return {std::move(named)};
}

Unexpected fail_writing(std::string_view path, int error_number) {
    const bool full = error_number == ENOSPC || error_number == EDQUOT;
    return fail_about(path, fail(Errc::io, full ? remark<RemarkId::disk_full>()
                                                : remark<RemarkId::not_writable>())
                                .error);
}

}  // namespace jointlog
