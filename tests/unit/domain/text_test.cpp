#include "jointlog/domain/text.hpp"

#include <catch2/catch.hpp>

using namespace jointlog;

TEST_CASE("kana, width and case fold alike") {
    CHECK(fold("ヤマダ") == fold("やまだ"));
    CHECK(fold("ﾔﾏﾀﾞ") == fold("やまだ"));
    CHECK(fold("Ｙａｍａｄａ") == "yamada");
    CHECK(fold("ｶﾞｷﾞﾊﾟ") == "ガギパ");
    CHECK(fold("Straße") == "strasse");
    CHECK(fold("ヷゟ").size() > 0);
}

TEST_CASE("the long-vowel mark stays, because names differ by it") {
    CHECK(fold("おーの") == "オーノ");
    CHECK(fold("おーの") != fold("おの"));
    CHECK(fold("ｵｰﾉ") == fold("おーの"));
}

TEST_CASE("white space is one space between words and none around them") {
    CHECK(fold("  山田\u3000 太郎\t") == "山田 太郎");
    CHECK(fold("A \n B") == "a b");
    CHECK(fold("\u3000").empty());
    CHECK(trim("\u3000 x\u3000y \t\u3000") == "x\u3000y");
    CHECK(trim(" \u3000").empty());
}

TEST_CASE("NFKC composes and narrows but keeps case") {
    CHECK(nfkc("ＡＢＣ㎎") == "ABCmg");
    CHECK(nfkc("か\u3099") == "が");
    CHECK(nfkc("plain") == "plain");
}

TEST_CASE("text that is not UTF-8 or holds NUL is not valid") {
    CHECK(is_valid_text("山田 😀"));
    CHECK(is_valid_text(""));
    CHECK_FALSE(is_valid_text("\xFF"));
    CHECK_FALSE(is_valid_text("\xE3\x81"));
    CHECK_FALSE(is_valid_text("\xC0\x80"));
    CHECK_FALSE(is_valid_text("\xED\xA0\x80"));
    CHECK_FALSE(is_valid_text(std::string_view("a\0b", 3)));
}

TEST_CASE("property: folding twice is folding once, for every character of the basic plane") {
    for (unsigned c = 0x20; c < 0xFFFE; ++c) {
        if (c >= 0xD800 && c <= 0xDFFF) {
            continue;
        }
        std::string text = "a";
        if (c < 0x80) {
            text += static_cast<char>(c);
        } else if (c < 0x800) {
            text += static_cast<char>(0xC0 | (c >> 6));
            text += static_cast<char>(0x80 | (c & 0x3F));
        } else {
            text += static_cast<char>(0xE0 | (c >> 12));
            text += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
            text += static_cast<char>(0x80 | (c & 0x3F));
        }
        text += "b";
        const std::string once = fold(text);
        if (fold(once) != once) {
            FAIL_CHECK("U+" << std::hex << c);
        }
    }
}

TEST_CASE("bytes that are no UTF-8 stay as they are") {
    for (const std::string bytes : {"\xff", "a\xc3", "\xed\xa0\x80"}) {
        CHECK(fold(bytes) == bytes);
        CHECK(nfkc(bytes) == bytes);
    }
}
