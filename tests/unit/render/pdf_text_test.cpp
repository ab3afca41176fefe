#include "render/pdf_text.hpp"

#include <catch2/catch.hpp>

using jointlog::render::nameIdeographs;

TEST_CASE("the text layer of a PDF names ideographs, not the radicals that look like them") {
    const QByteArray head =
        "stream <2F47> begincmap\n2 beginbfrange\n<2F47> <2F49> [<5831> <2F47> ";
    const QByteArray tail =
        "<2FBC> <2E80> ]\n<2FBC> <2FBD> <2F64>\nendbfrange\nendcmap <2FBC> [<2F47>]";
    QByteArray pdf = head + tail;
    nameIdeographs(pdf);
    // glyph codes, what stands outside a map, and a radical that is no ideograph's double stay
    CHECK(pdf
          == "stream <2F47> begincmap\n2 beginbfrange\n<2F47> <2F49> [<5831> <65E5> <9AD8> <2E80> ]\n"
             "<2FBC> <2FBD> <2F64>\nendbfrange\nendcmap <2FBC> [<2F47>]");
    CHECK(pdf.size() == head.size() + tail.size());
    QByteArray cut = "begincmap [<2F4";
    nameIdeographs(cut);
    CHECK(cut == "begincmap [<2F4");
}

TEST_CASE("the text layer of a PDF names 長, 西, 青 and others that NFKC leaves as radicals") {
    QByteArray pdf = "begincmap <0010> <0015> [<2ED1> <2EC4> <2ED8> <2EEB> <2EE9> <2E80>]\nendcmap";
    nameIdeographs(pdf);
    CHECK(pdf == "begincmap <0010> <0015> [<9577> <897F> <9752> <6589> <9EC4> <2E80>]\nendcmap");
}

TEST_CASE("the text layer of a PDF names the middle dot of katakana names") {
    QByteArray pdf = "begincmap <0010> <0011> [<30B8> <2027>]\nendcmap <2027>";
    nameIdeographs(pdf);
    CHECK(pdf == "begincmap <0010> <0011> [<30B8> <30FB>]\nendcmap <2027>");
}
