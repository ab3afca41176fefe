// A hundred files that are no import, or not quite: each ends in a message that names file, line and column, soon and
// in little memory, and the record keeps its bytes.
#include <sys/resource.h>

#include <chrono>
#include <regex>

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include "support/cli_runner.hpp"

using namespace jointlog::test;

namespace {

struct Ugly {
    std::string name;
    std::string bytes;
    std::string says;  // regular expression for the message
};

std::string bytes_of(std::initializer_list<unsigned> values) {
    std::string text;
    for (const unsigned value : values) {
        text += static_cast<char>(value);
    }
    return text;
}

std::string utf16(const std::string& ascii, bool big) {
    std::string text;
    for (const char c : ascii) {
        text += big ? std::string{'\0', c} : std::string{c, '\0'};
    }
    return text;
}

const std::string header = "patient,date,analyte,value,unit\n";
const std::string good = "P-1,2024-01-05,CRP,0.42,mg/dL";

const std::string bad = "P-9,2024-01-05,CRP,0.42,mg/dL";

/// A laboratory file whose only row is this.
std::string row(const std::string& cells) {
    return header + cells + "\n";
}

const std::string in_header = "header|column|kinds|line 1|:1";

void add_encodings(std::vector<Ugly>& all) {
    const std::string cp932 = bytes_of({0x8A, 0xB3, 0x8E, 0xD2});   // 患者
    const std::string euc_jp = bytes_of({0xB4, 0xB5, 0xBC, 0xD4});  // 患者
    all.push_back(
        {"cp932 header", cp932 + ",date,analyte,value\n" + good + "\n", "line 1, column 1"});
    all.push_back({"cp932 cell", row("P-1,2024-01-05,CRP,0.42," + cp932), "line 2, column 25"});
    all.push_back({"euc-jp header", euc_jp + ",date\n", "line 1, column 1"});
    all.push_back({"euc-jp cell", row(euc_jp + ",2024-01-05,CRP,1,mg/dL"), "line 2, column 1"});
    all.push_back({"iso-2022-jp", "\x1b$B45<T\x1b(B,date\n", "line 1, column 1"});
    for (const bool big : {false, true}) {
        const std::string mark = big ? bytes_of({0xFE, 0xFF}) : bytes_of({0xFF, 0xFE});
        all.push_back({big ? "utf-16be bom" : "utf-16le bom", mark + utf16(row(bad), big),
                       ":2: column 1 .*unknown patient P-9"});
        all.push_back({big ? "utf-16be" : "utf-16le", utf16(row(bad), big),
                       ":2: column 1 .*unknown patient P-9"});
    }
    all.push_back({"utf-32", bytes_of({0xFF, 0xFE, 0, 0, 'p', 0, 0, 0}), "line 1, column"});
    const std::pair<const char*, std::string> wrong[] = {
        {"latin-1", bytes_of({0xE9})},
        {"continuation", bytes_of({0x80})},
        {"overlong", bytes_of({0xC0, 0xAF})},
        {"surrogate", bytes_of({0xED, 0xA0, 0x80})},
        {"beyond unicode", bytes_of({0xF4, 0x90, 0x80, 0x80})},
        {"ff", bytes_of({0xFF})},
        {"half a character", bytes_of({0xE6, 0x82})},
    };
    for (const auto& [name, text] : wrong) {
        all.push_back({fmt::format("{} in a cell", name), row("P-1,2024-01-05,CRP,1," + text),
                       "line 2, column 22"});
        all.push_back(
            {fmt::format("{} in the header", name), "patient," + text + "\n", "line 1, column 9"});
        all.push_back({fmt::format("{} in quotes", name),
                       row("P-1,2024-01-05,CRP,1,\"" + text + "\""), "line 2, column 23"});
    }
}

void add_controls(std::vector<Ugly>& all) {
    for (const unsigned control : {0x00U, 0x01U, 0x07U, 0x08U, 0x0BU, 0x0CU, 0x1AU, 0x1BU, 0x7FU}) {
        const std::string text = bytes_of({control});
        all.push_back({fmt::format("control {:02x} in a cell", control),
                       row("P-1,2024-01-05,CRP,1" + text + ",mg/dL"),
                       "line 2, column 21: a control character"});
        all.push_back({fmt::format("control {:02x} in the header", control),
                       "pat" + text + "ient\n", "line 1, column 4"});
    }
    all.push_back({"only NUL", std::string(100'000, '\0'), "line 1, column 1"});
    all.push_back(
        {"ctrl-z at the end", row("P-1,2024-01-05,CRP,1,mg/dL\x1a"), "line 2, column 27"});
}

void add_shapes(std::vector<Ugly>& all) {
    const std::string million(1 << 20, 'x');
    all.push_back({"a cell of 1 MB and a byte", row("P-1,2024-01-05,CRP,1,x" + million),
                   ":2:.*a cell longer than"});
    all.push_back({"a quoted cell of 3 MB",
                   row("P-1,2024-01-05,CRP,1,\"" + million + million + million + "\""),
                   ":2:.*a cell longer than"});
    all.push_back({"a header of 1 MB", million + "x\n", "line 1, column 1: a cell longer than"});
    std::string wide = "patient";
    for (int i = 0; i < 10'000; ++i) {
        wide += fmt::format(",c{}", i);
    }
    all.push_back({"10,000 columns", wide + "\n", "line 1, column .*more than 4096 columns"});
    all.push_back(
        {"10,000 cells", row("P-1" + std::string(10'000, ',')), ":2:.*more than 4096 columns"});
    std::string long_row = "P-1";
    for (int i = 0; i < 20; ++i) {
        long_row += ',' + std::string(1 << 20, 'y');
    }
    all.push_back({"a row of 20 MB", row(long_row), ":2:"});
    all.push_back({"a quote never closed, 8 MB",
                   row("P-1,2024-01-05,CRP,1,\"" + million + "\n" + million + "\n" + million
                       + million + million + million + million + million),
                   ":2:"});
    all.push_back(
        {"too few cells", row("P-1,2024-01-05,CRP"), ":2:.*3 cells, but the header has 5"});
    all.push_back({"too many cells", row(good + ",x"), ":2:.*6 cells, but the header has 5"});
    all.push_back({"a comma at the end", row(good + ","), ":2:.*6 cells"});
    all.push_back({"one cell", row("P-1"), ":2:.*1 cells"});
    all.push_back(
        {"text after a quote", row("P-1,2024-01-05,CRP,\"1\"2,mg/dL"), "line 2, column 23"});
    all.push_back({"a quote in a cell", row("P-1,2024-01-05,CRP,1\"2,mg/dL"), "line 2, column 21"});
    all.push_back({"half a file in quotes", row("P-1,2024-01-05,CRP,\"0.4"), "line 2, column 20"});
    all.push_back({"half a row", header + "P-1,2024-01-05,C", ":2:.*3 cells"});
    all.push_back({"half a character at the end", header + "P-1,2024-01-05,CRP,1,\xE3\x83",
                   "line 2, column 22"});
    all.push_back({"mixed line ends",
                   header
                       + "P-9,2024-01-05,CRP,1,mg/dL\r\nP-9,2024-01-05,CRP,1,mg/"
                         "dL\rP-9,2024-01-05,CRP,1,mg/dL\n",
                   ":2:[\\s\\S]*:3:[\\s\\S]*:4:.*unknown patient P-9"});
    all.push_back({"line ends in quotes",
                   header + "\"P\n\r\n\r9\",2024-01-05,CRP,1,mg/dL\nP-9,2024-01-05,CRP,1,mg/dL\n",
                   ":2:[\\s\\S]*:6:.*unknown patient P-9"});
}

void add_headers(std::vector<Ugly>& all) {
    const std::pair<const char*, std::string> headers[] = {
        {"empty", ""},
        {"a byte order mark alone", "\xEF\xBB\xBF"},
        {"a line end alone", "\n"},
        {"blanks alone", "  \n \n"},
        {"the same column twice", "patient,date,date,analyte,value\n"},
        {"the same column twice in other letters", "patient,Date,DATE,analyte,value\n"},
        {"one column in two languages", "patient,患者,date,analyte,value\n"},
        {"no known column", "a,b,c\n1,2,3\n"},
        {"numbers for a header", "1,2,3\n4,5,6\n"},
        {"semicolons", "patient;date;analyte;value\nP-1;2024-01-05;CRP;1\n"},
        {"tabs", "patient\tdate\tanalyte\tvalue\nP-1\t2024-01-05\tCRP\t1\n"},
        {"bars", "patient|date|analyte|value\n"},
        {"json", "{\"patient\": \"P-1\"}\n"},
        {"html", "<html><body>patient</body></html>\n"},
        {"xml", "<?xml version=\"1.0\"?><patients/>\n"},
        {"no header, only rows", good + "\n" + good + "\n"},
        {"a quoted header that is not closed", "\"patient,date\n" + good + "\n"},
    };
    for (const auto& [name, text] : headers) {
        all.push_back({name, text, in_header});
    }
    const std::string noise =
        bytes_of({0x14, 0x00, 0x06, 0x00, 0x08, 0x00, 0xFF, 0x21, 0x0A, 0x9B});
    const std::pair<const char*, std::string> renamed[] = {
        {"a renamed XLSX", "PK\x03\x04"},
        {"a renamed XLS", bytes_of({0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1})},
        {"a renamed PDF", "%PDF-1.7\n%" + bytes_of({0xE2, 0xE3, 0xCF, 0xD3})},
        {"a renamed PNG", bytes_of({0x89}) + "PNG\r\n\x1a\n"},
        {"a renamed gzip", bytes_of({0x1F, 0x8B, 0x08, 0x00})},
        {"a renamed SQLite file", std::string("SQLite format 3\0", 16)},
        {"a program",
         "\x7f"
         "ELF\x02\x01\x01"},
    };
    for (const auto& [name, start] : renamed) {
        std::string text = start;
        for (int i = 0; i < 2000; ++i) {
            text += noise;
        }
        all.push_back({name, text, in_header});
    }
}

void add_values(std::vector<Ugly>& all) {
    const std::pair<const char*, const char*> rows[] = {
        {"a decimal comma", "P-1,2024-01-05,CRP,\"0,492\",mg/dL"},
        {"an exponent", "P-1,2024-01-05,CRP,1e5,mg/dL"},
        {"no number", "P-1,2024-01-05,CRP,abc,mg/dL"},
        {"a formula", "P-1,2024-01-05,CRP,=1+1,mg/dL"},
        {"too many digits", "P-1,2024-01-05,CRP,1234567890123456789012,mg/dL"},
        {"a wrong unit", "P-1,2024-01-05,CRP,1,mmol/L"},
        {"no unit", "P-1,2024-01-05,CRP,1,"},
        {"an unknown analyte", "P-1,2024-01-05,XYZZY,1,mg/dL"},
        {"no date", "P-1,,CRP,1,mg/dL"},
        {"no such day", "P-1,2024-02-30,CRP,1,mg/dL"},
        {"a day that may be a month", "P-1,03/04/2024,CRP,1,mg/dL"},
        {"a year of two digits", "P-1,24/05/01,CRP,1,mg/dL"},
        {"a day to come", "P-1,2999-01-01,CRP,1,mg/dL"},
        {"a day outside of its era", "P-1,昭和70年1月1日,CRP,1,mg/dL"},
        {"no patient", ",2024-01-05,CRP,1,mg/dL"},
        {"an unknown patient", "P-9,2024-01-05,CRP,1,mg/dL"},
        {"no value", "P-1,2024-01-05,CRP,,mg/dL"},
        {"far outside of limits", "P-1,2024-01-05,CRP,99999,mg/dL"},
    };
    for (const auto& [name, cells] : rows) {
        all.push_back({name, row(cells), ":2: column [1-5] "});
    }
}

std::vector<Ugly> ugly_files() {
    std::vector<Ugly> all;
    add_encodings(all);
    add_controls(all);
    add_shapes(all);
    add_headers(all);
    add_values(all);
    return all;
}

/// The largest memory of a program that this one waited for, in MB.
long peak_of_children() {
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    return usage.ru_maxrss / 1024;
}

}  // namespace

TEST_CASE("a hundred ugly files end in a message with its place, soon, and change nothing") {
    const TempFolder folder;
    const std::string record = folder / "r.jointlog";
    REQUIRE(run_cli({"new", record, "--who", "Tester"}).exit == 0);
    write_file(folder / "patients.csv", "patient,name,sex\nP-1,Test One,F\n");
    REQUIRE(run_cli({"import", record, folder / "patients.csv"}).exit == 0);
    const std::string before = read_file(record);
    const auto all = ugly_files();
    CHECK(all.size() >= 100);
    for (const Ugly& ugly : all) {
        write_file(folder / "ugly.csv", ugly.bytes);
        const auto begun = std::chrono::steady_clock::now();
        const auto done = run_cli({"import", record, folder / "ugly.csv"});
        const auto took = std::chrono::steady_clock::now() - begun;
        INFO(ugly.name << ": exit " << done.exit << "\n" << done.err.substr(0, 1000));
        CHECK(done.exit != 0);
        CHECK(done.exit < 128);
        CHECK(done.err.find("ugly.csv") != std::string::npos);
        CHECK(std::regex_search(done.err.substr(0, 4000), std::regex(ugly.says)));
        CHECK(took < std::chrono::seconds(20));
        CHECK(read_file(record) == before);
    }
    CHECK(peak_of_children() < 128);
    CHECK(run_cli({"verify", record, "--deep"}).exit == 0);
}
