// Settings that are kept as objects, as the history of the settings tells them.
#include <catch2/catch.hpp>

#include "gui/history/setting_words.hpp"

using namespace jointlog::gui;

TEST_CASE("a kept way of reading files stands in the history in words", "[history]") {
    const std::string kept =
        R"({"kind": "labs", "delimiter": "semicolon", "decimal": "comma", "date_order": "dmy",)"
        R"( "columns": {"pt": "patient", "x": ""}, "unit": {"CRP": "mg/dL"},)"
        R"( "patients": {"007": "P-1"}})";
    CHECK(settingTitle("import/0123") == QStringLiteral("How files of a header are read"));
    CHECK(settingText("import/0123", kept)
          == QString::fromUtf8(
              "kind of rows: laboratory values; between cells: semicolon; decimals: comma; "
              "03/04/2024 is: 3 April (day first); columns: pt → patient, x → not read; units: "
              "CRP → mg/dL; patients of the file: 007 → P-1"));
    CHECK(settingText("export", R"({"shape": "both", "gap_days": "7", "patients": ["P-1", "P-2"]})")
          == QStringLiteral("days that are no gap: 7; only the patients: P-1, P-2; tables: one "
                            "fact a row and one visit a row"));
    CHECK(settingText("crp_unit", "mg/dL") == QStringLiteral("mg/dL"));
    CHECK(settingText("import/0123", "{") == QStringLiteral("{"));
}
