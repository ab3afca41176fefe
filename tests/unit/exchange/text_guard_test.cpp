#include "exchange/text_guard.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace jointlog::exchange;

TEST_CASE("the guard stands before what a spreadsheet would run, and comes off without a trace") {
    for (const std::string sign : {"=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"}) {
        INFO(sign);
        CHECK(begins_formula(sign));
        CHECK(begins_formula(sign + "1+1"));
        CHECK(needs_guard(sign + "cmd|' /C calc'!A0"));
    }
    for (const std::string plain : {"", "a=1", " =1", "1", "(-)", "・", "\n=1", "\"=1\""}) {
        INFO(plain);
        CHECK_FALSE(begins_formula(plain));
        CHECK_FALSE(needs_guard(plain));
        CHECK(unguarded(plain) == plain);
    }
    for (const std::string text : {"=1", "'=1", "''", "'", "'a", "''=1", "－1", "-1"}) {
        INFO(text);
        const std::string guarded = text_guard + text;
        CHECK(needs_guard(text));
        CHECK_FALSE(begins_formula(guarded));
        CHECK(unguarded(guarded) == text);
    }
}
