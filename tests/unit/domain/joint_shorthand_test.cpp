#include "jointlog/domain/joint_shorthand.hpp"

#include <catch2/catch.hpp>

using namespace jointlog;

namespace {

using Codes = std::vector<std::string>;

Codes codes(const std::vector<int>& joints) {
    Codes all;
    for (const int joint : joints) {
        all.push_back(catalog::joints()[static_cast<std::size_t>(joint)].code);
    }
    return all;
}

Codes tender(std::string_view line, JointSet set = JointSet::of_66_68) {
    const JointShorthand read = read_joint_shorthand(line, set);
    CHECK(read.unread.empty());
    return codes(read.tender);
}

}  // namespace

TEST_CASE("a shorthand line names tender and swollen joints") {
    const auto read = read_joint_shorthand("t: rw rm2-4 lk  s: rw rm2", JointSet::of_28);
    CHECK(codes(read.tender) == Codes{"WRI_R", "MCP2_R", "MCP3_R", "MCP4_R", "KNE_L"});
    CHECK(codes(read.swollen) == Codes{"WRI_R", "MCP2_R"});
    CHECK(read.unread.empty());
}

TEST_CASE("every joint of the catalogue has its shorthand, on each side and on both") {
    std::vector<bool> named(catalog::joints().size());
    for (const ShorthandCode& code : shorthand_codes()) {
        const std::string typed(code.typed);
        for (int finger = code.first; finger <= code.last; ++finger) {
            const std::string number = finger > 0 ? std::to_string(finger) : std::string();
            const std::string joint = std::string(code.joint) + number;
            CHECK(tender("t: r" + typed + number) == Codes{joint + "_R"});
            CHECK(tender("t: l" + typed + number) == Codes{joint + "_L"});
            CHECK(tender("t: b" + typed + number) == Codes{joint + "_R", joint + "_L"});
            named[static_cast<std::size_t>(joint_index(joint + "_R"))] = true;
            named[static_cast<std::size_t>(joint_index(joint + "_L"))] = true;
        }
    }
    CHECK(std::count(named.begin(), named.end(), false) == 0);
}

TEST_CASE("a code without a number is its whole row, a range its part") {
    CHECK(tender("t: rm") == Codes{"MCP1_R", "MCP2_R", "MCP3_R", "MCP4_R", "MCP5_R"});
    CHECK(tender("t: lp") == Codes{"PIP2_L", "PIP3_L", "PIP4_L", "PIP5_L"});
    CHECK(tender("t: lp1-2") == Codes{"IP1_L", "PIP2_L"});
    CHECK(tender("t: rtp1-2") == Codes{"TIP1_R", "TPIP2_R"});
    CHECK(tender("t: ri") == Codes{"IP1_R"});
}

TEST_CASE("sections: both signs, none repeated, a colon without a space") {
    const auto read = read_joint_shorthand("ts:rk,lk; s:rw rw", JointSet::of_28);
    CHECK(codes(read.tender) == Codes{"KNE_R", "KNE_L"});
    CHECK(codes(read.swollen) == Codes{"KNE_R", "KNE_L", "WRI_R"});
    CHECK(read.unread.empty());
}

TEST_CASE("full width and Japanese words read alike") {
    const auto plain = read_joint_shorthand("t: rw rm2-4 lk s: rw", JointSet::of_28);
    for (const char* const line :
         {"ｔ：　ｒｗ　ｒｍ２－４　ｌｋ　ｓ：ｒｗ", "T: RW RM2–4 LK S: RW",
          "圧痛：右手　右MCP2〜4、左膝　腫脹：右手", "t: 右手関節 rm2ー4 左膝 s: 右手首"}) {
        INFO(line);
        const auto read = read_joint_shorthand(line, JointSet::of_28);
        CHECK(read.tender == plain.tender);
        CHECK(read.swollen == plain.swollen);
        CHECK(read.unread.empty());
    }
    CHECK(tender("圧: 右示指MCP 左母趾MTP関節 両膝")
          == Codes{"MCP2_R", "MTP1_L", "KNE_R", "KNE_L"});
}

TEST_CASE("what names no joint is listed with its place and says nothing") {
    const std::string line = "t: rw xx rm2-9  圧x s: rm24";
    const auto read = read_joint_shorthand(line, JointSet::of_28);
    CHECK(codes(read.tender) == Codes{"WRI_R"});
    CHECK(read.swollen.empty());
    REQUIRE(read.unread.size() == 4);
    CHECK(read.unread[0].text == "xx");
    CHECK(read.unread[0].number == 3);
    CHECK(read.unread[1].number == 4);
    CHECK(read.unread[3].text == "rm24");
    for (const UnreadToken& token : read.unread) {
        CHECK(line.substr(token.begin, token.end - token.begin) == token.text);
    }
    // A joint before any section: tender or swollen was not said.
    CHECK(read_joint_shorthand("rw", JointSet::of_28).unread.size() == 1);
    for (const char* const bad :
         {"t: w", "t: r", "t: rm0", "t: rm4-2", "t: rw2", "t: rd1", "q: ", "t: rm2-", "t: rm-2"}) {
        INFO(bad);
        const auto one = read_joint_shorthand(bad, JointSet::of_66_68);
        CHECK(one.unread.size() == 1);
        CHECK(one.tender.empty());
    }
    CHECK(read_joint_shorthand("", JointSet::of_28).unread.empty());
    CHECK(read_joint_shorthand("t:  s:", JointSet::of_28).unread.empty());
}

TEST_CASE("a joint outside the set is not read, and hips are not looked at for swelling") {
    CHECK(read_joint_shorthand("t: rd2", JointSet::of_28).unread.size() == 1);
    CHECK(tender("t: rd2 rh") == Codes{"DIP2_R", "HIP_R"});
    CHECK(read_joint_shorthand("s: rh", JointSet::of_66_68).unread.size() == 1);
    CHECK(read_joint_shorthand("ts: rh", JointSet::of_66_68).unread.size() == 1);
}
