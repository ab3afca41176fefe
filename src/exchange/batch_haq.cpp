#include <fmt/format.h>

#include "exchange/batch_format.hpp"
#include "jointlog/domain/haq.hpp"

namespace jointlog::exchange {
namespace {

constexpr std::size_t item_count = 20;
constexpr std::size_t category_count = 8;

std::optional<int> small_number(BatchCells& cells, std::size_t input, int most) {
    const std::optional<Decimal> value = cells.number(input, 0, most, true);
    return value ? std::optional<int>(static_cast<int>(*value->scaled(0))) : std::nullopt;
}

void write_index(BatchOutput& out, const std::optional<ExactValue>& value) {
    if (value) {
        out.number(to_double(*value));
    } else {
        out.empty();
    }
}

void score_answers(BatchCells& cells, BatchOutput& out) {
    HaqAnswers answers;
    for (std::size_t i = 0; i < item_count; ++i) {
        answers.items[i] = small_number(cells, i, 3);
    }
    bool aids_known = true;
    const auto ticked = [&](std::size_t input) {
        const auto tick = small_number(cells, input, 1);
        aids_known = aids_known && (tick || cells[input].empty());
        return tick == 1;
    };
    for (std::size_t i = 0; i < category_count; ++i) {
        answers.aids[i] = ticked(item_count + i);
        answers.helps[i] = ticked(item_count + category_count + i);
    }
    const Result<HaqScore> haq = score_haq(answers);  // items are in range
    if (haq) {
        out.integer(haq->categories_answered);
    } else {
        out.empty();
    }
    // A tick that cannot be read may have raised its category: the index with aids is then not known.
    write_index(out, haq && aids_known ? haq->haq_di : std::nullopt);
    write_index(out, haq ? haq->haq_di_no_aids : std::nullopt);
}

std::vector<std::string> inputs() {
    std::vector<std::string> names;
    for (std::size_t i = 1; i <= item_count; ++i) {
        names.push_back(fmt::format("q{:02}", i));
    }
    for (const std::string_view tick : {"aid", "help"}) {
        for (const std::string_view category : haq_categories) {
            names.push_back(fmt::format("{}_{}", tick, category));
        }
    }
    return names;
}

}  // namespace

const BatchFormat& haq_format() {
    static const BatchFormat format{
        inputs(), {"categories_answered", "haq_di", "haq_di_no_aids"}, score_answers};
    return format;
}

}  // namespace jointlog::exchange
