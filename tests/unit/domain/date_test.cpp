#include "jointlog/domain/date.hpp"
#include "jointlog/domain/era_text.hpp"

#include <random>

#include <catch2/catch.hpp>

using namespace jointlog;

namespace {

/// The date as read, in its shortest form.
std::string read(std::string_view text, SlashOrder order = SlashOrder::unset) {
    const auto date = parse_date(text, order);
    return date ? to_iso(*date) : std::string(to_string(date.error().code));
}

Day day(std::string_view iso) {
    return parse_iso_day(iso).value();
}
PartialDate date(std::string_view text) {
    return parse_date(text).value();
}

}  // namespace

TEST_CASE("days count from 1970-01-01 through leap years") {
    CHECK(make_day(1970, 1, 1)->number == 0);
    CHECK(make_day(2000, 3, 1)->number == 11017);
    CHECK(make_day(1969, 12, 31)->number == -1);
    CHECK(make_day(1, 1, 1)->number == -719162);
    CHECK_FALSE(make_day(2023, 2, 29).has_value());
    CHECK(make_day(2024, 2, 29).has_value());
    CHECK_FALSE(make_day(1900, 2, 29).has_value());
    CHECK_FALSE(make_day(0, 1, 1).has_value());
    CHECK_FALSE(make_day(10000, 1, 1).has_value());
    CHECK_FALSE(make_day(2024, 13, 1).has_value());
}

TEST_CASE("property: every day of 10,000 years converts there and back, in order") {
    int number = make_day(1, 1, 1)->number;
    for (int year = 1; year <= 9999; ++year) {
        for (int month = 1; month <= 12; ++month) {
            for (int d = 1; d <= days_in_month(year, month); ++d) {
                const auto made = make_day(year, month, d);
                const CivilDate back = civil(*made);
                if (made->number != number || back.year != year || back.month != month
                    || back.day != d) {
                    FAIL("at " << year << "-" << month << "-" << d);
                }
                ++number;
            }
        }
    }
}

TEST_CASE("ISO days, months, years and intervals") {
    CHECK(read("2024-06-01") == "2024-06-01");
    CHECK(read("2024-06") == "2024-06");
    CHECK(read("2024") == "2024");
    CHECK(read("2024-06/2025-01") == "2024-06/2025-01");
    CHECK(read("2024-06-03/2024-06-09") == "2024-06-03/2024-06-09");
    CHECK(read("2024-06-15/2024-07") == "2024-06-15/2024-07-31");
    CHECK(read("2020/2022") == "2020-01/2022-12");
    CHECK(read("../2024-06") == "../2024-06");
    CHECK(read("2024-06/..") == "2024-06/..");
    CHECK(read("2024-06-03/..") == "2024-06-03/..");
    CHECK(read("../..") == "malformed");
    CHECK(read("2025-01/2024-06") == "out_of_range");
    CHECK(date("2024-02").last == day("2024-02-29"));
    CHECK(date("../2024").first == std::nullopt);
}

TEST_CASE("slashes, points, no separators and full-width forms") {
    CHECK(read("2024/6/1") == "2024-06-01");
    CHECK(read("2024/06/01") == "2024-06-01");
    CHECK(read("2024.6.1") == "2024-06-01");
    CHECK(read("2024/6") == "2024-06");
    CHECK(read("20240601") == "2024-06-01");
    CHECK(read("２０２４／０６／０１") == "2024-06-01");
    CHECK(read("２０２４－０６－０１") == "2024-06-01");
    CHECK(read("2024年6月1日") == "2024-06-01");
    CHECK(read("２０２４年６月") == "2024-06");
    CHECK(read("2024年") == "2024");
    CHECK(read(" 2024-06-01 ") == "2024-06-01");
}

TEST_CASE("Japanese eras") {
    CHECK(read("令和6年6月1日") == "2024-06-01");
    CHECK(read("R6.6.1") == "2024-06-01");
    CHECK(read("r6.6.1") == "2024-06-01");
    CHECK(read("R06/06/01") == "2024-06-01");
    CHECK(read("Ｒ６．６．１") == "2024-06-01");
    CHECK(read("令和元年5月1日") == "2019-05-01");
    CHECK(read("㋿元年5月1日") == "2019-05-01");
    CHECK(read("令和 6 年 6 月 1 日") == "2024-06-01");
    CHECK(read("令和6年6月") == "2024-06");
    CHECK(read("H10.3.3") == "1998-03-03");
    CHECK(read("S39.10.10") == "1964-10-10");
    CHECK(read("大正12年9月1日") == "1923-09-01");
    CHECK(read("明治45年7月30日") == "1912-07-30");
}

TEST_CASE("an era day outside its era is out of range") {
    CHECK(read("平成31年4月30日") == "2019-04-30");
    CHECK(read("平成31年5月1日") == "out_of_range");
    CHECK(read("H31.5.1") == "out_of_range");
    CHECK(read("令和1年5月1日") == "2019-05-01");
    CHECK(read("令和1年4月30日") == "out_of_range");
    CHECK(read("昭和64年1月7日") == "1989-01-07");
    CHECK(read("昭和64年1月8日") == "out_of_range");
    CHECK(read("平成1年1月8日") == "1989-01-08");
    CHECK(read("平成1年1月7日") == "out_of_range");
    CHECK(read("昭和1年12月25日") == "1926-12-25");
    CHECK(read("大正15年12月25日") == "1926-12-25");
    CHECK(read("大正15年12月26日") == "out_of_range");
    CHECK(read("明治5年1月1日") == "out_of_range");
    CHECK(read("令和0年1月1日") == "out_of_range");
}

TEST_CASE("a year or month of an era ends where the era ends") {
    CHECK(read("平成31年") == "2019-01/2019-04");
    CHECK(read("令和元年") == "2019-05/2019-12");
    CHECK(read("昭和64年") == "1989-01-01/1989-01-07");
}

TEST_CASE("all-numeric dates with the year last need an order") {
    const auto refused = parse_date("03/04/2024");
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code == Errc::ambiguous);
    CHECK(refused.error().detail.find("month") != std::string::npos);
    CHECK(read("03/04/2024", SlashOrder::month_first) == "2024-03-04");
    CHECK(read("03/04/2024", SlashOrder::day_first) == "2024-04-03");
    CHECK(read("25/12/2024") == "ambiguous");
    CHECK(read("25/12/2024", SlashOrder::day_first) == "2024-12-25");
    CHECK(read("25/12/2024", SlashOrder::month_first) == "out_of_range");
}

TEST_CASE("years of two digits are refused") {
    CHECK(read("24/6/1") == "ambiguous");
    CHECK(read("24-06-01") == "ambiguous");
    CHECK(read("24年6月1日") == "ambiguous");
    CHECK(read("240601") == "ambiguous");
    CHECK(read("24") == "ambiguous");
}

TEST_CASE("days that do not exist and text that is no date") {
    CHECK(read("2024-02-30") == "out_of_range");
    CHECK(read("2023/2/29") == "out_of_range");
    CHECK(read("2024-13") == "out_of_range");
    CHECK(read("2024-00-01") == "out_of_range");
    CHECK(read("0000") == "out_of_range");
    for (const char* text : {"", "soon", "2024-6-1-1", "2024-06-01T10:00", "2024-06-01 10:00",
                             "6/1", "12345", "令和", "令和6年6", "R", "2024年6月1", "2024/06-01",
                             "-2024-06", "２０２４年６月１日頃", "202 40601"}) {
        INFO(text);
        CHECK(read(text) == "malformed");
    }
    CHECK_FALSE(parse_iso_day("2024-6-1").has_value());
    CHECK_FALSE(parse_iso_day("2024-06-01 ").has_value());
}

TEST_CASE("property: any extent prints and reads back the same") {
    std::mt19937 random(7);
    for (int i = 0; i < 20000; ++i) {
        const Day first{static_cast<int>(random() % 60000) - 30000};
        PartialDate extent{first, first.plus_days(static_cast<int>(random() % 800)), {}};
        switch (random() % 5) {
            case 0:
                extent.last = extent.first;
                break;
            case 1:
                extent.first.reset();
                break;
            case 2:
                extent.last.reset();
                break;
            case 3: {
                const CivilDate c = civil(first);
                extent.first = make_day(c.year, c.month, 1);
                extent.last = make_day(c.year, c.month, days_in_month(c.year, c.month));
                break;
            }
            default:
                break;
        }
        const auto again = parse_date(to_iso(extent));
        REQUIRE(again.has_value());
        REQUIRE(*again == extent);
    }
}

TEST_CASE("anchor, middle and exactness of an extent") {
    CHECK(date("2024-06").middle() == day("2024-06-15"));
    CHECK(date("../2024-06").middle() == std::nullopt);
    CHECK(date("../2024-06").anchor() == day("2024-06-30"));
    CHECK(date("2024-06").anchor() == day("2024-06-01"));
    CHECK(date("2024-06-01").is_exact());
    CHECK_FALSE(date("2024-06").is_exact());
    CHECK(PartialDate{}.empty());
    CHECK(to_iso(PartialDate{}).empty());
    CHECK_FALSE(PartialDate{{}, {}, "end of December"}.empty());
}

TEST_CASE("age is given only where every day of birth gives the same") {
    CHECK(age_on(date("1964-06-15"), day("2024-06-14")) == 59);
    CHECK(age_on(date("1964-06-15"), day("2024-06-15")) == 60);
    CHECK(age_on(date("2004-02-29"), day("2024-02-28")) == 19);
    CHECK(age_on(date("2004-02-29"), day("2023-03-01")) == 19);
    CHECK(age_on(date("1964"), day("2024-06-15")) == std::nullopt);
    CHECK(age_on(date("1964"), day("2024-12-31")) == 60);
    CHECK(age_on(date("1964/.."), day("2024-12-31")) == std::nullopt);
    CHECK(age_on(date("2024-06-15"), day("2024-06-14")) == std::nullopt);
    const auto range = age_range_on(date("1964"), day("2024-06-15"));
    REQUIRE(range.has_value());
    CHECK(range->least == 59);
    CHECK(range->greatest == 60);
}

TEST_CASE("a day is named by the Japanese calendar, and what is named is read back", "[date]") {
    const std::pair<const char*, const char*> days[] = {
        {"2024-09-02", "令和6年9月2日"},   {"2019-05-01", "令和元年5月1日"},
        {"2019-04-30", "平成31年4月30日"}, {"1989-01-07", "昭和64年1月7日"},
        {"1989-01-08", "平成元年1月8日"},  {"1926-12-25", "昭和元年12月25日"},
        {"1912-07-30", "大正元年7月30日"}, {"1912-07-29", "明治45年7月29日"},
        {"1873-01-01", "明治6年1月1日"}};
    for (const auto& [iso, named] : days) {
        INFO(iso);
        const Day day = *parse_iso_day(iso);
        CHECK(era_text(day) == named);
        const auto read = parse_date(named);
        REQUIRE(read);
        CHECK(*read->first == day);
    }
    CHECK(era_text(*parse_iso_day("1872-12-31")).empty());
    CHECK(era_year(*parse_iso_day("1962-03-14")) == "昭和37年");
}
