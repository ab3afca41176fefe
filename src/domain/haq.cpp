#include "jointlog/domain/haq.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace jointlog {

namespace {
constexpr int least_categories = 6;
}

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
            if (*answer < 0 || *answer > 3) {
                return fail(Errc::out_of_range,
                            fmt::format("item {} is {}; 0 to 3 are accepted", item + 1, *answer));
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

}  // namespace jointlog
