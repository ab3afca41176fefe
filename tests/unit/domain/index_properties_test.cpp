#include <random>

#include <catch2/catch.hpp>

#include "index_inputs.hpp"

using namespace jointlog;

namespace {

constexpr std::array every_input{
    InputId::tjc28,    InputId::sjc28,          InputId::esr,
    InputId::crp,      InputId::patient_global, InputId::evaluator_global,
    InputId::pain,     InputId::haq_di,         InputId::haq_ii,
    InputId::mdhaq_raw};

/// Values of an input in steps of a tenth where it is no count, within its range.
Decimal random_value(InputId id, std::mt19937& random) {
    const auto upto = [&](unsigned n) {
        return static_cast<std::int64_t>(random() % (n + 1));
    };
    switch (id) {
        case InputId::tjc28:
        case InputId::sjc28:
            return Decimal{upto(28), 0};
        case InputId::mdhaq_raw:
            return Decimal{upto(30), 0};
        case InputId::esr:
            return Decimal{10 + upto(2990), 1};
        case InputId::crp:
            return Decimal{upto(100000), 2};
        case InputId::haq_di:
        case InputId::haq_ii:
            return Decimal{upto(24) * 125, 3};
        default:
            return Decimal{upto(1000), 1};
    }
}

IndexInputs random_inputs(std::mt19937& random) {
    IndexInputs in;
    for (const InputId id : every_input) {
        set(in, id, random_value(id, random));
    }
    return in;
}

double value(IndexId id, const IndexInputs& in) {
    const auto result = compute(id, in);
    REQUIRE(std::holds_alternative<Computed>(result));
    return std::get<Computed>(result).value;
}

}  // namespace

TEST_CASE("property: for every subset of missing inputs the list of what is missing is exact") {
    for (unsigned subset = 0; subset < 1U << every_input.size(); ++subset) {
        IndexInputs in = full_inputs();
        for (std::size_t i = 0; i < every_input.size(); ++i) {
            if ((subset >> i & 1U) != 0) {
                remove(in, every_input[i]);
            }
        }
        for (const IndexId id : all_indices) {
            std::vector<InputId> absent;
            for (const InputId input : inputs_of(id)) {
                if ((subset >> static_cast<unsigned>(input) & 1U) != 0) {
                    absent.push_back(input);
                }
            }
            const auto result = compute(id, in);
            const auto* const refused = std::get_if<NotComputed>(&result);
            if ((refused == nullptr) != absent.empty()) {
                FAIL(code(id) << " subset " << subset);
            }
            std::vector<InputId> named;
            for (std::size_t i = 0; refused != nullptr && i < refused->missing.size(); ++i) {
                named.push_back(refused->missing[i].input);
                if (refused->missing[i].kind != InputProblem::Kind::missing) {
                    FAIL(code(id) << " subset " << subset);
                }
            }
            if (named != absent || !std::is_sorted(named.begin(), named.end())) {
                FAIL(code(id) << " subset " << subset);
            }
        }
    }
}

TEST_CASE(
    "property: CRP in mg/dL and in mg/L give bit-identical scores, however the digits are "
    "written") {
    std::mt19937 random(11);
    for (int i = 0; i < 5000; ++i) {
        IndexInputs in = random_inputs(random);
        const Decimal mg_dl{static_cast<std::int64_t>(random() % 100'000), 3};
        in.crp = CrpConcentration(MilligramPerDecilitre(mg_dl));
        IndexInputs other = in;
        other.crp = CrpConcentration(MilligramPerLitre(Decimal{mg_dl.mantissa, 2}));
        IndexInputs padded = in;
        padded.crp = CrpConcentration(MilligramPerLitre(Decimal{mg_dl.mantissa * 1000, 5}));
        for (const IndexId id : {IndexId::das28_crp, IndexId::das28_crp3, IndexId::sdai}) {
            REQUIRE(value(id, in) == value(id, other));
            REQUIRE(value(id, in) == value(id, padded));
        }
    }
}

TEST_CASE("property: a score never falls when one input rises") {
    std::mt19937 random(12);
    for (int i = 0; i < 3000; ++i) {
        const IndexInputs in = random_inputs(random);
        for (const InputId input : every_input) {
            IndexInputs a = in;
            IndexInputs b = in;
            const Decimal x = random_value(input, random);
            const Decimal y = random_value(input, random);
            set(a, input, std::min(x, y));
            set(b, input, std::max(x, y));
            for (const IndexId id : all_indices) {
                REQUIRE(value(id, a) <= value(id, b));
            }
        }
    }
}

TEST_CASE("property: the addends sum to the score, to its last bit") {
    std::mt19937 random(13);
    for (int i = 0; i < 3000; ++i) {
        const IndexInputs in = random_inputs(random);
        for (const IndexId id : all_indices) {
            const auto result = compute(id, in);
            const auto& score = std::get<Computed>(result);
            long double sum = 0;
            std::optional<Decimal> exact = Decimal{};
            for (const Addend& addend : score.addends) {
                sum += addend.points;
                if (addend.exact) {
                    REQUIRE(addend.exact->denominator == score.exact->denominator);
                    REQUIRE(to_double(*addend.exact) == static_cast<double>(addend.points));
                    exact = add(*exact, addend.exact->numerator);
                }
            }
            if (score.exact) {
                REQUIRE(*exact == score.exact->numerator);
                REQUIRE(std::abs(sum - static_cast<long double>(score.value)) < 1e-13L);
            } else {
                REQUIRE(static_cast<double>(sum) == score.value);
            }
        }
    }
}

TEST_CASE("property: where DAS28 equals a cut-off exactly, the published sign decides") {
    // With perfect squares, CRP 0 (or ESR 1) every term is a decimal: 0.56*sqrt(T) + 0.28*sqrt(S) + 0.014*G + 0.96.
    const std::array<std::pair<IndexId, std::int64_t>, 4> variants{{{IndexId::das28_crp, 96000},
                                                                    {IndexId::das28_esr, 0},
                                                                    {IndexId::das28_crp3, 115000},
                                                                    {IndexId::das28_esr3, 16000}}};
    int on_a_cut = 0;
    for (const auto& [id, constant] : variants) {
        const bool four = id == IndexId::das28_crp || id == IndexId::das28_esr;
        const std::int64_t percent = id == IndexId::das28_crp3   ? 110
                                     : id == IndexId::das28_esr3 ? 108
                                                                 : 100;
        for (std::int64_t t = 0; t <= 5; ++t) {
            for (std::int64_t s = 0; s <= 5; ++s) {
                for (std::int64_t tenths = 0; tenths <= (four ? 1000 : 0); ++tenths) {
                    IndexInputs in;
                    set(in, InputId::tjc28, Decimal{t * t, 0});
                    set(in, InputId::sjc28, Decimal{s * s, 0});
                    set(in, InputId::crp, Decimal{});
                    set(in, InputId::esr, Decimal{1, 0});
                    set(in, InputId::patient_global, Decimal{tenths, 1});
                    const Decimal exact{(56 * t + 28 * s) * percent * 10 + 140 * tenths + constant,
                                        5};
                    const auto result = compute(id, in);
                    const auto& score = std::get<Computed>(result);
                    for (const CutoffSet& set : cutoff_sets()) {
                        if (set.scale != code(id)) {
                            continue;
                        }
                        if (classify(set, score) != classify(set, exact)) {
                            FAIL(set.id << " at " << exact.to_string());
                        }
                        on_a_cut +=
                            exact == set.cuts[0] || exact == set.cuts[1] || exact == set.cuts[2]
                                ? 1
                                : 0;
                    }
                }
            }
        }
    }
    CHECK(on_a_cut == 33);
}

TEST_CASE("property: exact indices are classified as integers classify them") {
    // CDAI and SDAI in thousandths, RAPID3 in tenths, computed here on their own.
    std::mt19937 random(14);
    for (int i = 0; i < 20000; ++i) {
        const IndexInputs in = random_inputs(random);
        const std::int64_t cdai = (*in.tjc28->value().scaled(2) + *in.sjc28->value().scaled(2)) * 10
                                  + *in.patient_global->value().scaled(1) * 10
                                  + *in.evaluator_global->value().scaled(1) * 10;
        const auto result = compute(IndexId::cdai, in);
        const auto& score = std::get<Computed>(result);
        REQUIRE(score.exact->numerator == Decimal{cdai, 3});
        const Activity expected = cdai <= 2800    ? Activity::remission
                                  : cdai <= 10000 ? Activity::low
                                  : cdai <= 22000 ? Activity::moderate
                                                  : Activity::high;
        REQUIRE(classify(default_cutoffs(IndexId::cdai), score) == expected);
        const auto sdai = compute(IndexId::sdai, in);
        REQUIRE(*std::get<Computed>(sdai).exact->numerator.scaled(3)
                == cdai + *in.crp->mg_l().value().scaled(2));
    }
}
