#include "jointlog/domain/quantity.hpp"

#include <catch2/catch.hpp>

#include "jointlog/domain/events.hpp"
#include "jointlog/domain/patient.hpp"
#include "jointlog/domain/visit.hpp"

using namespace jointlog;

namespace {

/// Canonical text of what was read, or the kind of refusal.
template <class T>
std::string canonical(const Result<T>& read) {
    return read ? to_string(ObservedValue(*read)) : to_string(read.error().code);
}
std::string numeric(std::string_view text) {
    return canonical(parse_numeric(text));
}
std::string titre(std::string_view text) {
    return canonical(parse_titre(text));
}

template <class Enum>
void check_codes(std::initializer_list<Enum> values, Result<Enum> (*parse)(std::string_view)) {
    for (const Enum value : values) {
        const auto again = parse(code(value));
        INFO(code(value));
        REQUIRE(again.has_value());
        CHECK(*again == value);
    }
    CHECK(parse("no such code").error().code == Errc::unknown_code);
    CHECK_FALSE(parse("").has_value());
}

}  // namespace

TEST_CASE("numeric results keep comparator and digits") {
    CHECK(numeric("0.037") == "0.037");
    CHECK(numeric("198") == "198");
    CHECK(numeric("<0.02") == "<0.02");
    CHECK(numeric("< 0.020") == "<0.020");
    CHECK(numeric("＜０．０２") == "<0.02");
    CHECK(numeric("≤5") == "<=5");
    CHECK(numeric("≦5") == "<=5");
    CHECK(numeric("<=5") == "<=5");
    CHECK(numeric(">=300") == ">=300");
    CHECK(numeric("＞＝300") == ">=300");
    CHECK(numeric(">300") == ">300");
    CHECK(numeric("0.02未満") == "<0.02");
    CHECK(numeric("5以下") == "<=5");
    CHECK(numeric("0,492") == "malformed");
    CHECK(numeric("<") == "malformed");
    CHECK(numeric("<<1") == "malformed");
    CHECK(numeric("") == "malformed");
    CHECK(parse_numeric("0,492").error().detail.find("point") != std::string::npos);
}

TEST_CASE("titres") {
    for (const char* text : {"x40", "X40", "×40", "40倍", "1:40", "40", "ｘ４０"}) {
        INFO(text);
        CHECK(titre(text) == "x40");
    }
    CHECK(titre("<x40") == "<x40");
    CHECK(titre("40倍未満") == "<x40");
    CHECK(titre("x1280以上") == ">=x1280");
    CHECK(titre("x0") == "out_of_range");
    for (const char* text : {"", "x", "x4.5", "x-40", "forty", "1:4:0"}) {
        INFO(text);
        CHECK(titre(text) == "malformed");
    }
}

TEST_CASE("canonical text of the other kinds") {
    CHECK(to_string(ObservedValue(Ordinal{"1+"})) == "1+");
    CHECK(to_string(ObservedValue(FreeText{"speckled"})) == "speckled");
    CHECK(to_string(ObservedValue(Missing::pending)).empty());
    CHECK_FALSE(Numeric{Decimal{50, 1}} == Numeric{Decimal{5, 0}});
}

TEST_CASE("every code reads back as its value") {
    check_codes({Missing::not_done, Missing::declined, Missing::pending, Missing::not_assessable,
                 Missing::below_detection, Missing::above_range, Missing::unknown},
                &parse_missing);
    check_codes({Sex::female, Sex::male, Sex::other, Sex::unknown}, &parse_sex);
    check_codes(
        {Serology::unknown, Serology::negative, Serology::low_positive, Serology::high_positive},
        &parse_serology);
    check_codes(
        {FollowUp::active, FollowUp::paused, FollowUp::transferred, FollowUp::lost, FollowUp::died},
        &parse_follow_up);
    check_codes({ResearchUse::not_asked, ResearchUse::agreed, ResearchUse::declined,
                 ResearchUse::withdrawn},
                &parse_research_use);
    check_codes({YesNo::unknown, YesNo::no, YesNo::yes}, &parse_yes_no);
    check_codes({Voice::laboratory, Voice::clinician, Voice::patient, Voice::not_stated},
                &parse_voice);
    check_codes({JointState::examined, JointState::not_examined, JointState::replaced,
                 JointState::fused, JointState::amputated},
                &parse_joint_state);
}

TEST_CASE("codes are also read by name, in both languages and any width") {
    CHECK(*parse_sex("女性") == Sex::female);
    CHECK(*parse_sex("女") == Sex::female);
    CHECK(*parse_sex("ｍ") == Sex::male);
    CHECK(*parse_sex("Male") == Sex::male);
    CHECK(*parse_serology("低値陽性") == Serology::low_positive);
    CHECK(*parse_joint_state("人工関節") == JointState::replaced);
    CHECK(*parse_yes_no("0") == YesNo::no);
    CHECK(*parse_missing("not done") == Missing::not_done);
}

namespace {

std::optional<DerivedFlag> flag(std::string_view result, std::optional<Decimal> low,
                                std::optional<Decimal> high, bool high_inclusive = true) {
    Observation observation;
    observation.value = parse_numeric(result).value();
    Basis basis;
    basis.interval.low = low;
    basis.interval.high = high;
    basis.interval.high_inclusive = high_inclusive;
    observation.basis = std::make_shared<const Basis>(basis);
    return derived_flag(observation);
}

}  // namespace

TEST_CASE("a result is placed against its own interval, both ends included") {
    const Decimal zero{};
    const Decimal high{30, 2};
    CHECK(flag("0.30", zero, high) == DerivedFlag::inside);
    CHECK(flag("0.31", zero, high) == DerivedFlag::above);
    CHECK(flag("3", Decimal{33, 1}, Decimal{86, 1}) == DerivedFlag::below);
    CHECK(flag("3", std::nullopt, std::nullopt) == std::nullopt);
    CHECK(flag("3", std::nullopt, Decimal{5, 0}) == DerivedFlag::inside);
}

TEST_CASE("an exclusive bound does not belong to the interval") {
    CHECK(flag("4.5", Decimal{}, Decimal{45, 1}, false) == DerivedFlag::above);
    CHECK(flag("4.4", Decimal{}, Decimal{45, 1}, false) == DerivedFlag::inside);
    CHECK(flag("<4.5", Decimal{}, Decimal{45, 1}, false) == DerivedFlag::inside);
    CHECK(flag(">4.5", Decimal{}, Decimal{45, 1}, true) == DerivedFlag::above);
}

TEST_CASE("a comparator that leaves the place open gives no flag") {
    CHECK(flag("<0.02", Decimal{}, Decimal{30, 2}) == DerivedFlag::inside);
    CHECK(flag("<5", Decimal{}, Decimal{1, 0}) == std::nullopt);
    CHECK(flag(">0.1", Decimal{}, Decimal{30, 2}) == std::nullopt);
    CHECK(flag(">500", Decimal{}, Decimal{45, 1}) == DerivedFlag::above);
    CHECK(flag("<2", Decimal{33, 1}, Decimal{86, 1}) == DerivedFlag::below);
    Observation text;
    text.value = FreeText{"x"};
    CHECK(derived_flag(text) == std::nullopt);
}

TEST_CASE("observations are equal by content of their basis") {
    Observation a;
    a.item = "CRP";
    Observation b = a;
    a.basis = std::make_shared<const Basis>(Basis{"mg/dL", "", "", {}});
    CHECK_FALSE(a == b);
    b.basis = std::make_shared<const Basis>(Basis{"mg/dL", "", "", {}});
    CHECK(a == b);
    CHECK(a.unit() == "mg/dL");
    CHECK(Observation{}.unit().empty());
    b.date_origin = Origin::inferred;
    CHECK_FALSE(a == b);
}
