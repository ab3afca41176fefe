#include "jointlog/domain/log_anchor.hpp"

#include <charconv>

namespace jointlog {

std::string to_anchor(const LogHead& head) {
    return std::to_string(head.operation) + ':' + head.chain_hex;
}

Result<LogHead> parse_anchor(std::string_view text) {
    const auto colon = text.find(':');
    LogHead head;
    if (colon != std::string_view::npos) {
        const char* end = text.data() + colon;
        const auto parsed = std::from_chars(text.data(), end, head.operation);
        head.chain_hex = text.substr(colon + 1);
        const bool hex = head.chain_hex.find_first_not_of("0123456789abcdef") == std::string::npos;
        if (parsed.ec == std::errc{} && parsed.ptr == end && head.operation >= 0 && hex
            && !head.chain_hex.empty()) {
            return head;
        }
    }
    return fail(Errc::malformed, "an anchor is N:HASH, not '" + std::string(text) + "'");
}

}  // namespace jointlog
