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
