#include "jointlog/exchange/batch_scores.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>

#include <nlohmann/json.hpp>

#include "jointlog/domain/csv_writer.hpp"
#include "unit/exchange/csv_support.hpp"

using namespace jointlog;
using namespace jointlog::exchange;

namespace {

using Table = std::vector<std::map<std::string, std::string>>;

std::string golden(const std::string& name) {
    std::ifstream file(std::string(JOINTLOG_SOURCE_DIR) + "/data/golden/" + name, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

Table table(const std::string& text) {
    CsvReader reader(in_pieces(text, 1 << 16));
    CsvRow row;
    std::vector<std::string> names;
    Table rows;
    while (*reader.next(row)) {
        REQUIRE_FALSE(row.problem());
        if (names.empty()) {
            for (std::size_t i = 0; i < row.size(); ++i) {
                names.emplace_back(row[i]);
            }
            continue;
        }
        rows.emplace_back();
        for (std::size_t i = 0; i < row.size(); ++i) {
            rows.back()[names[i]] = row[i];
        }
    }
    return rows;
}

struct Scored {
    std::string text;
    BatchReport report;
    std::vector<BatchIssue> issues;
};

Scored score(const std::string& text, BatchKind kind, BatchSyntax syntax = BatchSyntax::csv) {
    Scored scored;
    std::istringstream in(text);
    std::ostringstream out;
    const auto report = score_batch(
        in, out, kind, syntax, [&](const BatchIssue& issue) { scored.issues.push_back(issue); });
    REQUIRE(report);
    scored.report = *report;
    scored.text = out.str();
    return scored;
}

bool is_number(const std::string& text) {
    char* end = nullptr;
    std::strtod(text.c_str(), &end);
    return !text.empty() && *end == '\0';
}

/// Every output column but `missing` equals the expected cell of the vectors; numbers to 1e-9.
void compare_with_vectors(const std::string& file, BatchKind kind, std::size_t least_rows) {
    const std::string vectors = golden(file);
    const Table expected = table(vectors);
    const Table got = table(score(vectors, kind).text);
    REQUIRE(expected.size() >= least_rows);
    REQUIRE(got.size() == expected.size());
    for (std::size_t i = 0; i < got.size(); ++i) {
        for (const auto& [column, value] : got[i]) {
            if (column == "missing") {
                continue;
            }
            INFO(file << " " << expected[i].at("id") << " " << column);
            const std::string& wanted = expected[i].at(column);
            if (is_number(wanted)) {
                REQUIRE(is_number(value));
                CHECK(std::strtod(value.c_str(), nullptr)
                      == Approx(std::strtod(wanted.c_str(), nullptr)).margin(1e-9).epsilon(0));
            } else {
                CHECK(value == wanted);
            }
        }
    }
}

}  // namespace

TEST_CASE("the index vectors come out of the batch cell by cell") {
    compare_with_vectors("vectors_public.csv", BatchKind::indices, 47);
}
TEST_CASE("the HAQ vectors come out of the batch cell by cell") {
    compare_with_vectors("vectors_haq.csv", BatchKind::haq, 26);
}
TEST_CASE("the response vectors come out of the batch cell by cell") {
    compare_with_vectors("vectors_response.csv", BatchKind::response, 50);
}
TEST_CASE("the ACR vectors come out of the batch cell by cell") {
    compare_with_vectors("vectors_acr.csv", BatchKind::acr, 21);
}
TEST_CASE("the cut-off vectors come out of the batch cell by cell") {
    compare_with_vectors("vectors_cutoffs.csv", BatchKind::cutoffs, 40);
}
TEST_CASE("the eGFR vectors come out of the batch cell by cell") {
    compare_with_vectors("vectors_egfr_jp.csv", BatchKind::egfr_jp, 22);
}

TEST_CASE("the header of the index batch is the one of the contract") {
    const std::string text = score("id,tjc28\n1,2\n", BatchKind::indices).text;
    CHECK(text.substr(0, text.find('\n'))
          == "id,das28_esr,das28_esr_cat,das28_crp,das28_crp_cat,das28_crp_cat_fl,das28_crp_cat_in,das28_esr3,das28_esr3_cat,"
             "das28_crp3,das28_crp3_cat,cdai,cdai_cat,sdai,sdai_cat,rapid3,rapid3_10,rapid3_cat,pas,pas_cat,pas2,pas2_cat,"
             "bool_1_0,bool_2_0,bool_1_0_noapr,bool_2_0_noapr,missing");
}

TEST_CASE("missing names index and inputs in a fixed order") {
    Table rows =
        table(score("id,tjc28,sjc28,ptga_mm,ega_mm\nx,1,1,10,10\n", BatchKind::indices).text);
    CHECK(rows[0]["cdai"] == "4");
    CHECK(rows[0]["missing"]
          == "das28_esr:esr;das28_crp:crp;das28_esr3:esr;das28_crp3:crp;sdai:crp;rapid3:pain+mdhaq_raw;rapid3_10:pain+mdhaq_raw;"
             "pas:pain+haq_di;pas2:pain+haq_ii;bool_1_0:crp;bool_2_0:crp");
}

TEST_CASE("missing names CRP only where CRP leaves the answer open") {
    Table rows =
        table(score("id,tjc28,sjc28,ptga_mm,crp_cmp,crp_mg_dl\nx,,0,5,<,0.2\ny,,0,5,<,1.5\n",
                    BatchKind::indices)
                  .text);
    const auto ends_with = [](const std::string& text, const std::string& end) {
        return text.size() >= end.size()
               && text.compare(text.size() - end.size(), end.size(), end) == 0;
    };
    CHECK(ends_with(rows[0]["missing"],
                    "bool_1_0:tjc28;bool_2_0:tjc28;bool_1_0_noapr:tjc28;"
                    "bool_2_0_noapr:tjc28"));
    CHECK(ends_with(rows[1]["missing"],
                    "bool_1_0:tjc28+crp;bool_2_0:tjc28+crp;"
                    "bool_1_0_noapr:tjc28;bool_2_0_noapr:tjc28"));
}

TEST_CASE("headers are read in any order and case, and quoted ids come back as they were") {
    Table rows = table(
        score("EGA_mm,TJC28,\"ID\",sjc28,PtGA_mm\n10,1,\"a,\"\"b\",1,10\n", BatchKind::indices)
            .text);
    REQUIRE(rows.size() == 1);
    CHECK(rows[0]["id"] == "a,\"b");
    CHECK(rows[0]["cdai"] == "4");
}

TEST_CASE("an invalid cell counts as missing and is named with line and column") {
    const Scored scored = score(
        "id,tjc28,sjc28,ptga_mm,ega_mm\na,29,1,10,10\nb,2.5,1,10,10\nc,\"0,4\",1,10,10\nd,1,1,10,"
        "10\n",
        BatchKind::indices);
    Table rows = table(scored.text);
    REQUIRE(rows.size() == 4);
    CHECK(rows[0]["cdai"].empty());
    CHECK(rows[1]["cdai"].empty());
    CHECK(rows[2]["cdai"].empty());
    CHECK(rows[3]["cdai"] == "4");
    REQUIRE(scored.issues.size() == 3);
    CHECK(scored.issues[0].line == 2);
    CHECK(scored.issues[0].column == "tjc28");
    CHECK(scored.issues[2].line == 4);
    CHECK(scored.report.issues == 3);
}

TEST_CASE("a creatinine of 0 is named, not passed over") {
    const Scored scored =
        score("id,sex,age_y,cr_mg_dl\na,F,50,0.00\nb,F,50,0.8\n", BatchKind::egfr_jp);
    Table rows = table(scored.text);
    CHECK(rows[0]["egfr_ml_min_1_73m2"].empty());
    CHECK_FALSE(rows[1]["egfr_ml_min_1_73m2"].empty());
    REQUIRE(scored.issues.size() == 1);
    CHECK(scored.issues[0].column == "cr_mg_dl");
}

TEST_CASE("two CRP cells that disagree are missing for every index that uses CRP, and are named") {
    const Scored scored = score(
        "id,tjc28,sjc28,ptga_mm,ega_mm,crp_mg_l,crp_mg_dl\na,1,1,10,10,10,2\nb,1,1,10,10,10,1.00\n",
        BatchKind::indices);
    Table rows = table(scored.text);
    CHECK(rows[0]["das28_crp"].empty());
    CHECK(rows[0]["sdai"].empty());
    CHECK(rows[0]["bool_1_0"].empty());
    CHECK(rows[0]["cdai"] == "4");
    CHECK(rows[1]["sdai"] == "5");
    REQUIRE(scored.issues.size() == 1);
    CHECK(scored.issues[0].column == "crp_mg_dl");
}

TEST_CASE("a CRP above the measuring range computes nothing from CRP") {
    Table rows = table(score("id,tjc28,sjc28,ptga_mm,ega_mm,crp_cmp,crp_mg_l\na,1,1,10,10,>,300\n",
                             BatchKind::indices)
                           .text);
    CHECK(rows[0]["sdai"].empty());
    CHECK(rows[0]["cdai"] == "4");
}

TEST_CASE("a malformed row is refused and the others are scored") {
    const Scored scored =
        score("id,tjc28,sjc28,ptga_mm,ega_mm\na,1,1,10\n\"b\"x,1,1,10,10\nc,1,1,10,10\n",
              BatchKind::indices);
    CHECK(scored.report.rows == 1);
    CHECK(scored.report.refused == 2);
    REQUIRE(scored.issues.size() == 2);
    CHECK(scored.issues[0].line == 2);
    CHECK(scored.issues[0].column == "ega_mm");  // the first one without a cell
    CHECK(scored.issues[1].line == 3);
    const Scored longer = score("id,tjc28\na,1,2\n", BatchKind::indices);
    REQUIRE(longer.issues.size() == 1);
    CHECK(longer.issues[0].column == "cell 3");
}

TEST_CASE("an input without id, without any input column or with a column twice is no batch") {
    for (const std::string text : {"", "tjc28\n1\n", "id,note\n1,x\n", "id,tjc28,TJC28\n1,1,1\n"}) {
        std::istringstream in(text);
        std::ostringstream out;
        const auto report =
            score_batch(in, out, BatchKind::indices, BatchSyntax::csv, [](const BatchIssue&) {});
        REQUIRE_FALSE(report);
        CHECK(report.error().code == Errc::malformed);
        CHECK(out.str().empty());
    }
}

TEST_CASE("a header with nothing but id gives the header, and rows that name everything missing") {
    const Scored none = score("id\n", BatchKind::indices);
    CHECK(none.text.rfind("id,das28_esr,", 0) == 0);
    CHECK(none.text.find('\n') == none.text.size() - 1);
    CHECK(none.report.refused + none.report.issues == 0);
    Table rows = table(score("id\nx\n", BatchKind::response).text);
    CHECK(rows.at(0)["expected"].empty());
    rows = table(score("id\nx\n", BatchKind::indices).text);
    CHECK(rows.at(0)["missing"].find("cdai:tjc28+sjc28+patient_global+evaluator_global")
          != std::string::npos);
}

TEST_CASE("columns in the opposite order give the same scores for every kind") {
    const auto reversed = [](const std::string& text) {
        CsvReader reader(in_pieces(text, 1 << 16));
        CsvRow row;
        std::string out;
        CsvWriter writer(out);
        while (*reader.next(row)) {
            for (std::size_t i = row.size(); i > 0; --i) {
                writer.cell(row[i - 1]);
            }
            writer.end_row();
        }
        return out;
    };
    const std::pair<std::string, BatchKind> kinds[] = {
        {"vectors_public.csv", BatchKind::indices},    {"vectors_haq.csv", BatchKind::haq},
        {"vectors_response.csv", BatchKind::response}, {"vectors_acr.csv", BatchKind::acr},
        {"vectors_cutoffs.csv", BatchKind::cutoffs},   {"vectors_egfr_jp.csv", BatchKind::egfr_jp}};
    for (const auto& [file, kind] : kinds) {
        INFO(file);
        const std::string text = golden(file);
        CHECK(reversed(text).substr(0, 9) != text.substr(0, 9));
        CHECK(score(reversed(text), kind).text == score(text, kind).text);
    }
}

TEST_CASE("a byte order mark, CRLF and line breaks in quotes change nothing but the text itself") {
    const std::string plain = "id,tjc28,sjc28,ptga_mm,ega_mm\na,1,1,10,10\n";
    const std::string crlf = "\xef\xbb\xbfid,tjc28,sjc28,ptga_mm,ega_mm\r\na,1,1,10,10\r\n";
    CHECK(score(crlf, BatchKind::indices).text == score(plain, BatchKind::indices).text);
    Table rows = table(
        score("id,tjc28,sjc28,ptga_mm,ega_mm\n\"a\nb\",1,1,\"10\",10\n", BatchKind::indices).text);
    CHECK(rows.at(0)["id"] == "a\nb");
    CHECK(rows.at(0)["cdai"] == "4");
}

TEST_CASE(
    "numbers are read as typed: a sign, full-width digits; an exponent and a comma are none") {
    const auto cdai = [](const std::string& cell) {
        const Scored scored =
            score("id,tjc28,sjc28,ptga_mm,ega_mm\na," + cell + ",1,10,10\n", BatchKind::indices);
        Table rows = table(scored.text);
        return rows.at(0)["cdai"] + "/" + std::to_string(scored.report.issues);
    };
    CHECK(cdai("+1") == "4/0");
    CHECK(cdai("\xef\xbc\x91") == "4/0");  // U+FF11
    CHECK(cdai("1.0") == "4/0");
    CHECK(cdai(" 1 ") == "4/0");
    CHECK(cdai("1e3") == "/1");
    CHECK(cdai("\"0,492\"") == "/1");
    CHECK(cdai("-1") == "/1");
    CHECK(cdai("nan") == "/1");
    CHECK(cdai("0x1") == "/1");
    CHECK(cdai("") == "/0");
}

TEST_CASE("a field beyond the limit refuses its row alone") {
    const std::string huge(std::size_t{3} << 20, 'x');
    for (const std::string quote : {"", "\""}) {
        const Scored scored = score("id,tjc28,sjc28,ptga_mm,ega_mm\na,1,1,10,10\nb," + quote + huge
                                        + quote + ",1,10,10\nc,1,1,10,10\n",
                                    BatchKind::indices);
        CHECK(scored.report.rows == 2);
        REQUIRE(scored.issues.size() == 1);
        CHECK(scored.issues[0].line == 3);
        CHECK(table(scored.text).at(1)["id"] == "c");
    }
}

TEST_CASE("as JSON the same cells stand under their names: numbers as numbers, empty as null") {
    const auto json = nlohmann::json::parse(
        score("id,tjc28,sjc28,ptga_mm,ega_mm\n\"a,\"\"b\",1,1,10,10\nb,1,1,10,10\n",
              BatchKind::indices, BatchSyntax::json)
            .text);
    REQUIRE(json.size() == 2);
    CHECK(json[0].at("id") == "a,\"b");
    CHECK(json[0].at("cdai") == 4);
    CHECK(json[0].at("cdai_cat") == "low");
    CHECK(json[0].at("das28_esr").is_null());
    CHECK(json[0].at("bool_1_0_noapr") == 1);
    CHECK(json[0].at("bool_1_0").is_null());
    CHECK(json[0].size() == 27);
    CHECK(nlohmann::json::parse(score("id\n", BatchKind::acr, BatchSyntax::json).text).empty());
}

TEST_CASE("printed scores read back as the same double") {
    Table rows =
        table(score("id,tjc28,sjc28,esr_mm_h,ptga_mm\na,4,5,44,12\n", BatchKind::indices).text);
    CHECK(rows[0]["das28_esr"] == "4.563031777442724");
}

TEST_CASE("Thirty thousand rows keep their order, and so do the messages, on several threads") {
    std::string text = "id,tjc28,sjc28,crp_mg_l,ptga_mm\n";
    std::vector<std::string> ids;
    std::vector<std::int64_t> wrong;
    for (int n = 0; n < 30'000; ++n) {
        const std::int64_t line = n + 2;
        if (n % 997 == 0) {
            text += "r" + std::to_string(n) + ",1,2\n";  // cells lack
            wrong.push_back(line);
            continue;
        }
        const bool no_number = n % 501 == 1;
        text += "r" + std::to_string(n) + "," + (no_number ? "x" : std::to_string(n % 29))
                + ",3,\"5.0\"," + std::to_string(n % 101) + "\n";
        ids.push_back("r" + std::to_string(n));
        if (no_number) {
            wrong.push_back(line);
        }
    }
    const Scored csv = score(text, BatchKind::indices);
    std::vector<std::int64_t> told;
    for (const BatchIssue& issue : csv.issues) {
        told.push_back(issue.line);
    }
    CHECK(told == wrong);
    std::vector<std::string> found;
    for (const auto& row : table(csv.text)) {
        found.push_back(row.at("id"));
    }
    CHECK(found == ids);
    CHECK(csv.report.rows == static_cast<std::int64_t>(ids.size()));
    CHECK(csv.report.refused + csv.report.issues == static_cast<std::int64_t>(wrong.size()));
    const auto json =
        nlohmann::json::parse(score(text, BatchKind::indices, BatchSyntax::json).text);
    REQUIRE(json.size() == ids.size());
    CHECK(json.back().at("id") == ids.back());
}

TEST_CASE("Rows that are all refused leave a well-formed JSON array") {
    std::string text = "id,tjc28\n";
    for (int n = 0; n < 20'000; ++n) {
        text += "only-an-id\n";
    }
    text += "last,3\n";
    const auto json =
        nlohmann::json::parse(score(text, BatchKind::indices, BatchSyntax::json).text);
    REQUIRE(json.size() == 1);
    CHECK(json[0].at("id") == "last");
}

TEST_CASE("columns that no input has are told, and score nothing") {
    const auto scored =
        score("id,crp_mgl,tjc28,PTGA\n1,2,3,4\n", BatchKind::indices, BatchSyntax::csv);
    CHECK(scored.report.unknown_columns == std::vector<std::string>{"crp_mgl", "PTGA"});
    CHECK(scored.report.issues == 0);
    CHECK(score("id,tjc28\n1,3\n", BatchKind::indices).report.unknown_columns.empty());
}

TEST_CASE("a tick of aids that cannot be read leaves the index with aids open") {
    const std::string header =
        "id,q01,q02,q03,q04,q05,q06,q07,q08,q09,q10,q11,q12,q13,q14,q15,q16,q17,q18,q19,q20,"
        "aid_walking\n";
    const std::string answers = ",1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,";
    const auto with = [&](const char* tick) {
        return table(score(header + "a" + answers + tick + "\n", BatchKind::haq).text).at(0);
    };
    CHECK(with("1").at("haq_di") == "1.125");
    CHECK(with("").at("haq_di") == "1");
    CHECK(with("y").at("haq_di").empty());
    CHECK(with("2").at("haq_di").empty());
    CHECK(with("y").at("haq_di_no_aids") == "1");
}
