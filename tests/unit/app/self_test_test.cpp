#include "app/self_test.hpp"

#include <catch2/catch.hpp>

using namespace jointlog::app;

TEST_CASE("the built-in vectors are all there and agree with the program") {
    const auto files = run_self_test();
    REQUIRE(files.size() == 6);
    std::int64_t rows = 0;
    for (const VectorFile& file : files) {
        INFO(file.name);
        CHECK(file.rows >= 21);
        CHECK(file.mismatches.empty());
        rows += file.rows;
    }
    CHECK(rows >= 206);
}

TEST_CASE("the self-test names a vector that disagrees, and nothing passes without rows") {
    const std::string head = "id,index,baseline,followup,expected\n";
    const auto check = [&](const std::string& rows) {
        return check_vectors("v.csv", "response", head + rows).mismatches;
    };
    CHECK(check("a,eular_das28,5,2.5,good\n").empty());
    const auto wrong = check("a,eular_das28,5,2.5,good\nb,eular_das28,5,4.9,good\n");
    REQUIRE(wrong.size() == 1);
    CHECK(wrong[0] == "v.csv: b expected: 'good' expected, 'none' computed");
    CHECK(check("").size() == 1);
    CHECK(check("a,eular_das28,5,2.5\n").size() == 1);  // a row that was refused
    CHECK(check_vectors("v.csv", "response", "").mismatches.size() == 1);
    CHECK(check_vectors("v.csv", "egfr-jp", "id,sex,age_y,cr_mg_dl\na,F,50,0.7\n").mismatches.size()
          == 1);  // no column to compare with
    const std::string egfr = "id,sex,age_y,cr_mg_dl,egfr_ml_min_1_73m2\n";
    CHECK(check_vectors("v.csv", "egfr-jp", egfr + "a,O,50,0.7,\n").mismatches.empty());
    CHECK(check_vectors("v.csv", "egfr-jp", egfr + "a,O,50,0.7,80\n").mismatches.size() == 1);
}
