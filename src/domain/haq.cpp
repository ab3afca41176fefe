#include "jointlog/domain/haq.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace jointlog {

namespace {

constexpr int least_categories = 6;

Result<void> check_item(std::size_t item, int answer) {
    if (answer < 0 || answer > 3) {
        return fail(Errc::out_of_range,
                    fmt::format("item {} is {}; 0 to 3 are accepted", item + 1, answer));
    }
    return {};
}

/// The mean of all items; nullopt where one is not answered.
template <std::size_t count>
Result<std::optional<ExactValue>> mean(const std::array<std::optional<int>, count>& items) {
    int sum = 0;
    bool complete = true;
    for (std::size_t i = 0; i < count; ++i) {
        const auto& answer = items.at(i);
        if (!answer) {
            complete = false;
            continue;
        }
        if (const auto checked = check_item(i, *answer); !checked) {
            return Unexpected{checked.error()};
        }
        sum += *answer;
    }
    return complete ? std::optional(ExactValue{Decimal::from_int(sum), static_cast<int>(count)})
                    : std::nullopt;
}

}  // namespace

Result<HaqScore> score_haq(const HaqAnswers& answers) {
    HaqScore score;
    int sum = 0;
    int sum_no_aids = 0;
    std::size_t item = 0;
    for (std::size_t category = 0; category < haq_categories.size(); ++category) {
        std::optional<int> highest;
        for (int i = 0; i < haq_items_per_category.at(category); ++i, ++item) {
            const auto& answer = answers.items.at(item);
            if (!answer) {
                continue;
            }
            if (const auto checked = check_item(item, *answer); !checked) {
                return Unexpected{checked.error()};
            }
            highest = std::max(highest.value_or(0), *answer);
        }
        if (!highest) {
            continue;
        }
        ++score.categories_answered;
        sum_no_aids += *highest;
        const bool aided = answers.aids.at(category) || answers.helps.at(category);
        sum += aided ? std::max(*highest, 2) : *highest;
    }
    if (score.categories_answered >= least_categories) {
        score.haq_di = ExactValue{Decimal::from_int(sum), score.categories_answered};
        score.haq_di_no_aids =
            ExactValue{Decimal::from_int(sum_no_aids), score.categories_answered};
    }
    return score;
}

Result<std::optional<ExactValue>> score_mhaq(const std::array<std::optional<int>, 8>& items) {
    return mean(items);
}

Result<std::optional<ExactValue>> score_haq_ii(const std::array<std::optional<int>, 10>& items) {
    return mean(items);
}

}  // namespace jointlog
