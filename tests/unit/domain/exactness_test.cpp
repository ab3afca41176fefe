// Cut-offs that an index reaches exactly, and rules that answer only where every completion of the record agrees.
#include <cmath>
#include <random>

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include "index_inputs.hpp"
#include "jointlog/domain/acr.hpp"
#include "jointlog/domain/boolean_remission.hpp"
#include "jointlog/domain/haq.hpp"

using namespace jointlog;

namespace {

Computed score_of(IndexId id, const IndexInputs& in) {
    const auto result = compute(id, in);
    REQUIRE(std::holds_alternative<Computed>(result));
    return std::get<Computed>(result);
}

/// The class of a score whose exact distance from a cut is known: sign -1 below, 0 on it, 1 above.
Activity expected_class(const CutoffSet& set, std::size_t cut, int sign) {
    const bool lower = sign < 0 || (sign == 0 && set.inclusive.at(cut));
    return static_cast<Activity>(lower ? cut : cut + 1);
}

/// Splits points (with 4 decimals) into two 0-10 scales given in mm.
bool set_scales(IndexInputs& in, InputId one, InputId other, std::int64_t ten_thousandths,
                std::mt19937& random) {
    constexpr std::int64_t most = 100'000;
    if (ten_thousandths < 0 || ten_thousandths > 2 * most) {
        return false;
    }
    const std::int64_t least = std::max<std::int64_t>(0, ten_thousandths - most);
    const std::int64_t width = std::min(most, ten_thousandths) - least + 1;
    const std::int64_t first = least + static_cast<std::int64_t>(random() % width);
    set(in, one, Decimal{first, 3});
    set(in, other, Decimal{ten_thousandths - first, 3});
    return true;
}

/// Tries inputs on a cut and one step of a ten-thousandth below and above it; says how many were possible.
template <class Place>
int check_around(const CutoffSet& set, IndexId id, std::size_t cut, Place place) {
    int met = 0;
    for (const int sign : {-1, 0, 1}) {
        IndexInputs in = full_inputs();
        if (!place(in, sign)) {
            continue;
        }
        const Computed score = score_of(id, in);
        REQUIRE(classify(set, score) == expected_class(set, cut, sign));
        if (sign == 0) {
            REQUIRE(score.value == set.cuts.at(cut).to_double());
        }
        ++met;
    }
    return met;
}

std::int64_t ten_thousandths(const Decimal& value) {
    return value.scaled(4).value();
}

}  // namespace

TEST_CASE("exactness: CDAI and SDAI at every cut-off, for all joint counts") {
    std::mt19937 random(21);
    for (const IndexId id : {IndexId::cdai, IndexId::sdai}) {
        const CutoffSet& cuts = default_cutoffs(id);
        for (std::size_t cut = 0; cut < 3; ++cut) {
            int met = 0;
            for (std::int64_t t = 0; t <= 28; ++t) {
                for (std::int64_t s = 0; s <= 28; ++s) {
                    const auto crp = static_cast<std::int64_t>(random() % 20'000);  // 0.0001 mg/dL
                    met += check_around(cuts, id, cut, [&](IndexInputs& in, int sign) {
                        set(in, InputId::tjc28, Decimal::from_int(t));
                        set(in, InputId::sjc28, Decimal::from_int(s));
                        in.crp = CrpConcentration(MilligramPerDecilitre(Decimal{crp, 4}));
                        const std::int64_t rest = ten_thousandths(cuts.cuts.at(cut)) + sign
                                                  - (t + s) * 10'000
                                                  - (id == IndexId::sdai ? crp : 0);
                        return set_scales(in, InputId::patient_global, InputId::evaluator_global,
                                          rest, random);
                    });
                }
            }
            CHECK(met >= 9);
        }
    }
}

TEST_CASE("exactness: RAPID3, PAS and PAS-II at every cut-off, for all function scores") {
    std::mt19937 random(22);
    for (const IndexId id : {IndexId::rapid3, IndexId::rapid3_10, IndexId::pas, IndexId::pas2}) {
        const CutoffSet& cuts = default_cutoffs(id);
        const bool rapid = id == IndexId::rapid3 || id == IndexId::rapid3_10;
        const int thirds = id == IndexId::rapid3 ? 1 : 3;
        for (std::size_t cut = 0; cut < 3; ++cut) {
            int met = 0;
            for (std::int64_t step = 0; step <= (rapid ? 30 : 300); ++step) {
                met += check_around(cuts, id, cut, [&](IndexInputs& in, int sign) {
                    set(in, InputId::mdhaq_raw, Decimal::from_int(rapid ? step : 0));
                    set(in, InputId::haq_di, Decimal{rapid ? 0 : step, 2});
                    set(in, InputId::haq_ii, Decimal{rapid ? 0 : step, 2});
                    const std::int64_t function = rapid ? (step * 20 + 3) / 6 * 1000 : 333 * step;
                    const std::int64_t rest =
                        ten_thousandths(cuts.cuts.at(cut)) * thirds + sign - function;
                    return set_scales(in, InputId::patient_global, InputId::pain, rest, random);
                });
            }
            CHECK(met >= 3);
        }
    }
}

TEST_CASE("exactness: every set classifies its cut-offs and the doubles beside them by its signs") {
    int sets = 0;
    for (const CutoffSet& set : cutoff_sets()) {
        for (std::size_t cut = 0; cut < 3; ++cut) {
            INFO(set.id << " cut " << cut);
            const double at = set.cuts.at(cut).to_double();
            CHECK(classify(set, std::nextafter(at, -1.0)) == expected_class(set, cut, -1));
            CHECK(classify(set, at) == expected_class(set, cut, 0));
            CHECK(classify(set, set.cuts.at(cut)) == expected_class(set, cut, 0));
            CHECK(classify(set, std::nextafter(at, 1e9)) == expected_class(set, cut, 1));
        }
        ++sets;
    }
    CHECK(sets >= 14);
    CHECK(cutoff_set("das44/eular") != nullptr);
}

TEST_CASE("exactness: the function part of RAPID3 is rounded to a tenth, for all 31 sums") {
    for (std::int64_t raw = 0; raw <= 30; ++raw) {
        IndexInputs in = full_inputs();
        set(in, InputId::mdhaq_raw, Decimal::from_int(raw));
        set(in, InputId::pain, Decimal{});
        set(in, InputId::patient_global, Decimal{});
        // a third prints as .3, two thirds as .7
        const std::int64_t tenths = raw / 3 * 10 + (raw % 3 == 1 ? 3 : raw % 3 == 2 ? 7 : 0);
        CHECK(score_of(IndexId::rapid3, in).exact->numerator == Decimal{tenths, 1});
        CHECK(score_of(IndexId::rapid3_10, in).exact->numerator == Decimal{tenths, 1});
        CHECK(score_of(IndexId::rapid3_10, in).exact->denominator == 3);
    }
}

TEST_CASE("exactness: both scales of RAPID3 give one class") {
    std::mt19937 random(23);
    for (int i = 0; i < 20000; ++i) {
        IndexInputs in = full_inputs();
        set(in, InputId::mdhaq_raw, Decimal::from_int(random() % 31));
        set(in, InputId::pain, Decimal{static_cast<std::int64_t>(random() % 1001), 1});
        set(in, InputId::patient_global, Decimal{static_cast<std::int64_t>(random() % 1001), 1});
        REQUIRE(classify(default_cutoffs(IndexId::rapid3), score_of(IndexId::rapid3, in))
                == classify(default_cutoffs(IndexId::rapid3_10), score_of(IndexId::rapid3_10, in)));
    }
}

TEST_CASE("exactness: Boolean remission answers where every completion of the inputs agrees") {
    constexpr std::array inputs{InputId::tjc28, InputId::sjc28, InputId::crp,
                                InputId::patient_global};
    const std::array<Decimal, 4> met{Decimal{1, 0}, Decimal{1, 0}, Decimal{10, 0}, Decimal{10, 0}};
    const std::array<Decimal, 4> failed{Decimal{2, 0}, Decimal{2, 0}, Decimal{1001, 2},
                                        Decimal{201, 1}};
    for (const BooleanItems items : {BooleanItems::with_crp, BooleanItems::without_crp}) {
        for (const BooleanVersion version : {BooleanVersion::v1_0, BooleanVersion::v2_0}) {
            for (unsigned missing = 0; missing < 16; ++missing) {
                for (unsigned fails = 0; fails < 16; ++fails) {
                    IndexInputs in;
                    bool any_fails = false;
                    bool any_missing = false;
                    for (unsigned i = 0; i < 4; ++i) {
                        const bool asked = items == BooleanItems::with_crp || i != 2;
                        if ((missing >> i & 1U) != 0) {
                            any_missing = any_missing || asked;
                            continue;
                        }
                        const bool fail = (fails >> i & 1U) != 0;
                        any_fails = any_fails || (asked && fail);
                        set(in, inputs.at(i), fail ? failed.at(i) : met.at(i));
                    }
                    const auto answer = boolean_remission(version, items, in);
                    const auto expected = any_fails     ? std::optional(false)
                                          : any_missing ? std::nullopt
                                                        : std::optional(true);
                    REQUIRE(answer == expected);
                }
            }
        }
    }
}

TEST_CASE("exactness: ACR answers where every completion of the record agrees") {
    using Slot = std::optional<Decimal> AcrComponents::*;
    constexpr std::array<Slot, 7> slots{&AcrComponents::tjc,
                                        &AcrComponents::sjc,
                                        &AcrComponents::patient_global,
                                        &AcrComponents::evaluator_global,
                                        &AcrComponents::pain,
                                        &AcrComponents::haq,
                                        &AcrComponents::apr};
    const auto holds = [](unsigned reached) {
        int others = 0;
        for (unsigned i = 2; i < 7; ++i) {
            others += (reached >> i & 1U) != 0 ? 1 : 0;
        }
        return (reached & 3U) == 3U && others >= 3;
    };
    for (const int percent : {20, 50, 70}) {
        for (unsigned missing = 0; missing < 128; ++missing) {
            for (unsigned reached = 0; reached < 128; ++reached) {
                AcrComponents baseline;
                AcrComponents followup;
                for (unsigned i = 0; i < 7; ++i) {
                    const bool decreased = (reached >> i & 1U) != 0;
                    baseline.*slots.at(i) = Decimal::from_int(100);
                    followup.*slots.at(i) = Decimal{(100 - percent) * 10 + (decreased ? 0 : 1), 1};
                    if ((missing >> i & 1U) != 0) {
                        AcrComponents& visit = (reached + i) % 2 == 0 ? baseline : followup;
                        visit.*slots.at(i) = std::nullopt;
                    }
                }
                bool can = false;
                bool must = true;
                for (unsigned filled = missing;; filled = (filled - 1) & missing) {
                    const bool answer = holds((reached & ~missing) | filled);
                    can = can || answer;
                    must = must && answer;
                    if (filled == 0) {
                        break;
                    }
                }
                const auto expected = must   ? std::optional(true)
                                      : !can ? std::optional(false)
                                             : std::nullopt;
                INFO(percent << " missing " << missing << " reached " << reached);
                REQUIRE(acr_response(percent, baseline, followup) == expected);
            }
        }
    }
}

TEST_CASE("exactness: HAQ-DI needs six categories, mHAQ and HAQ-II every item") {
    for (unsigned answered = 0; answered < 256; ++answered) {
        HaqAnswers answers;
        std::array<std::optional<int>, 8> items;
        std::size_t first = 0;
        int categories = 0;
        for (unsigned category = 0; category < 8; ++category) {
            if ((answered >> category & 1U) != 0) {
                answers.items.at(first) = 2;
                items.at(category) = 2;
                ++categories;
            }
            answers.aids.at(category) = true;
            first += static_cast<std::size_t>(haq_items_per_category.at(category));
        }
        const auto haq = score_haq(answers).value();
        REQUIRE(haq.haq_di.has_value() == (categories >= 6));
        REQUIRE(haq.haq_di_no_aids.has_value() == (categories >= 6));
        REQUIRE(score_mhaq(items).value().has_value() == (categories == 8));
    }
    for (unsigned answered = 0; answered < 1024; ++answered) {
        std::array<std::optional<int>, 10> items;
        for (unsigned i = 0; i < 10; ++i) {
            if ((answered >> i & 1U) != 0) {
                items.at(i) = 1;
            }
        }
        REQUIRE(score_haq_ii(items).value().has_value() == (answered == 1023));
    }
}

TEST_CASE("ACR: nothing improves from 0, whether or not the follow-up is known") {
    const auto all = [](std::int64_t value) {
        const auto one = std::optional(Decimal::from_int(value));
        AcrComponents made;
        made.tjc = made.sjc = made.patient_global = made.evaluator_global = made.pain = made.haq =
            made.apr = one;
        return made;
    };
    AcrComponents baseline = all(20);
    AcrComponents followup = all(1);
    REQUIRE(acr_response(20, baseline, followup) == true);
    followup.tjc.reset();
    CHECK(acr_response(20, baseline, followup) == std::nullopt);
    baseline.tjc = Decimal{};
    CHECK(acr_response(20, baseline, followup) == false);
}

TEST_CASE("a score is shown as the correctly rounded print of its double, near ties too") {
    std::mt19937_64 random(28);
    const auto check = [](double value) {
        Computed score;
        score.id = IndexId::das28_crp;
        score.value = value;
        INFO(value);
        REQUIRE(display_text(score, nullptr) == fmt::format("{:.2f}", value));
    };
    for (int i = 0; i < 20'000; ++i) {
        const double tie = (static_cast<double>(random() % 2000) + 0.5) / 100;
        check(tie);
        check(std::nextafter(tie, 0));
        check(std::nextafter(tie, 100));
        check(tie + static_cast<double>(random() % 1000) / 1e9);
        check(static_cast<double>(random() % 10'000'000) / 1e6);
    }
    check(1e8 + 0.125);
}
