#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "jointlog/domain/haq.hpp"

namespace jointlog {

// The single answers of a questionnaire, kept as the method of the result they gave, so that it can be computed again:
//
//     answers 10 2-a 000 13 22- 01h 00ah 111; with aids and help 9/8, without 7/8
//     answers 1023102310; mean 13/10
//
// A digit is an answer, "-" one not given. The HAQ stands by category, in the order of haq_categories; "a" after a
// category is a ticked aid or device, "h" help of a person. What follows the semicolon is for readers.

/// The method of a HAQ-DI; `score` is what score_haq() makes of the answers and holds both indices.
[[nodiscard]] std::string method_of(const HaqAnswers& answers, const HaqScore& score);
/// The method of an index that is one mean or sum: "mean 13/10", "sum 13".
[[nodiscard]] std::string method_of(std::span<const std::optional<int>> answers,
                                    std::string_view result);

/// The signs of the answers as they stand in the method; nullopt where it is no such method.
[[nodiscard]] std::optional<std::string_view> answer_signs(std::string_view method);
/// The answers that a method holds; nullopt where it holds none, or not those of a HAQ.
[[nodiscard]] std::optional<HaqAnswers> haq_answers_in(std::string_view method);
/// The answers that a method holds; nullopt where it holds none, or others than `count`.
[[nodiscard]] std::optional<std::vector<std::optional<int>>> answers_in(std::string_view method,
                                                                        std::size_t count);

}  // namespace jointlog
