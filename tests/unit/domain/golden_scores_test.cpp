#include <catch2/catch.hpp>

#include "golden.hpp"
#include "jointlog/domain/acr.hpp"
#include "jointlog/domain/boolean_remission.hpp"
#include "jointlog/domain/egfr.hpp"
#include "jointlog/domain/haq.hpp"
#include "jointlog/domain/response.hpp"

using namespace jointlog;

namespace {

template <class T>
void set_from(std::optional<T>& slot, const std::string& cell) {
    if (const auto value = number(cell)) {
        slot = T(*value);
    }
}

IndexInputs inputs_of_row(const CsvRow& row) {
    IndexInputs in;
    set_from(in.tjc28, row["tjc28"]);
    set_from(in.sjc28, row["sjc28"]);
    set_from(in.esr, row["esr_mm_h"]);
    if (const auto mg_l = number(row["crp_mg_l"])) {
        in.crp = CrpConcentration(MilligramPerLitre(*mg_l));
    } else if (const auto mg_dl = number(row["crp_mg_dl"])) {
        in.crp = CrpConcentration(MilligramPerDecilitre(*mg_dl));
    }
    in.crp_comparator = row["crp_cmp"] == "<" ? Comparator::less : Comparator::equal;
    set_from(in.patient_global, row["ptga_mm"]);
    set_from(in.evaluator_global, row["ega_mm"]);
    set_from(in.pain, row["pain_mm"]);
    set_from(in.haq_di, row["haq_di"]);
    set_from(in.haq_ii, row["haq_ii"]);
    set_from(in.mdhaq_raw, row["mdhaq_raw"]);
    return in;
}

std::string cell(const std::optional<bool>& answer) {
    return answer ? (*answer ? "1" : "0") : "";
}

}  // namespace

TEST_CASE("golden: every index and its published category") {
    for (const CsvRow& row : golden("vectors_public.csv")) {
        const IndexInputs in = inputs_of_row(row);
        for (const IndexId id : all_indices) {
            const std::string name(code(id));
            INFO(row["id"] << " " << name);
            const IndexResult result = compute(id, in);
            const auto* const computed = std::get_if<Computed>(&result);
            REQUIRE((computed != nullptr) == !row[name].empty());
            if (computed == nullptr) {
                continue;
            }
            CHECK(computed->value == Approx(std::stod(row[name])).margin(1e-9).epsilon(0));
            if (id != IndexId::rapid3_10) {
                CHECK(code(classify(default_cutoffs(id), *computed)) == row[name + "_cat"]);
            } else {
                CHECK(code(classify(default_cutoffs(id), *computed)) == row["rapid3_cat"]);
            }
            if (id == IndexId::das28_crp) {
                CHECK(code(classify(*cutoff_set("das28_crp/fleischmann"), *computed))
                      == row["das28_crp_cat_fl"]);
                CHECK(code(classify(*cutoff_set("das28_crp/inoue"), *computed))
                      == row["das28_crp_cat_in"]);
            }
            CHECK(computed->censored
                  == (row["crp_cmp"] == "<"
                      && (id == IndexId::das28_crp || id == IndexId::das28_crp3
                          || id == IndexId::sdai)));
        }
    }
}

TEST_CASE("golden: Boolean definitions, tri-state") {
    for (const CsvRow& row : golden("vectors_public.csv")) {
        INFO(row["id"]);
        const IndexInputs in = inputs_of_row(row);
        CHECK(cell(boolean_remission(BooleanVersion::v1_0, BooleanItems::with_crp, in))
              == row["bool_1_0"]);
        CHECK(cell(boolean_remission(BooleanVersion::v2_0, BooleanItems::with_crp, in))
              == row["bool_2_0"]);
        CHECK(cell(boolean_remission(BooleanVersion::v1_0, BooleanItems::without_crp, in))
              == row["bool_1_0_noapr"]);
        CHECK(cell(boolean_remission(BooleanVersion::v2_0, BooleanItems::without_crp, in))
              == row["bool_2_0_noapr"]);
    }
}

TEST_CASE("golden: given scores on every scale, as decimal and as double") {
    for (const CsvRow& row : golden("vectors_cutoffs.csv")) {
        INFO(row["id"]);
        const CutoffSet* const set = cutoff_set_of_scale(row["scale"]);
        REQUIRE(set != nullptr);
        const Decimal score = *number(row["score"]);
        CHECK(code(classify(*set, score)) == row["expected_category"]);
        CHECK(code(classify(*set, score.to_double())) == row["expected_category"]);
    }
    CHECK(cutoff_set_of_scale("haq_di") == nullptr);
}

TEST_CASE("golden: EULAR, CDAI and SDAI response, as decimals and as doubles") {
    for (const CsvRow& row : golden("vectors_response.csv")) {
        INFO(row["id"]);
        const auto baseline = number(row["baseline"]);
        const auto followup = number(row["followup"]);
        if (!baseline || !followup) {
            CHECK(row["expected"].empty());
            continue;
        }
        if (row["index"] == "eular_das28") {
            CHECK(code(eular_response(*baseline, *followup)) == row["expected"]);
            CHECK(code(eular_response(baseline->to_double(), followup->to_double()))
                  == row["expected"]);
        } else {
            const auto exact = percent_response(*baseline, *followup);
            const auto binary = percent_response(baseline->to_double(), followup->to_double());
            CHECK((exact ? std::string(code(*exact)) : "") == row["expected"]);
            CHECK(binary == exact);
        }
    }
}

TEST_CASE("golden: ACR20, 50 and 70, tri-state") {
    for (const CsvRow& row : golden("vectors_acr.csv")) {
        INFO(row["id"]);
        const auto at = [&](const std::string& visit) {
            AcrComponents c;
            c.tjc = number(row["tjc_" + visit]);
            c.sjc = number(row["sjc_" + visit]);
            c.patient_global = number(row["ptga_" + visit]);
            c.evaluator_global = number(row["ega_" + visit]);
            c.pain = number(row["pain_" + visit]);
            c.haq = number(row["haq_" + visit]);
            c.apr = number(row["apr_" + visit]);
            return c;
        };
        CHECK(cell(acr_response(20, at("b"), at("f"))) == row["acr20"]);
        CHECK(cell(acr_response(50, at("b"), at("f"))) == row["acr50"]);
        CHECK(cell(acr_response(70, at("b"), at("f"))) == row["acr70"]);
    }
}

TEST_CASE("golden: HAQ-DI from items, aids and helps") {
    for (const CsvRow& row : golden("vectors_haq.csv")) {
        INFO(row["id"]);
        HaqAnswers answers;
        for (std::size_t i = 0; i < answers.items.size(); ++i) {
            const std::string& item = row[(i < 9 ? "q0" : "q") + std::to_string(i + 1)];
            if (!item.empty()) {
                answers.items[i] = std::stoi(item);
            }
        }
        for (std::size_t i = 0; i < haq_categories.size(); ++i) {
            answers.aids[i] = row["aid_" + std::string(haq_categories[i])] == "1";
            answers.helps[i] = row["help_" + std::string(haq_categories[i])] == "1";
        }
        const auto score = score_haq(answers);
        REQUIRE(score.has_value());
        CHECK(std::to_string(score->categories_answered) == row["categories_answered"]);
        REQUIRE(score->haq_di.has_value() == !row["haq_di"].empty());
        REQUIRE(score->haq_di_no_aids.has_value() == !row["haq_di_no_aids"].empty());
        if (score->haq_di) {
            CHECK(to_double(*score->haq_di) == std::stod(row["haq_di"]));
            CHECK(to_double(*score->haq_di_no_aids) == std::stod(row["haq_di_no_aids"]));
        }
    }
    HaqAnswers wrong;
    wrong.items[19] = 4;
    CHECK(score_haq(wrong).error().code == Errc::out_of_range);
}

TEST_CASE("golden: Japanese eGFR") {
    for (const CsvRow& row : golden("vectors_egfr_jp.csv")) {
        INFO(row["id"]);
        const auto creatinine = number(row["cr_mg_dl"]);
        const auto value =
            creatinine ? egfr_japan(*parse_sex(row["sex"]), std::stoi(row["age_y"]), *creatinine)
                       : std::nullopt;
        REQUIRE(value.has_value() == !row["egfr_ml_min_1_73m2"].empty());
        if (value) {
            CHECK(*value == Approx(std::stod(row["egfr_ml_min_1_73m2"])).epsilon(1e-12));
        }
    }
}

TEST_CASE("eGFR has no value for other sexes, no creatinine, or an age that prints differently") {
    const Decimal cr{8, 1};
    CHECK_FALSE(egfr_japan(Sex::other, 50, cr).has_value());
    CHECK_FALSE(egfr_japan(Sex::unknown, 50, cr).has_value());
    CHECK_FALSE(egfr_japan(Sex::male, 50, Decimal{}).has_value());
    CHECK_FALSE(egfr_japan(Sex::male, AgeRange{17, 18}, cr).has_value());
    CHECK_FALSE(egfr_japan(Sex::male, AgeRange{36, 37}, cr).has_value());
    CHECK(egfr_japan(Sex::male, AgeRange{36, 36}, cr) == egfr_japan(Sex::male, 36, cr));
    // 30 mg/dL at 98 and 99 years: 1.3 at both.
    CHECK(egfr_japan(Sex::male, AgeRange{98, 99}, Decimal{30, 0}).has_value());
}
