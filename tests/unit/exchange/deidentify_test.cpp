#include "jointlog/exchange/deidentify.hpp"

#include <catch2/catch.hpp>

#include <set>

using namespace jointlog;
using namespace jointlog::exchange;

TEST_CASE("a month or a year leaves as an interval that holds it and tells nothing of its place") {
    for (const int year : {2019, 2020, 2024}) {
        for (int month = 1; month <= 12; ++month) {
            const PartialDate whole{
                make_day(year, month, 1), make_day(year, month, days_in_month(year, month)), {}};
            std::set<int> begins;
            for (int secret = 0; secret < 600; ++secret) {
                const Pseudonym who{"S-1", *make_day(2024, 5, 5), -30, std::to_string(secret), {}};
                const HiddenDate told = hidden(whole, who);
                CHECK(*told.last - *told.first == 60);
                CHECK(*told.first <= whole.first->number - who.first_day.number);
                CHECK(*told.last >= whole.last->number - who.first_day.number);
                begins.insert(*told.first);
            }
            CHECK(begins.size() == 31);
        }
    }
    const Pseudonym who{"S-1", *make_day(2024, 5, 5), -30, "x", {}};
    const PartialDate year{make_day(2019, 1, 1), make_day(2019, 12, 31), {}};
    CHECK(*hidden(year, who).last - *hidden(year, who).first == 730);
    const PartialDate days{make_day(2024, 5, 7), make_day(2024, 5, 9), {}};
    CHECK(hidden(days, who).first == 2);
    CHECK(hidden(days, who).last == 4);
    const PartialDate open{{}, make_day(2024, 5, 9), {}};
    CHECK_FALSE(hidden(open, who).first);
    CHECK(hidden(open, who).last == 4);
}

TEST_CASE("ages over 89 are pooled, and that of whoever may be over 89 on the last day") {
    const Day first = *make_day(2020, 3, 1);
    const Day last = *make_day(2024, 6, 1);
    const auto born = [](int year, int month, int day) {
        return PartialDate::exactly(*make_day(year, month, day));
    };
    CHECK(told_age(born(1934, 6, 2), first, last) == "85");
    CHECK(told_age(born(1934, 6, 1), first, last) == "90+");
    CHECK(told_age(born(1928, 1, 1), first, last) == "90+");
    CHECK(told_age({make_day(1934, 1, 1), make_day(1934, 12, 31), {}}, first, last) == "90+");
    CHECK(told_age({make_day(1950, 1, 1), make_day(1950, 12, 31), {}}, first, last) == "69/70");
    CHECK(told_age({}, first, last).empty());
}

TEST_CASE("the distance between any two days of a patient is the same in a package") {
    std::uint32_t state = 5;
    const auto next = [&state](std::uint32_t below) {
        state = state * 1'664'525U + 1'013'904'223U;
        return static_cast<int>((state >> 8U) % below);
    };
    for (int round = 0; round < 20'000; ++round) {
        const Day one{next(30'000)};
        const Day other{next(30'000)};
        const Pseudonym who{"S-1", Day{next(30'000)}, -1 - next(3650), std::to_string(round), {}};
        const HiddenDate a = hidden(PartialDate::exactly(one), who);
        const HiddenDate b = hidden(PartialDate::exactly(other), who);
        REQUIRE(a.first == a.last);
        REQUIRE(*b.first - *a.first == other.number - one.number);
    }
}

TEST_CASE("an interval of months or with an open end holds what was recorded, and never less") {
    for (int from = 0; from < 400; from += 7) {
        for (int length = 1; length < 500; length += 13) {
            const Day first{19'700 + from};
            const Day last = first.plus_days(length);
            for (const PartialDate& date : {PartialDate{first, last, {}}, PartialDate{{}, last, {}},
                                            PartialDate{first, {}, {}}}) {
                const Pseudonym who{"S-1", Day{19'000}, -1, std::to_string(from), {}};
                const HiddenDate told = hidden(date, who);
                CHECK(told.first.has_value() == date.first.has_value());
                CHECK(told.last.has_value() == date.last.has_value());
                CHECK(told.first.value_or(0) <= (date.first ? date.first->number - 19'000 : 0));
                CHECK(told.last.value_or(0) >= (date.last ? date.last->number - 19'000 : 0));
            }
        }
    }
}
