// Reports need the drawing layer, which a build without Qt leaves out.
#ifdef JOINTLOG_WITH_RENDER
#include <catch2/catch.hpp>

#include "jointlog/domain/text.hpp"
#include "support/cli_runner.hpp"

using namespace jointlog::test;

namespace {

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

std::string output_of(const std::string& command, const std::string& file) {
    REQUIRE(std::system((command + " >" + shell_quoted(file) + " 2>/dev/null").c_str()) == 0);
    return read_file(file);
}

std::string text_of(const TempFolder& folder, const std::string& pdf) {
    return jointlog::nfkc(
        output_of("pdftotext -layout " + shell_quoted(pdf) + " -", folder / "text"));
}

}  // namespace

TEST_CASE(
    "report: pdftotext finds every number, the Japanese name and the page numbers; the data "
    "is attached") {
    const TempFolder folder;
    REQUIRE(run_cli({"sample", folder / "s.jointlog"}).exit == 0);
    const auto report = [&](const std::string& kind, const std::string& language) {
        const std::string pdf = folder / (kind + language + ".pdf");
        const auto done = run_cli({"report", folder / "s.jointlog", "--patient", "P-0042",
                                   "--template", kind, "--lang", language, "--out", pdf});
        CHECK(done.err.empty());
        REQUIRE(done.exit == 0);
        return pdf;
    };
    const std::string visit = text_of(folder, report("visit", "ja"));
    for (const char* part : {"P-0042", "3.50", "12.8", "13.01", "0.21", "111.1", "2024-09-02",
                             "1 / 1", "サンプル", "中等度疾患活動性", "EULAR"}) {
        INFO(part);
        CHECK(has(visit, part));
    }
    CHECK_FALSE(has(visit, "山田"));
    const std::string referral = text_of(folder, report("referral", "ja"));
    for (const char* part :
         {"山田 花子", "ヤマダ ハナコ", "212.5", "Stage II", "2024-02-17", "1 / 1"}) {
        INFO(part);
        CHECK(has(referral, part));
    }
    const std::string trend = report("trend", "en");
    const std::string said = text_of(folder, trend);
    CHECK(has(said, "Record of entered data. No treatment recommendation."));
    // The oldest drug goes back seven years before the first visit.
    CHECK(has(said, "Trend report 2021-06-12 – 2024-09-02"));
    CHECK(has(said, "from the first visit or value; older entries since 2014-06-01"));
    (void)output_of(
        "pdfdetach -save 1 -o " + shell_quoted(folder / "data.csv") + " " + shell_quoted(trend),
        folder / "said");
    const std::string data = read_file(folder / "data.csv");
    CHECK(has(data, "kind,date,end,item,value,unit,"));
    CHECK(has(data, "value,2024-09-02,,CRP,0.21,mg/dL,,0.14,H"));
}

TEST_CASE("report: the same record and time give the same bytes") {
    const TempFolder folder;
    REQUIRE(run_cli({"sample", folder / "s.jointlog"}).exit == 0);
    ::setenv("SOURCE_DATE_EPOCH", "1725286800", 1);
    for (const char* name : {"a.pdf", "b.pdf"}) {
        REQUIRE(run_cli({"report", folder / "s.jointlog", "--patient", "P-0042", "--out",
                         folder / name})
                    .exit
                == 0);
        REQUIRE(std::system("sleep 1.1") == 0);
    }
    ::unsetenv("SOURCE_DATE_EPOCH");
    CHECK(read_file(folder / "a.pdf") == read_file(folder / "b.pdf"));
    CHECK(has(text_of(folder, folder / "a.pdf"), "printed 2024-09-02 14:20"));
}

TEST_CASE("report: an unknown section, template or ending is a usage error and writes nothing") {
    const TempFolder folder;
    REQUIRE(run_cli({"sample", folder / "s.jointlog"}).exit == 0);
    const auto refused = [&](std::vector<std::string> more) {
        std::vector<std::string> words{"report", folder / "s.jointlog", "--patient", "P-0042"};
        words.insert(words.end(), more.begin(), more.end());
        return run_cli(words);
    };
    const auto section = refused({"--out", folder / "x.pdf", "--sections", "scores,bogus"});
    CHECK(section.exit == 2);
    CHECK(has(section.err, "no section \"bogus\""));
    CHECK(refused({"--out", folder / "x.pdf", "--template", "poem"}).exit == 2);
    CHECK(refused({"--out", folder / "x.docx"}).exit == 2);
    CHECK(refused({"--out", folder / "x.pdf", "--from", "2024-09-01", "--to", "2024-01-01"}).exit
          == 2);
    CHECK(read_file(folder / "x.pdf").empty());
}

TEST_CASE("report: the extract as text, and the last visit for another record system") {
    const TempFolder folder;
    REQUIRE(run_cli({"sample", folder / "s.jointlog"}).exit == 0);
    REQUIRE(run_cli({"report", folder / "s.jointlog", "--patient", "P-0042", "--template",
                     "referral", "--out", folder / "r.txt"})
                .exit
            == 0);
    const std::string text = read_file(folder / "r.txt");
    CHECK(has(text,
              "adalimumab\tbDMARD\tsubcutaneous\t40 mg every 2 weeks\t2023-05\t2024-02-17\t"
              "infection"));
    CHECK(has(text, "Comorbidity\tnot recorded"));
    const auto line =
        run_cli({"show", folder / "s.jointlog", "--patient", "P-0042", "--text", "--lang", "ja"});
    CHECK(line.exit == 0);
    CHECK(has(line.out,
              "2024-09-02 TJC28 4 SJC28 3 PtGA 38mm PhGA 20mm CRP 0.21mg/dL ESR 未入力 / "
              "DAS28-CRP 3.50 (文献上の区分: 中等度疾患活動性; "));
    CHECK_FALSE(has(line.out, "山田"));
}
#endif
