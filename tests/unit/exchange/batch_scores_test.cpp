#include "jointlog/exchange/batch_scores.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>

#include "unit/exchange/csv_support.hpp"

using namespace jointlog;
using namespace jointlog::exchange;

namespace {

using Table = std::vector<std::map<std::string, std::string>>;

std::string golden(const std::string& name) {
    std::ifstream file(std::string(JOINTLOG_SOURCE_DIR) + "/tests/golden/" + name,
                       std::ios::binary);
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

Scored score(const std::string& text, BatchKind kind) {
    Scored scored;
    std::istringstream in(text);
    std::ostringstream out;
    const auto report = score_batch(
        in, out, kind, [&](const BatchIssue& issue) { scored.issues.push_back(issue); });
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
    CHECK(scored.issues[1].line == 3);
}

TEST_CASE("an input without id, without any input column or with a column twice is no batch") {
    for (const std::string text : {"", "tjc28\n1\n", "id,note\n1,x\n", "id,tjc28,TJC28\n1,1,1\n"}) {
        std::istringstream in(text);
        std::ostringstream out;
        const auto report = score_batch(in, out, BatchKind::indices, [](const BatchIssue&) {});
        REQUIRE_FALSE(report);
        CHECK(report.error().code == Errc::malformed);
        CHECK(out.str().empty());
    }
}

TEST_CASE("printed scores read back as the same double") {
    Table rows =
        table(score("id,tjc28,sjc28,esr_mm_h,ptga_mm\na,4,5,44,12\n", BatchKind::indices).text);
    CHECK(rows[0]["das28_esr"] == "4.563031777442724");
}
