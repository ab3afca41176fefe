#include <catch2/catch.hpp>
#include <set>

#include "jointlog/domain/date.hpp"
#include "jointlog/domain/import_remarks.hpp"
#include "jointlog/domain/remark.hpp"
#include "jointlog/domain/result.hpp"
#include "jointlog/domain/text.hpp"

using namespace jointlog;

TEST_CASE("every remark has an English text of its own, with its arguments from 1 on") {
    std::set<std::string_view> texts;
    std::vector<const char*> all;
    for (const RemarkText& text : remark_texts) {
        CHECK((text.english[0] == 0) == (text.id == RemarkId::none));
        CHECK(english_pattern(text.id) == text.english);
        all.push_back(text.english);
    }
    for (const char* const text : import_remark_texts) {
        CHECK(english_pattern(static_cast<RemarkId>(all.size())) == text);
        all.push_back(text);
    }
    for (const std::string_view english : all) {
        INFO(english);
        for (std::size_t i = 1; i <= placeholders(english); ++i) {
            CHECK(english.find(fmt::format("%{}", i)) != std::string_view::npos);
        }
        CHECK((texts.insert(english).second || english == "%1"));
    }
}

TEST_CASE("arguments stand where the text says; a percent sign in one of them stays") {
    const Remark unit = remark<RemarkId::unit_not_listed>("CRP", "%1 %3", "mg/dL");
    CHECK(english(unit) == "CRP: unit '%1 %3' is not one of its units (mg/dL)");
    CHECK(fill_in("50 % of %2, %1%", {"a", "b"}) == "50 % of b, a%");
    CHECK(fill_in("%2", {"only one"}).empty());
}

TEST_CASE("a whole cell in a sentence is cut behind a character, and its length told") {
    std::string cell = "x";
    for (int i = 0; i < 100'000; ++i) {
        cell += "山";
    }
    const std::string text = english(remark<RemarkId::no_number>(cell));
    CHECK(text.size() < 150);
    CHECK(is_valid_text(text));
    CHECK(text.find("山... (100001 characters)") != std::string::npos);
    CHECK(english(remark<RemarkId::no_number>(std::string(600, '9'))).find("(600")
          == std::string::npos);
}

TEST_CASE("a remark introduces another behind a colon; several are separated") {
    const Remark place =
        introduce(remark<RemarkId::at_place>(3, 7), remark<RemarkId::control_character>());
    CHECK(english(place) == "line 3, column 7: a control character");
    CHECK(english(std::vector{place, remark<RemarkId::value_needed>()})
          == "line 3, column 7: a control character; a value is needed");
}

TEST_CASE("an error says the same in its detail and in its remark") {
    const Error refused = parse_date("03/04/2024").error();
    CHECK(refused.remark == remark<RemarkId::which_month>("03/04/2024"));
    CHECK(refused.detail == english(refused.remark));
    const Error named = fail_about("labs.csv", refused).error;
    CHECK(named.code == Errc::ambiguous);
    CHECK(named.detail == "labs.csv: " + refused.detail);
    CHECK(named.detail == english(named.remark));
    // an error without a remark keeps its English detail, and the window has its sentence for the code
    const Error plain = fail_about("labs.csv", {Errc::io, "no room"}).error;
    CHECK(plain.detail == "labs.csv: no room");
    CHECK(plain.remark.empty());
}
