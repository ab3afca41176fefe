#include "jointlog/domain/indices.hpp"

#include <catch2/catch.hpp>

#include "index_inputs.hpp"
#include "jointlog/domain/boolean_remission.hpp"
#include "jointlog/domain/response.hpp"

using namespace jointlog;
using Kind = InputProblem::Kind;

namespace {

Computed computed(IndexId id, const IndexInputs& in) {
    const auto result = compute(id, in);
    REQUIRE(std::holds_alternative<Computed>(result));
    return std::get<Computed>(result);
}

std::vector<InputProblem> problems(IndexId id, const IndexInputs& in) {
    const auto result = compute(id, in);
    REQUIRE(std::holds_alternative<NotComputed>(result));
    return std::get<NotComputed>(result).missing;
}

Kind only_problem(IndexId id, const IndexInputs& in, InputId input) {
    const auto found = problems(id, in);
    REQUIRE(found.size() == 1);
    REQUIRE(found[0].input == input);
    return found[0].kind;
}

}  // namespace

TEST_CASE("codes, labels and formula ids") {
    for (const IndexId id : all_indices) {
        CHECK(parse_index(code(id)) == id);
        CHECK(computed(id, full_inputs()).formula == std::string(code(id)) + "/1");
        CHECK_FALSE(label(id).empty());
        const auto used = inputs_of(id);
        CHECK(computed(id, full_inputs()).inputs == std::vector<InputId>(used.begin(), used.end()));
    }
    CHECK_FALSE(parse_index("DAS28").has_value());
    CHECK(label(IndexId::das28_crp) == "DAS28-CRP");
    CHECK(code(InputId::evaluator_global) == "evaluator_global");
    CHECK(code(Activity::moderate) == "moderate");
}

TEST_CASE("an input out of its range is named as such and never enters") {
    const std::vector<std::pair<InputId, Decimal>> wrong{{InputId::tjc28, {29, 0}},
                                                         {InputId::tjc28, {-1, 0}},
                                                         {InputId::sjc28, {35, 1}},
                                                         {InputId::esr, {301, 0}},
                                                         {InputId::esr, {-1, 0}},
                                                         {InputId::crp, {-1, 0}},
                                                         {InputId::crp, {10001, 1}},
                                                         {InputId::patient_global, {1001, 1}},
                                                         {InputId::evaluator_global, {-1, 1}},
                                                         {InputId::pain, {101, 0}},
                                                         {InputId::haq_di, {3001, 3}},
                                                         {InputId::haq_ii, {-1, 1}},
                                                         {InputId::mdhaq_raw, {31, 0}},
                                                         {InputId::mdhaq_raw, {25, 1}}};
    for (const auto& [input, value] : wrong) {
        for (const IndexId id : all_indices) {
            const auto used = inputs_of(id);
            IndexInputs in = full_inputs();
            set(in, input, value);
            INFO(code(id) << " " << code(input) << " " << value.to_string());
            if (std::find(used.begin(), used.end(), input) == used.end()) {
                CHECK(std::holds_alternative<Computed>(compute(id, in)));
            } else {
                CHECK(only_problem(id, in, input) == Kind::out_of_range);
            }
        }
    }
}

TEST_CASE("an ESR below 1 gives no score: the logarithm has no value at 0") {
    IndexInputs in = full_inputs();
    for (const Decimal esr : {Decimal{}, Decimal{5, 1}, Decimal{99, 2}}) {
        set(in, InputId::esr, esr);
        CHECK(only_problem(IndexId::das28_esr, in, InputId::esr) == Kind::below_one);
        CHECK(only_problem(IndexId::das28_esr3, in, InputId::esr) == Kind::below_one);
    }
    set(in, InputId::esr, Decimal::from_int(1));
    CHECK(std::holds_alternative<Computed>(compute(IndexId::das28_esr, in)));
    in.esr_comparator = Comparator::less;
    CHECK(only_problem(IndexId::das28_esr, in, InputId::esr) == Kind::below_one);
}

TEST_CASE("a value above the measuring range gives no score") {
    IndexInputs in = full_inputs();
    in.crp_comparator = Comparator::greater;
    in.esr_comparator = Comparator::greater_equal;
    CHECK(only_problem(IndexId::das28_crp, in, InputId::crp) == Kind::above_range);
    CHECK(only_problem(IndexId::sdai, in, InputId::crp) == Kind::above_range);
    CHECK(only_problem(IndexId::das28_esr, in, InputId::esr) == Kind::above_range);
    CHECK(std::holds_alternative<Computed>(compute(IndexId::cdai, in)));
}

TEST_CASE("a censored CRP computes at its limit and shows the interval of possible scores") {
    IndexInputs in = full_inputs();
    set(in, InputId::crp, Decimal{2, 1});
    in.crp_comparator = Comparator::less;
    const Computed censored = computed(IndexId::das28_crp, in);
    in.crp_comparator = Comparator::equal;
    const Computed at_limit = computed(IndexId::das28_crp, in);
    set(in, InputId::crp, Decimal{});
    const Computed at_zero = computed(IndexId::das28_crp, in);
    CHECK(censored.censored);
    CHECK_FALSE(at_limit.censored);
    CHECK(censored.value == at_limit.value);
    CHECK(censored.low == at_zero.value);
    CHECK(censored.high == at_limit.value);
    CHECK(*censored.high - *censored.low == Approx(0.0656).margin(5e-5));
    CHECK_FALSE(at_limit.low.has_value());
}

TEST_CASE("a censored input whose interval crosses a cut-off gives both classes") {
    IndexInputs in;
    in.tjc28 = JointCount(Decimal::from_int(1));
    in.sjc28 = JointCount(Decimal::from_int(1));
    in.patient_global = Vas100(Decimal::from_int(4));
    in.evaluator_global = Vas100(Decimal::from_int(8));
    in.crp = CrpConcentration(MilligramPerDecilitre(Decimal{3, 1}));
    in.crp_comparator = Comparator::less;
    const Computed sdai = computed(IndexId::sdai, in);  // 3.2 to 3.5
    CHECK(sdai.low == 3.2);
    const auto& set = default_cutoffs(IndexId::sdai);
    CHECK(possible_classes(set, sdai) == std::vector{Activity::remission, Activity::low});
    in.crp = CrpConcentration(MilligramPerDecilitre(Decimal{1, 1}));
    CHECK(possible_classes(set, computed(IndexId::sdai, in)) == std::vector{Activity::remission});
}

TEST_CASE("the three-variable addends carry 1.08 and 1.10, and the constant its own line") {
    const Computed esr3 = computed(IndexId::das28_esr3, full_inputs());
    REQUIRE(esr3.addends.size() == 4);
    CHECK(esr3.addends[0].points == Approx(0.56 * 1.08 * std::sqrt(5.0)).epsilon(1e-14));
    CHECK(esr3.addends[3].points == 0.16L);
    CHECK_FALSE(esr3.addends[3].input.has_value());
    const Computed crp3 = computed(IndexId::das28_crp3, full_inputs());
    CHECK(crp3.addends[1].points == Approx(0.28 * 1.10 * std::sqrt(3.0)).epsilon(1e-14));
    CHECK(crp3.addends[3].points == 1.15L);
    CHECK(computed(IndexId::das28_esr, full_inputs()).addends.size() == 4);
}

TEST_CASE("T=4, S=0, CRP 0 and 80 mm are exactly 3.2 and low") {
    IndexInputs in;
    in.tjc28 = JointCount(Decimal::from_int(4));
    in.sjc28 = JointCount(Decimal::from_int(0));
    in.crp = CrpConcentration(MilligramPerLitre(Decimal{}));
    in.patient_global = Vas100(Decimal::from_int(80));
    const Computed das = computed(IndexId::das28_crp, in);
    CHECK(das.value == 3.2);
    CHECK(classify(default_cutoffs(IndexId::das28_crp), das) == Activity::low);
}

TEST_CASE("DAS28 at exactly 3.2 is low by EULAR and moderate by the text of 2012") {
    CHECK(classify(*cutoff_set("das28_esr/eular"), 3.2) == Activity::low);
    CHECK(classify(*cutoff_set("das28_esr/acr2012"), 3.2) == Activity::moderate);
    CHECK(classify(*cutoff_set("das28_esr/eular"), 2.6) == Activity::low);
    CHECK(classify(*cutoff_set("das28_esr/eular"), std::nextafter(2.6, 0.0))
          == Activity::remission);
}

TEST_CASE("the displayed score never contradicts its category") {
    const auto shown = [](IndexId id, double value) {
        Computed score;
        score.id = id;
        score.value = value;
        return display_text(score, &default_cutoffs(id));
    };
    CHECK(shown(IndexId::das28_crp, 2.598) == "2.598");
    CHECK(shown(IndexId::das28_crp, 2.5996) == "2.5996");
    CHECK(shown(IndexId::das28_crp, 2.48) == "2.48");
    CHECK(shown(IndexId::das28_crp, 2.604) == "2.60");
    CHECK(shown(IndexId::das28_crp, 3.204) == "3.204");
    Computed score;
    score.id = IndexId::das28_crp;
    score.value = 2.598;
    CHECK(display_text(score, nullptr) == "2.60");
}

TEST_CASE("exact scores are rounded half up for display") {
    Computed cdai;
    cdai.id = IndexId::cdai;
    const auto shown = [&](Decimal value) {
        cdai.exact = ExactValue{value, 1};
        cdai.value = value.to_double();
        return display_text(cdai, &default_cutoffs(IndexId::cdai));
    };
    CHECK(shown(Decimal{1225, 2}) == "12.3");
    CHECK(shown(Decimal{28, 1}) == "2.8");
    CHECK(shown(Decimal{284, 2}) == "2.84");
    CHECK(shown(Decimal{1004, 2}) == "10.04");
    CHECK(shown(Decimal{0, 0}) == "0.0");
    CHECK(rounded(ExactValue{Decimal{59, 1}, 3}, 1) == Decimal{20, 1});
    CHECK(rounded(ExactValue{Decimal{-25, 1}, 1}, 0) == Decimal{-2, 0});
    CHECK(to_double(ExactValue{Decimal{59, 1}, 3}) == 59.0 / 30);
}

TEST_CASE("RAPID3 rounds its function part before adding") {
    IndexInputs in = full_inputs();
    for (const auto& [raw, expected] :
         {std::pair{1, "8.8"}, {2, "9.2"}, {13, "12.8"}, {30, "18.5"}, {0, "8.5"}}) {
        set(in, InputId::mdhaq_raw, Decimal::from_int(raw));
        CHECK(computed(IndexId::rapid3, in).exact->numerator.normalized().to_string() == expected);
    }
}

TEST_CASE("inputs with very many digits still compute, without the exact value") {
    IndexInputs in = full_inputs();
    set(in, InputId::haq_di, *Decimal::parse("2.14285714285714285"));
    set(in, InputId::patient_global, *Decimal::parse("0.000000000000000001"));
    const Computed pas = computed(IndexId::pas, in);
    CHECK_FALSE(pas.exact.has_value());
    CHECK(pas.value == Approx((2.14285714285714285 * 3.33 + 4.5) / 3).epsilon(1e-14));
    set(in, InputId::crp, *Decimal::parse("0.000000000000000001"));
    CHECK(std::holds_alternative<Computed>(compute(IndexId::sdai, in)));
}

TEST_CASE("a censored CRP settles a Boolean component only where every possible value agrees") {
    IndexInputs in;
    in.tjc28 = JointCount(Decimal{});
    in.sjc28 = JointCount(Decimal{});
    in.patient_global = Vas100(Decimal{});
    const auto answer = [&](Decimal mg_dl, Comparator comparator) {
        in.crp = CrpConcentration(MilligramPerDecilitre(mg_dl));
        in.crp_comparator = comparator;
        return boolean_remission(BooleanVersion::v1_0, BooleanItems::with_crp, in);
    };
    CHECK(answer(Decimal{2, 2}, Comparator::less) == true);
    CHECK(answer(Decimal{15, 1}, Comparator::less) == std::nullopt);
    CHECK(answer(Decimal{20, 0}, Comparator::greater) == false);
    CHECK(answer(Decimal{1, 0}, Comparator::greater) == false);
    CHECK(answer(Decimal{1, 0}, Comparator::greater_equal) == std::nullopt);
}

TEST_CASE("DAS44 has its own limits of response") {
    CHECK(eular_response(Decimal{40, 1}, Decimal{24, 1}, EularScale::das44) == EularResponse::good);
    CHECK(eular_response(Decimal{40, 1}, Decimal{25, 1}, EularScale::das44)
          == EularResponse::moderate);
    CHECK(eular_response(Decimal{45, 1}, Decimal{38, 1}, EularScale::das44) == EularResponse::none);
    CHECK(eular_response(4.4, 3.2) == EularResponse::moderate);
    CHECK(eular_response(Decimal{44, 1}, Decimal{32, 1}) == EularResponse::moderate);
}

TEST_CASE("unit types refuse values outside their range") {
    CHECK(JointCount::make(Decimal{28, 0}).has_value());
    CHECK(JointCount::make(Decimal{29, 0}).error().code == Errc::out_of_range);
    CHECK(JointCount::make(Decimal{25, 1}).error().code == Errc::out_of_range);
    CHECK(JointCount::make(Decimal{50, 1}).has_value());
    CHECK_FALSE(MillimetrePerHour::make(Decimal{}).has_value());
    CHECK_FALSE(Vas100::make(Decimal{1001, 1}).has_value());
    CHECK(CrpConcentration(MilligramPerDecilitre(Decimal{492, 3})).mg_l().value()
          == Decimal{492, 2});
    CHECK(CrpConcentration(MilligramPerLitre(Decimal{492, 2})).mg_dl().value() == Decimal{492, 3});
    CHECK_FALSE(
        CrpConcentration(MilligramPerDecilitre(Decimal{999'999'999'999'999'999, 0})).in_range());
}
