#include "jointlog/domain/decimal.hpp"

#include <random>

#include <catch2/catch.hpp>

using jointlog::Decimal;
using jointlog::Errc;

namespace {

Decimal number(std::string_view text) {
    return Decimal::parse(text).value();
}

Errc refusal(std::string_view text) {
    const auto parsed = Decimal::parse(text);
    REQUIRE_FALSE(parsed.has_value());
    return parsed.error().code;
}

}  // namespace

TEST_CASE("a decimal keeps the digits as entered") {
    CHECK(number("55.60").to_string() == "55.60");
    CHECK(number("55.60") == number("55.6"));
    CHECK_FALSE(number("55.60").same_digits(number("55.6")));
    CHECK(number("-0.037").to_string() == "-0.037");
    CHECK(number("0.5").to_string() == "0.5");
    CHECK(number("007").to_string() == "7");
    CHECK(number("999999999999999999").to_string() == "999999999999999999");
    CHECK(number("0.000000000000000001").to_string() == "0.000000000000000001");
}

TEST_CASE("full-width digits, point and signs are numbers") {
    CHECK(number("０．４９２").same_digits({492, 3}));
    CHECK(number("－１２").same_digits({-12, 0}));
    CHECK(number("＋３").same_digits({3, 0}));
    CHECK(number("\u22121.5").same_digits({-15, 1}));
    CHECK(number("\u3000 12 ").same_digits({12, 0}));
}

TEST_CASE("text that is not a whole number text is malformed") {
    for (const char* text : {"", " ", "-", "+", ".", "1.", ".5", "1e3", "1.2.3", "12a", "a12",
                             "--1", "1 2", "0x10", "NaN"}) {
        INFO(text);
        CHECK(refusal(text) == Errc::malformed);
    }
}

TEST_CASE("a comma is refused with a message that asks for a point") {
    const auto parsed = Decimal::parse("0,492");
    REQUIRE_FALSE(parsed.has_value());
    CHECK(parsed.error().code == Errc::malformed);
    CHECK(parsed.error().detail.find("decimal point") != std::string::npos);
    CHECK(refusal("1,234") == Errc::malformed);
    CHECK(refusal("０，４９２") == Errc::malformed);
}

TEST_CASE("more than eighteen digits are out of range, not rounded") {
    CHECK(refusal("1000000000000000000") == Errc::out_of_range);
    CHECK(refusal("0.0000000000000000001") == Errc::out_of_range);
    CHECK(refusal("99999999999999999999999") == Errc::out_of_range);
}

TEST_CASE("order compares numbers across decimals without overflow") {
    CHECK(number("2.60") <= number("2.6"));
    CHECK(number("2.59999999999999999") < number("2.6"));
    CHECK(number("999999999999999999") > number("0.000000000000000001"));
    CHECK(number("-1") < number("0.000"));
    CHECK(number("-0") == number("0"));
}

TEST_CASE("scaled gives the mantissa at other decimals or says that digits would be lost") {
    CHECK(number("0.492").scaled(4) == 4920);
    CHECK(number("0.490").scaled(2) == 49);
    CHECK(number("0.492").scaled(2) == std::nullopt);
    CHECK(number("999999999999999999").scaled(1) == std::nullopt);
    CHECK(number("0").scaled(200) == 0);
}

TEST_CASE("sums, products and quotients are exact or absent") {
    CHECK(add(number("0.1"), number("0.2"))->same_digits({3, 1}));
    CHECK(add(number("999999999999999999"), number("1")) == std::nullopt);
    CHECK(add(number("999999999999999999"), number("0.1")) == std::nullopt);
    CHECK(*multiply(number("0.492"), number("10")) == number("4.92"));
    CHECK(*multiply(number("0.000000000000000100"), number("0.0100"))
          == number("0.000000000000000001"));
    CHECK(multiply(number("0.000000001"), number("0.0000000001")) == std::nullopt);
    CHECK(*divide_exact(number("4.92"), number("10")) == number("0.492"));
    CHECK(*divide_exact(number("1"), number("8")) == number("0.125"));
    CHECK(*divide_exact(number("-1"), number("-0.5")) == number("2"));
    CHECK(*divide_exact(number("88.4"), number("88.4")) == number("1"));
    CHECK(*divide_exact(number("0"), number("3")) == number("0"));
    CHECK(divide_exact(number("1"), number("3")) == std::nullopt);
    CHECK(divide_exact(number("1"), number("0")) == std::nullopt);
    CHECK(divide_exact(number("999999999999999999"), number("0.000000000000000001"))
          == std::nullopt);
}

TEST_CASE("to_double is the double nearest to the text") {
    CHECK(number("2.6").to_double() == 2.6);
    CHECK(number("3.2").to_double() == 3.2);
    CHECK(number("0.1").to_double() == 0.1);
    CHECK(number("123456789012345678").to_double() == 123456789012345678.0);
    CHECK(number("0.123456789012345678").to_double() == 0.123456789012345678);
}

TEST_CASE("property: print and parse round-trip, and arithmetic undoes itself") {
    std::mt19937_64 random(20240601);
    for (int i = 0; i < 20000; ++i) {
        const auto digits = static_cast<int>(random() % 18);
        std::int64_t limit = 1;
        for (int k = 0; k < digits; ++k) {
            limit *= 10;
        }
        const auto mantissa =
            static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(limit));
        const Decimal value{random() % 2 == 0 ? mantissa : -mantissa,
                            static_cast<std::uint8_t>(random() % 19)};
        const auto again = Decimal::parse(value.to_string());
        REQUIRE(again.has_value());
        REQUIRE(again->same_digits(value));
        REQUIRE(value.normalized() == value);
        REQUIRE(value.to_double() == std::strtod(value.to_string().c_str(), nullptr));
        const Decimal other{static_cast<std::int64_t>(random() % 1000) + 1,
                            static_cast<std::uint8_t>(random() % 4)};
        if (const auto product = multiply(value, other)) {
            const auto back = divide_exact(*product, other);
            REQUIRE(back.has_value());
            REQUIRE(*back == value);
        }
        if (const auto sum = add(value, other)) {
            REQUIRE(*add(*sum, Decimal{-other.mantissa, other.decimals}) == value);
        }
    }
}
