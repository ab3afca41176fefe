// Reference intervals as laboratories print them in one cell.
#include <catch2/catch.hpp>

#include "jointlog/domain/printed_interval.hpp"

using namespace jointlog;

namespace {

/// "[0.00,0.14]", "(,4.5)", or the words in quotes.
std::string read(std::string_view printed) {
    const ReferenceInterval interval = printed_interval(printed);
    if (!interval.text.empty()) {
        return "'" + interval.text + "'";
    }
    const auto end = [](const std::optional<Decimal>& bound) {
        return bound ? bound->to_string() : std::string();
    };
    return (interval.low_inclusive ? "[" : "(") + end(interval.low) + "," + end(interval.high)
           + (interval.high_inclusive ? "]" : ")");
}

}  // namespace

TEST_CASE("an interval is read with its digits, whatever stands between its bounds") {
    for (const char* text : {"0.00-0.14", "0.00～0.14", "0.00〜0.14", "0.00 - 0.14", "0.00–0.14",
                             "０．００－０．１４", "(0.00~0.14)", "[0.00-0.14]", " 0.00−0.14 "}) {
        CHECK(read(text) == "[0.00,0.14]");
    }
    CHECK(read("-2.0～2.0") == "[-2.0,2.0]");
    CHECK(read("3.5以上～8.5未満") == "[3.5,8.5)");
}

TEST_CASE("a one-sided interval keeps whether its bound lies inside") {
    CHECK(read("0.30以下") == "[,0.30]");
    CHECK(read("≦0.30") == "[,0.30]");
    CHECK(read("4.5未満") == "[,4.5)");
    CHECK(read("<500") == "[,500)");
    CHECK(read("40以上") == "[40,]");
    CHECK(read("≧40") == "[40,]");
}

TEST_CASE("what is no interval of numbers stays in words, and nothing is guessed") {
    for (const char* text : {"(-)", "陰性", "15", "M:0-10 F:0-15", "男 0-10", "3,300-8,600", "9-3",
                             "1-2-3", "0.3以下-0.5", "2024-06-01", "0.00-0.14 mg/dL"}) {
        CHECK_FALSE(read_printed_interval(text));
        CHECK(read(text) == "'" + std::string(text) + "'");
    }
    CHECK(printed_interval("").empty());
    CHECK_FALSE(read_printed_interval("\xff-1"));
}
