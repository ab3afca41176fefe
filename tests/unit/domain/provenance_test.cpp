#include <catch2/catch.hpp>

#include "index_inputs.hpp"
#include "record_builder.hpp"

using namespace jointlog;

namespace {

std::string text(const std::optional<Quantity>& quantity) {
    return quantity ? std::string(symbol(quantity->comparator)) + quantity->value.to_string() + " "
                          + quantity->unit
                    : "none";
}

}  // namespace

TEST_CASE("an input's source says what was typed, what it became and which operation wrote it") {
    RecordBuilder b = visit_with_counts();
    auto basis = std::make_shared<Basis>();
    basis->unit = "mg/L";
    Recorded<Observation>& crp = b.observe("CRP", "<0.20", "2024-06-13");
    crp.value.basis = basis;
    crp.value.words = "＜0.20";
    crp.meta.version = 17;
    crp.meta.corrected = true;
    const VisitScores scores = b.scores();
    const InputSource* const source = scores.source(InputId::crp);
    REQUIRE(source != nullptr);
    CHECK(source->text == "＜0.20");
    CHECK(source->unit == "mg/L");
    CHECK(text(source->converted) == "<0.02 mg/dL");
    CHECK(source->version == 17);
    CHECK(source->corrected);
    CHECK(text(scores.source(InputId::patient_global)->converted) == "40 mm");
}

TEST_CASE("a laboratory value knows among how many it was chosen") {
    RecordBuilder b = visit_with_counts();
    b.observe("CRP", "1", "2024-06-14");
    b.observe("CRP", "2", "2024-06-14");
    b.observe("CRP", "3", "2024-06-01");
    b.observe("CRP", "4", "2024-05-31");  // before the window
    b.observe("CRP", "5", "2024-06-14").meta.status = RowStatus::entered_in_error;
    b.observe("ESR", "20", "2024-06-10");
    const VisitScores scores = b.scores();
    const InputSource* const crp = scores.source(InputId::crp);
    CHECK(crp->text == "2");
    CHECK(crp->of_same_day == 2);
    CHECK(crp->in_window == 3);
    CHECK(scores.source(InputId::esr)->of_same_day == 1);
    CHECK(scores.source(InputId::esr)->in_window == 1);
    b.count(b.record.visits.front().meta.id, "TJC28", "5");
    CHECK(b.scores().source(InputId::tjc28)->of_same_day == 2);
}

TEST_CASE("a count from the map names the operation of its newest row") {
    RecordBuilder b;
    const RowId visit = b.visit("2024-06-15");
    std::int64_t operation = 30;
    for (const auto& code : joints_of_28()) {
        b.joint(visit, code).meta.version = operation-- == 12 ? 40 : 5;
    }
    const VisitScores scores = b.scores();
    CHECK(scores.source(InputId::tjc28)->version == 40);
    CHECK(text(scores.source(InputId::sjc28)->converted) == "0 {joints}");
}

TEST_CASE("each formula's input is given in the unit that the formula takes") {
    IndexInputs in = full_inputs();
    in.crp = CrpConcentration(MilligramPerDecilitre(Decimal{492, 3}));
    in.crp_comparator = Comparator::less;
    CHECK(text(formula_input(IndexId::das28_crp, InputId::crp, in)) == "<4.92 mg/L");
    CHECK(text(formula_input(IndexId::sdai, InputId::crp, in)) == "<0.492 mg/dL");
    CHECK(text(formula_input(IndexId::das28_esr, InputId::patient_global, in)) == "40 mm");
    CHECK(text(formula_input(IndexId::cdai, InputId::patient_global, in)) == "4 {score}");
    CHECK(text(formula_input(IndexId::rapid3, InputId::mdhaq_raw, in)) == "3.0 {score}");
    CHECK(text(formula_input(IndexId::cdai, InputId::crp, in)) == "none");
    in.crp.reset();
    CHECK(text(formula_input(IndexId::sdai, InputId::crp, in)) == "none");
}

TEST_CASE("a value above the measuring range makes no score, and a lower bound on request") {
    IndexInputs in = full_inputs();
    set(in, InputId::esr, Decimal::from_int(140));
    const double at_limit = std::get<Computed>(compute(IndexId::das28_esr, in)).value;
    in.esr_comparator = Comparator::greater;
    const auto result = compute(IndexId::das28_esr, in);
    REQUIRE(std::holds_alternative<NotComputed>(result));
    CHECK(std::get<NotComputed>(result).missing[0].kind == InputProblem::Kind::above_range);
    CHECK(lower_bound(IndexId::das28_esr, in) == at_limit);
    CHECK_FALSE(lower_bound(IndexId::das28_crp, in).has_value());  // nothing there is above
    in.tjc28.reset();
    CHECK_FALSE(lower_bound(IndexId::das28_esr, in).has_value());
    in = full_inputs();
    in.crp_comparator = Comparator::greater_equal;
    CHECK(lower_bound(IndexId::sdai, in) == 16.2);
}

TEST_CASE("an ESR below 1 makes no score, unless the record chose to compute at 1") {
    for (const auto& [value, comparator] : {std::pair{Decimal{}, Comparator::equal},
                                            {Decimal{5, 1}, Comparator::equal},
                                            {Decimal{1, 0}, Comparator::less}}) {
        IndexInputs in = full_inputs();
        set(in, InputId::esr, value);
        in.esr_comparator = comparator;
        for (const IndexId id : {IndexId::das28_esr, IndexId::das28_esr3}) {
            const auto refused = compute(id, in);
            REQUIRE(std::holds_alternative<NotComputed>(refused));
            CHECK(std::get<NotComputed>(refused).missing[0].kind == InputProblem::Kind::below_one);
            IndexInputs chosen = in;
            chosen.esr_below_one_at_one = true;
            IndexInputs at_one = full_inputs();
            set(at_one, InputId::esr, Decimal::from_int(1));
            const auto score = std::get<Computed>(compute(id, chosen));
            CHECK(score.value == std::get<Computed>(compute(id, at_one)).value);
            CHECK(score.censored);
            CHECK(score.low == score.value);
            CHECK(score.high == score.value);
            CHECK(text(formula_input(id, InputId::esr, chosen)) == "<1 mm/h");
        }
    }
    IndexInputs negative = full_inputs();
    negative.esr_below_one_at_one = true;
    set(negative, InputId::esr, Decimal::from_int(-1));
    CHECK(std::holds_alternative<NotComputed>(compute(IndexId::das28_esr, negative)));
}

TEST_CASE("the record's choice for a low ESR reaches the scores of its visits") {
    RecordBuilder b = visit_with_counts();
    b.observe("ESR", "0", "2024-06-15");
    CHECK(b.scores().computed(IndexId::das28_esr) == nullptr);
    ScoreSettings settings;
    settings.esr_below_one_at_one = true;
    REQUIRE(b.scores(settings).computed(IndexId::das28_esr) != nullptr);
    CHECK(b.scores(settings).computed(IndexId::das28_esr)->censored);
}
