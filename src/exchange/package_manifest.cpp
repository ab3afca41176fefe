#include "exchange/package_documents.hpp"
#include "jointlog/domain/formula_table.hpp"
#include "jointlog/domain/json_writer.hpp"

namespace jointlog::exchange {
namespace {

std::string iso_utc(Instant instant) {
    return to_iso(Instant{instant.utc_ms, 0});
}

std::string_view name_of(PackageShape shape) {
    return shape == PackageShape::long_rows ? "long"
           : shape == PackageShape::wide    ? "wide"
                                            : "both";
}

void write_asked_patients(JsonWriter& json, const PackageInfo& info) {
    json.key("patients");
    if (info.only_patients.empty()) {
        json.text("all");
        return;
    }
    if (info.form.deidentified()) {
        json.text("chosen");
        return;
    }
    json.begin_array();
    for (const std::string& code : info.only_patients) {
        json.text(code);
    }
    json.end_array();
}

void write_options(JsonWriter& json, const PackageInfo& info) {
    json.key("options")
        .begin_object()
        .text("shape", name_of(info.form.shape))
        .text("preset", code(info.form.preset));
    if (!info.form.deidentified()) {
        json.key("as_of");
        if (info.as_of) {
            json.number(static_cast<long long>(*info.as_of));
        } else {
            json.null();
        }
        if (info.cut_day) {
            json.text("cut_day", to_iso(*info.cut_day));
        }
    }
    json.text("not_asked", info.include_not_asked ? "included" : "left out")
        .number("gap_days", info.gap_days);
    write_asked_patients(json, info);
    json.key("deidentified").boolean(info.form.deidentified()).end_object();
}

/// Where the package is from: not told of a de-identified one.
void write_origin(JsonWriter& json, const PackageInfo& info) {
    json.text("written", iso_utc(info.written));
    json.key("log_head")
        .begin_object()
        .number("operation", info.head.operation)
        .text("chain", info.head.chain_hex)
        .end_object();
}

void write_held_back(JsonWriter& json, const PackageForm& form) {
    json.key("columns_held_back").begin_array();
    for (const PackageTable* told : package_tables(form)) {
        for (const PackageField& field : package_table(told->file)->fields) {
            if (!leaves(field.privacy, form.dates) && field.privacy != Privacy::own) {
                json.text(told->file + " " + field.name);
            }
        }
    }
    json.text("egfr.csv").text("notes.csv").end_array();
}

void write_small_cells(JsonWriter& json, const std::vector<SmallCell>& cells) {
    json.key("small_cells")
        .begin_object()
        .text("meaning",
              "fewer than 5 persons; rare terms of adverse events and facts are held back and not "
              "named")
        .key("cells")
        .begin_array();
    for (const SmallCell& cell : cells) {
        if (cell.kind != "adverse_event" && cell.kind != "fact") {
            json.begin_object()
                .text("kind", cell.kind)
                .text("code", cell.code)
                .number("persons", cell.persons)
                .end_object();
        }
    }
    json.end_array().end_object();
}

void write_privacy(JsonWriter& json, const PackageInfo& info) {
    const bool study = info.form.dates == PackageDates::study_days;
    json.key("privacy").begin_object();
    json.text("method", "pseudonymised, Safe-Harbor-style; the key file is no part of the package")
        .text("dates", study ? "days from the patient's first visit"
                             : "shifted by one random number of days per patient; intervals kept")
        .text("extents",
              "a month is told as 61 days and a year as 731 that hold it: neither its place in the "
              "calendar nor its length is told")
        .text(
            "ages",
            "90+ for whoever is or may be over 89 on the last day that is covered, the day of the "
            "export or of its cut among them; no eGFR is told of them, as ages can be computed "
            "from it");
    json.number("rare_adverse_event_terms_held_back", info.withheld.adverse_event_terms)
        .number("rare_facts_held_back", info.withheld.facts)
        .number("results_of_own_analytes_or_units_left_out", info.withheld.own_results)
        .number("doses_in_unknown_units_held_back", info.withheld.own_doses)
        .number("egfr_results_of_persons_over_89_left_out", info.withheld.egfr_results);
    write_held_back(json, info.form);
    write_small_cells(json, info.small_cells);
    json.end_object();
}

void write_files(JsonWriter& json, const PackageSummary& summary) {
    json.key("files").begin_array();
    for (const WrittenFile& file : summary.files) {
        json.begin_object()
            .text("name", file.name)
            .number("rows", file.rows)
            .number("bytes", file.bytes)
            .text("sha256", file.sha256)
            .end_object();
    }
    json.end_array();
}

void write_risky(JsonWriter& json, PackagePreset preset, const RiskyCells& risky) {
    json.key("risky_cells").begin_object();
    json.text("meaning",
              preset == PackagePreset::research
                  ? "text cells that start with = + - @ (full-width ones too) TAB or CR, which a "
                    "spreadsheet may run; they are not altered"
                  : "text cells that start with = + - @ (full-width ones too) TAB or CR, which a "
                    "spreadsheet may run; an apostrophe stands before them");
    json.number("count", risky.count)
        .number("listed", static_cast<long long>(risky.listed.size()))
        .key("cells")
        .begin_array();
    for (const RiskyCell& cell : risky.listed) {
        json.begin_object()
            .text("file", cell.file)
            .number("row", cell.row)
            .text("column", cell.column)
            .end_object();
    }
    json.end_array().end_object();
}

}  // namespace

std::string manifest_json(const PackageInfo& info, const PackageSummary& summary,
                          const RiskyCells& risky) {
    std::string text;
    JsonWriter json(text);
    json.begin_object().text("format", "jointlog research package").number("format_version", 1);
    if (!info.form.deidentified()) {
        write_origin(json, info);
    }
    json.text("program_version", info.program_version)
        .number("schema_version", info.schema_version);
    json.text("mode", info.mode == Mode::own ? "own" : "clinic")
        .key("sample_data")
        .boolean(info.sample);
    json.text("formula_hash", formula_table_hash());
    write_options(json, info);
    if (info.form.deidentified()) {
        write_privacy(json, info);
    }
    json.number("patients", summary.patients)
        .key("left_out")
        .begin_object()
        .number("declined", info.left_out_declined);
    json.number("withdrawn", info.left_out_withdrawn)
        .number("not_asked", info.left_out_not_asked)
        .end_object()
        .number("left_out_rows_of_visits_and_courses_in_error", info.left_out_rows);
    write_files(json, summary);
    write_risky(json, info.form.preset, risky);
    json.end_object();
    return text;
}

}  // namespace jointlog::exchange
