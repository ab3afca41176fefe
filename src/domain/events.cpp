#include "jointlog/domain/events.hpp"

#include "domain/code_table.hpp"

namespace jointlog {
namespace {

constexpr std::string_view answers[] = {"unknown", "no", "yes"};

}  // namespace

std::string_view code(YesNo value) {
    return answers[static_cast<std::size_t>(value)];
}
Result<YesNo> parse_yes_no(std::string_view text) {
    return parse_coded<YesNo>(answers, "yes_no", text);
}

}  // namespace jointlog
