// The answers of a questionnaire stay with the result, and give it again.
#include <catch2/catch.hpp>
#include <random>

#include "jointlog/domain/answers_text.hpp"

using namespace jointlog;

namespace {

std::optional<int> any_answer(std::mt19937& random) {
    const auto drawn = static_cast<int>(random() % 5);
    return drawn == 4 ? std::nullopt : std::optional(drawn);
}

bool same(const std::optional<ExactValue>& a, const std::optional<ExactValue>& b) {
    return a.has_value() == b.has_value()
           && (!a || (a->numerator == b->numerator && a->denominator == b->denominator));
}

}  // namespace

TEST_CASE("The method of a HAQ-DI names every answer, aid and help, by category") {
    HaqAnswers answers;
    answers.items = {1, 0, 2, std::nullopt, 0, 0, 0, 1, 3, 2, 2, std::nullopt, 0, 1, 0, 0, 0,
                     1, 1, 1};
    answers.aids.at(1) = true;
    answers.helps.at(5) = true;
    answers.aids.at(6) = answers.helps.at(6) = true;
    CHECK(method_of(answers, *score_haq(answers))
          == "answers 10 2-a 000 13 22- 01h 000ah 111; with aids and help 13/8, without 10/8");
}

TEST_CASE("Ten thousand random HAQ: what is kept is read back and gives the same two indices") {
    std::mt19937 random(20'240'601);
    int kept = 0;
    for (int n = 0; n < 10'000; ++n) {
        HaqAnswers answers;
        for (auto& item : answers.items) {
            item = any_answer(random);
        }
        for (std::size_t i = 0; i < 8; ++i) {
            answers.aids.at(i) = random() % 4 == 0;
            answers.helps.at(i) = random() % 4 == 0;
        }
        const auto score = score_haq(answers);
        REQUIRE(score);
        if (!score->haq_di) {
            continue;  // nothing is stored without a result
        }
        ++kept;
        const auto back = haq_answers_in(method_of(answers, *score));
        REQUIRE(back);
        CHECK(back->items == answers.items);
        CHECK(back->aids == answers.aids);
        CHECK(back->helps == answers.helps);
        const auto again = score_haq(*back);
        CHECK(same(again->haq_di, score->haq_di));
        CHECK(same(again->haq_di_no_aids, score->haq_di_no_aids));
    }
    CHECK(kept > 5000);
}

TEST_CASE("The answers of a mean or a sum are read back") {
    std::mt19937 random(7);
    for (const std::size_t count : {std::size_t{8}, std::size_t{10}}) {
        for (int n = 0; n < 500; ++n) {
            std::vector<std::optional<int>> answers(count);
            for (auto& answer : answers) {
                answer = any_answer(random);
            }
            const std::string method = method_of(answers, "sum 13");
            CHECK(answers_in(method, count) == answers);
            CHECK_FALSE(answers_in(method, count + 1));
            CHECK_FALSE(haq_answers_in(method));
        }
    }
    const std::optional<int> three[] = {1, std::nullopt, 3};
    CHECK(method_of(three, "mean 4/3") == "answers 1-3; mean 4/3");
}

TEST_CASE("A method of another kind holds no answers") {
    for (const char* text :
         {"", "IFCC", "answers ", "answers 10", "answers 10 2-a 000 13 22- 01h 000ah 11; x",
          "answers 10 2-a 000 13 22- 01h 000ah 1111; x",
          "answers 10 2-a 000 13 22- 01h 000ah 114; x",
          "answers 10 2-ha 000 13 22- 01h 000ah 111; x", "20 items: 5/7"}) {
        INFO(text);
        CHECK_FALSE(haq_answers_in(text));
        CHECK_FALSE(answers_in(text, 10));
    }
}
