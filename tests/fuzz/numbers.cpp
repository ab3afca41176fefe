// Numbers as they are typed: what is taken reads back as the same digits; nothing is rounded, clamped or invented.
#include "fuzz/input.hpp"
#include "jointlog/domain/catalog.hpp"
#include "jointlog/domain/decimal.hpp"
#include "jointlog/domain/result_entry.hpp"

using namespace jointlog;

void fuzz::prepare() {}

void fuzz::try_input(Input input) {
    const std::size_t which = input.byte();
    const std::string_view text = input.rest();
    if (const auto number = Decimal::parse(text)) {
        const auto again = Decimal::parse(number->to_string());
        fuzz::require(again && again->same_digits(*number), "a number reads back as itself");
        static_cast<void>(number->normalized());
        static_cast<void>(number->to_double());
        static_cast<void>(add(*number, *number));
        static_cast<void>(multiply(*number, *number));
    } else {
        fuzz::require(!number.error().detail.empty(), "a refusal says why");
    }
    const auto items = catalog::items();
    const catalog::Item& item = items[which % items.size()];
    if (const auto result = read_result(item, text)) {
        const std::string shown = to_string(result->value);
        fuzz::require(!shown.empty(), "a value that is taken can be shown");
    } else {
        fuzz::require(!result.error().detail.empty(), "a refusal says why");
    }
    static_cast<void>(read_unit(item, text));
}
