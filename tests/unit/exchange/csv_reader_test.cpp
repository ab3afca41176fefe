#include <catch2/catch.hpp>

#include "jointlog/domain/import_remarks.hpp"
#include "unit/exchange/csv_support.hpp"

using namespace jointlog;
using namespace jointlog::exchange;

namespace {

std::string read(std::string text, CsvLimits limits = {}) {
    return read_all(in_pieces(std::move(text), 1 << 20), limits);
}

}  // namespace

TEST_CASE("rows end with LF, CRLF or CR, and the last needs no line end") {
    CHECK(read("a,b\n1,2\r\n3,4\r5,6") == "1:[a][b]\n2:[1][2]\n3:[3][4]\n4:[5][6]\n");
    CHECK(read("") == "");
    CHECK(read("a\n") == "1:[a]\n");
    CHECK(read("a,\n,\n") == "1:[a][]\n2:[][]\n");
}

TEST_CASE("quoted cells hold commas, line breaks and doubled quotes") {
    CHECK(read("\"a,b\",\"say \"\"no\"\"\",\"two\r\nlines\"\nx,y,z\n")
          == "1:[a,b][say \"no\"][two\r\nlines]\n3:[x][y][z]\n");
    CHECK(read("\"\"\"\",\"\"\n") == "1:[\"][]\n");
}

TEST_CASE("a byte order mark is skipped, and only at the start") {
    CHECK(read("\xef\xbb\xbfid,x\n1,2\n") == "1:[id][x]\n2:[1][2]\n");
    CHECK(read("\xef\xbb") == "1: line 1 column 1 a byte that is not in this encoding\n");
}

TEST_CASE(
    "text after a closing quote is named with line and column, and only that row is refused") {
    CHECK(read("a,b\n\"x\"y,2\n3,4\n")
          == "1:[a][b]\n2: line 2 column 4 text after the quote that closes the cell\n3:[3][4]\n");
}

TEST_CASE("a quote inside an unquoted cell is refused") {
    CHECK(read("a,5\" long\n1,2\n")
          == "1: line 1 column 4 a quote inside a cell that does not start with one\n2:[1][2]\n");
}

TEST_CASE("an unclosed quote costs its own line and no other") {
    CHECK(read("a,b\n1,\"open\n3,4\n5,6\n")
          == "1:[a][b]\n2: line 2 column 3 the quote that opens this cell is not closed\n3:[3][4]\n4:[5][6]\n");
    CHECK(
        read("1,\"open\n2,\"def\"\n3,4\n")
        == "1: line 2 column 4 text after the quote that closes the cell\n2:[2][def]\n3:[3][4]\n");
}

TEST_CASE("control characters and NUL are refused with their place; a tab is text") {
    CHECK(read(std::string("a\tb,c\n\x01,2\n3,x\0y\n4,5\n", 20))
          == "1:[a\tb][c]\n2: line 2 column 1 a control character\n3: line 3 column 4 a control character\n4:[4][5]\n");
}

TEST_CASE(
    "bytes that are no UTF-8 are refused with the character's place, behind multi-byte text too") {
    CHECK(read("項目,値\n山\xff,2\nok,1\n")
          == "1:[項目][値]\n2: line 2 column 2 a byte that is not in this encoding\n3:[ok][1]\n");
    for (const std::string bad : {"\xc0\xaf", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xe3\x81"}) {
        CHECK(read("x," + bad + "\n")
              == "1: line 1 column 3 a byte that is not in this encoding\n");
    }
}

TEST_CASE("limits refuse the line that passes them and keep the rest") {
    CsvLimits limits;
    limits.cell_bytes = 8;
    CHECK(read("short,1\n123456789,2\nnext,3\n", limits)
          == "1:[short][1]\n2: line 2 column 1 a cell longer than 8 bytes\n3:[next][3]\n");
    limits = {};
    limits.columns = 3;
    CHECK(read("1,2,3\n1,2,3,4\nx\n", limits)
          == "1:[1][2][3]\n2: line 2 column 7 more than 3 columns\n3:[x]\n");
    limits = {};
    limits.row_bytes = 10;
    CHECK(read("1234,567890,1\nx\n", limits)
          == "1: line 1 column 1 a row longer than 10 bytes\n2:[x]\n");
}

TEST_CASE("a line far beyond the row limit is passed over without being kept") {
    CsvLimits limits;
    limits.row_bytes = 1000;
    std::string text = "a\n";
    text.append(300'000, 'x').append("\nb\n");
    for (const std::size_t size : {1ul, 7ul, 4096ul}) {
        CHECK(read_all(in_pieces(text, size), limits)
              == "1:[a]\n2: line 2 column 1 a row longer than 1000 bytes\n3:[b]\n");
    }
}

TEST_CASE("a line without an end is not read for ever") {
    CsvLimits limits;
    limits.row_bytes = 1000;
    limits.line_bytes = 100'000;
    auto pieces = std::make_shared<int>(0);
    const std::string zeros(4096, '\0');
    const ByteSource endless = [pieces, &zeros]() -> Result<std::string_view> {
        ++*pieces;
        REQUIRE(*pieces < 1000);
        return std::string_view(zeros);
    };
    CHECK(read_all(endless, limits).starts_with("error: line 1: no line end within 100000 bytes"));
    CHECK(*pieces < 100);
}

TEST_CASE("a pipe or a device is no file to be read twice") {
    const auto bytes = read_file("/dev/zero");
    REQUIRE_FALSE(bytes);
    CHECK(bytes.error().remark == remark<ImportRemark::no_regular_file>("/dev/zero"));
}

TEST_CASE("the result does not depend on where the input is split") {
    const std::string text =
        "\xef\xbb\xbf"
        "id,\"名,前\",x\r\n1,\"a\"\"b\r\nc\",\"\"\r2,\"op\nen\"x,3\n\n3,山田,\"z\"\n4,\"never "
        "closed\r\n5,6,7\r";
    const std::string whole = read(text);
    CHECK(whole.find("[1][a\"b\r\nc][]") != std::string::npos);
    for (std::size_t first = 1; first < text.size(); ++first) {
        INFO("split at byte " << first);
        CHECK(read_all(in_pieces(text, text.size(), first)) == whole);
    }
    CHECK(read_all(in_pieces(text, 1)) == whole);
}

TEST_CASE("cells that straddle buffer edges stay whole") {
    for (const std::size_t size : {4095ul, 4096ul, 4097ul, 8191ul, 8192ul, 8193ul}) {
        std::string text;
        for (int i = 0; i < 5000; ++i) {
            text += std::to_string(i) + ",\"value " + std::to_string(i) + "\"\n";
        }
        CsvReader reader(in_pieces(text, size));
        CsvRow row;
        int rows = 0;
        while (*reader.next(row)) {
            REQUIRE(row.size() == 2);
            REQUIRE(row[0] == std::to_string(rows));
            REQUIRE(row[1] == "value " + std::to_string(rows));
            ++rows;
        }
        CHECK(rows == 5000);
    }
}

TEST_CASE("CP932 is decoded before it is split: second bytes that look like ASCII do no harm") {
    // 表 = 95 5C, ソ = 83 5C, ポ = 83 7C, ① = 87 40, 髙 = FB FC
    const std::string text = "\x95\x5c,\x83\x5c,\x83\x7c\n\x87\x40,\"\xfb\xfc\",1\n";
    for (std::size_t size = 1; size < text.size(); ++size) {
        auto source = decode(in_pieces(text, size), Encoding::cp932);
        REQUIRE(source);
        CHECK(read_all(*source) == "1:[表][ソ][ポ]\n2:[①][髙][1]\n");
    }
}

TEST_CASE("a byte that is no CP932 is refused with its place") {
    auto source = decode(in_pieces("a,\x95\x5c\n\x95\x5c\xff,1\nb,2\n", 3), Encoding::cp932);
    REQUIRE(source);
    CHECK(read_all(*source)
          == "1:[a][表]\n2: line 2 column 2 a byte that is not in this encoding\n3:[b][2]\n");
}

TEST_CASE("encodings are known by their usual names only") {
    CHECK(*parse_encoding("utf-8") == Encoding::utf8);
    CHECK(*parse_encoding("Shift_JIS") == Encoding::cp932);
    CHECK(*parse_encoding("Windows-31J") == Encoding::cp932);
    CHECK(*parse_encoding("UTF-16LE") == Encoding::utf16le);
    CHECK(code(*parse_encoding("sjis")) == "CP932");
    CHECK_FALSE(parse_encoding("latin1"));
}
