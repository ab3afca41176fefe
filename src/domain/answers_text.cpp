#include "jointlog/domain/answers_text.hpp"

#include <fmt/format.h>

namespace jointlog {
namespace {

constexpr std::string_view opening = "answers ";
constexpr char not_given = '-';

char sign(const std::optional<int>& answer) {
    return answer ? static_cast<char>('0' + *answer) : not_given;
}

/// Appends the answer that a sign stands for; false where it is none.
bool take(char sign, std::optional<int>& answer) {
    if (sign == not_given) {
        answer.reset();
        return true;
    }
    answer = sign - '0';
    return sign >= '0' && sign <= '3';
}

std::string fraction(const ExactValue& value) {
    return fmt::format("{}/{}", value.numerator.to_string(), value.denominator);
}

}  // namespace

std::string method_of(const HaqAnswers& answers, const HaqScore& score) {
    std::string signs;
    std::size_t item = 0;
    for (std::size_t category = 0; category < haq_categories.size(); ++category) {
        signs += category == 0 ? "" : " ";
        for (int i = 0; i < haq_items_per_category.at(category); ++i) {
            signs += sign(answers.items.at(item++));
        }
        signs += answers.aids.at(category) ? "a" : "";
        signs += answers.helps.at(category) ? "h" : "";
    }
    return fmt::format("{}{}; with aids and help {}, without {}", opening, signs,
                       fraction(score.haq_di.value()), fraction(score.haq_di_no_aids.value()));
}

std::string method_of(std::span<const std::optional<int>> answers, std::string_view result) {
    std::string signs;
    for (const auto& answer : answers) {
        signs += sign(answer);
    }
    return fmt::format("{}{}; {}", opening, signs, result);
}

std::optional<std::string_view> answer_signs(std::string_view method) {
    const auto end = method.find(';');
    if (method.substr(0, opening.size()) != opening || end == std::string_view::npos) {
        return std::nullopt;
    }
    return method.substr(opening.size(), end - opening.size());
}

std::optional<HaqAnswers> haq_answers_in(std::string_view method) {
    const auto signs = answer_signs(method);
    if (!signs) {
        return std::nullopt;
    }
    std::string_view left = *signs;
    const auto next = [&left](char expected) {
        const bool found = !left.empty() && left.front() == expected;
        left.remove_prefix(found ? 1 : 0);
        return found;
    };
    HaqAnswers answers;
    std::size_t item = 0;
    for (std::size_t category = 0; category < haq_categories.size(); ++category) {
        if (category > 0 && !next(' ')) {
            return std::nullopt;
        }
        for (int i = 0; i < haq_items_per_category.at(category); ++i) {
            if (left.empty() || !take(left.front(), answers.items.at(item++))) {
                return std::nullopt;
            }
            left.remove_prefix(1);
        }
        answers.aids.at(category) = next('a');
        answers.helps.at(category) = next('h');
    }
    return left.empty() ? std::optional(answers) : std::nullopt;
}

std::optional<std::vector<std::optional<int>>> answers_in(std::string_view method,
                                                          std::size_t count) {
    const auto signs = answer_signs(method);
    if (!signs || signs->size() != count) {
        return std::nullopt;
    }
    std::vector<std::optional<int>> answers(count);
    for (std::size_t i = 0; i < count; ++i) {
        if (!take((*signs)[i], answers[i])) {
            return std::nullopt;
        }
    }
    return answers;
}

}  // namespace jointlog
