// Dates in every way of writing, eras included: what is understood reads back from its ISO form as the same days.
#include "fuzz/input.hpp"
#include "jointlog/domain/date.hpp"

using namespace jointlog;

void fuzz::prepare() {}

void fuzz::try_input(Input input) {
    static constexpr SlashOrder orders[] = {SlashOrder::unset, SlashOrder::month_first,
                                            SlashOrder::day_first};
    const SlashOrder order = orders[input.byte() % 3U];
    const auto date = parse_date(input.rest(), order);
    if (!date) {
        fuzz::require(!date.error().detail.empty(), "a refusal says why");
        return;
    }
    fuzz::require(!date->first || !date->last || *date->first <= *date->last,
                  "an interval does not end before it begins");
    const std::string iso = to_iso(*date);
    if (!iso.empty()) {
        const auto again = parse_date(iso);
        fuzz::require(again && again->first == date->first && again->last == date->last,
                      "the ISO form means the same days");
    }
}
