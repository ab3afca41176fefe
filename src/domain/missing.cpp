#include "domain/code_table.hpp"
#include "jointlog/domain/quantity.hpp"

namespace jointlog {
namespace {

constexpr std::string_view reasons[] = {"not_done",       "declined",        "pending",
                                        "not_assessable", "below_detection", "above_range",
                                        "unknown"};

}  // namespace

std::string_view code(Missing reason) {
    return reasons[static_cast<std::size_t>(reason)];
}
Result<Missing> parse_missing(std::string_view text) {
    return parse_coded<Missing>(reasons, "missing", text);
}

}  // namespace jointlog
