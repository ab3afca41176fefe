#include <catch2/catch.hpp>

#include "exchange/text_guard.hpp"
#include "jointlog/exchange/package_schema.hpp"
#include "unit/app/export_support.hpp"

using namespace jointlog;
using namespace jointlog::app;

namespace {

/// What spreadsheets were made to run, what looks like it, and what is only text.
const std::vector<std::string> payloads{
    "=1+1",
    "=cmd|' /C calc'!A0",
    "=HYPERLINK(\"http://x\",\"y\")",
    "=SUM(A1:A9)",
    "==1",
    "= 1",
    "=",
    "+1",
    "+",
    "+cmd|' /C calc'!A0",
    "-1",
    "-",
    "-2+3+cmd|' /C calc'!A0",
    "--",
    "@SUM(1)",
    "@",
    "\t=1",
    "\ttext",
    "＝1+1",
    "＋1",
    "－1",
    "＠SUM(1)",
    "＝",
    "'=1+1",
    "'",
    "''",
    "'text",
    "''=1",
    "'－1",
    "\"=1\"",
    "\"",
    "a=1",
    " =1",
    "1",
    "-1.5",
    "a,b;c",
    "line\n=1",
    "\n=1",
    "DDE(\"cmd\")",
    "山田",
    "🦴=1",
    "\u202e=1",
    "\ufeff=1",
};

/// One patient a payload, who has it as the name and, with a number below zero, as the text of a fact.
void fill(ImportFixture& fixture) {
    for (std::size_t i = 0; i < payloads.size(); ++i) {
        const std::string code = "P-" + std::to_string(100 + i);
        OperationDraft draft(fixture.ids.next(), OperationKind::create, code);
        Patient patient;
        patient.code = code;
        patient.name = payloads[i];
        draft.add(patient);
        Fact fact;
        fact.kind = "weight";
        fact.number = Decimal{-150, 1};
        fact.words = payloads[i];
        draft.add(fact);
        REQUIRE(fixture.file->commit(draft));
    }
}

ExportReport guarded(ImportFixture& fixture) {
    ExportRequest request;
    request.preset = "spreadsheet";
    request.shape = ExportShape::both;
    return exported(fixture, "guarded", request);
}

}  // namespace

TEST_CASE("the spreadsheet preset guards every text cell, and no number, of 43 payloads") {
    ImportFixture fixture;
    fill(fixture);
    ExportRequest research;
    research.shape = ExportShape::both;
    const ExportReport plain = exported(fixture, "plain", research);
    const ExportReport report = guarded(fixture);
    for (const auto* table : exchange::package_tables(exchange::PackageShape::both)) {
        const auto as_recorded = package_table(plain.folder / table->file);
        const auto rows = package_table(report.folder / table->file);
        REQUIRE(rows.size() == as_recorded.size());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            for (const auto& field : table->fields) {
                const std::string& cell = rows[i].at(field.name);
                const std::string& original = as_recorded[i].at(field.name);
                INFO(table->file << " " << field.name << " " << original);
                if (exchange::is_worded(field.type)) {
                    CHECK_FALSE(exchange::begins_formula(cell));
                    CHECK(exchange::unguarded(cell) == original);
                } else {
                    CHECK(cell == original);
                }
            }
        }
    }
    const auto names = package_table(plain.folder / "patients.csv");
    const auto facts = package_table(report.folder / "facts.csv");
    REQUIRE(names.size() == payloads.size());
    for (std::size_t i = 0; i < payloads.size(); ++i) {
        CHECK(names[i].at("name") == payloads[i]);  // the research preset alters nothing
        CHECK(facts[i].at("value_num") == "-15.0");
    }
    CHECK(plain.risky_cells == report.risky_cells);
    CHECK(plain.risky_cells > 0);
}

TEST_CASE("a spreadsheet package begins with a byte order mark, ends rows with CR LF and says so") {
    ImportFixture fixture;
    fixture.import(two_patients);
    const ExportReport report = guarded(fixture);
    for (const ExportedFile& file : report.files) {
        if (!file.name.ends_with(".csv")) {
            continue;
        }
        INFO(file.name);
        const std::string text = ImportFixture::read(report.folder / file.name);
        CHECK(text.starts_with("\xEF\xBB\xBF"));
        CHECK(text.ends_with("\r\n"));
        for (std::size_t at = text.find('\n'); at != std::string::npos;
             at = text.find('\n', at + 1)) {
            CHECK(text[at - 1] == '\r');
        }
    }
    CHECK(contains(ImportFixture::read(report.folder / "manifest.json"),
                   "\"preset\": \"spreadsheet\""));
    const std::string described = ImportFixture::read(report.folder / "datapackage.json");
    CHECK(contains(described, "\"lineTerminator\": \"\\u000d\\n\""));
    CHECK(contains(described, "\"textGuard\": \"'\""));
}

TEST_CASE("an unknown preset is refused and nothing is written") {
    ImportFixture fixture;
    ExportRequest request;
    request.preset = "excel";
    request.out = fixture.folder / "p";
    const auto refused = export_from(*fixture.file, {}, request);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Errc::refused);
    CHECK_FALSE(std::filesystem::exists(fixture.folder / "p"));
}
