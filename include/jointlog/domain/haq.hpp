#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "jointlog/domain/indices.hpp"
#include "jointlog/domain/result.hpp"

namespace jointlog {

/// The categories of the HAQ in the order of its items; neutral short labels only, the wording is owned.
inline constexpr std::array<std::string_view, 8> haq_categories{
    "dressing", "arising", "eating", "walking", "hygiene", "reach", "grip", "activities"};
/// Items per category: 20 in all.
inline constexpr std::array<int, 8> haq_items_per_category{2, 2, 3, 2, 3, 2, 3, 3};

struct HaqAnswers {
    std::array<std::optional<int>, 20> items;  // 0..3, in category order
    std::array<bool, 8> aids{};                // an aid or device is ticked for the category
    std::array<bool, 8> helps{};               // help from another person is ticked
};

/// Both indices are absent where fewer than six categories are answered.
struct HaqScore {
    int categories_answered = 0;
    std::optional<ExactValue> haq_di;          // an aid or help raises 0 and 1 to 2
    std::optional<ExactValue> haq_di_no_aids;  // aids and help ignored
};

/// HAQ-DI: mean over answered categories of the highest answered item (LOINC 75874-8; ARAMIS instructions 2009).
/// A tick for a category without an answer does not make a score. Errors: out_of_range (an item outside 0..3).
[[nodiscard]] Result<HaqScore> score_haq(const HaqAnswers& answers);

/// mHAQ: mean of eight items, one of each category, without the rule on aids (Pincus 1983). nullopt unless all eight are
/// answered: no rule for missing items was found. Errors: out_of_range (an item outside 0..3).
[[nodiscard]] Result<std::optional<ExactValue>> score_mhaq(
    const std::array<std::optional<int>, 8>& items);

/// HAQ-II: mean of ten items (Wolfe 2004). nullopt unless all ten are answered, as above. Errors: out_of_range.
[[nodiscard]] Result<std::optional<ExactValue>> score_haq_ii(
    const std::array<std::optional<int>, 10>& items);

}  // namespace jointlog
