#include "exchange/package_documents.hpp"

#include <fmt/format.h>

#include "jointlog/domain/indices.hpp"
#include "jointlog/domain/json_writer.hpp"

namespace jointlog::exchange {
namespace {

std::vector<std::string> split(const std::string& values) {
    std::vector<std::string> parts;
    std::size_t begin = 0;
    while (!values.empty() && begin <= values.size()) {
        const std::size_t end = std::min(values.find(';', begin), values.size());
        parts.push_back(values.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

void write_field(JsonWriter& json, const PackageField& field) {
    json.begin_object()
        .text("name", field.name)
        .text("type", table_schema_type(field.type))
        .text("description", field.meaning);
    if (!field.unit.empty()) {
        json.text("unit", field.unit);
    }
    if (const auto values = split(field.values); !values.empty()) {
        json.key("constraints").begin_object().key("enum").begin_array();
        for (const std::string& value : values) {
            if (field.type == FieldType::integer) {
                json.number(value);
            } else {
                json.text(value);
            }
        }
        json.end_array().end_object();
    }
    json.end_object();
}

void write_schema(JsonWriter& json, const PackageTable& table) {
    json.key("schema").begin_object().key("fields").begin_array();
    for (const PackageField& field : table.fields) {
        write_field(json, field);
    }
    json.end_array().key("missingValues").begin_array().text("").end_array();
    if (!table.primary_key.empty()) {
        json.key("primaryKey").begin_array();
        for (const std::string& key : table.primary_key) {
            json.text(key);
        }
        json.end_array();
    }
    json.end_object();
}

std::string iso_utc(Instant instant) {
    return to_iso(Instant{instant.utc_ms, 0});
}

std::string_view name_of(PackageShape shape) {
    return shape == PackageShape::long_rows ? "long"
           : shape == PackageShape::wide    ? "wide"
                                            : "both";
}

void write_options(JsonWriter& json, const PackageInfo& info) {
    json.key("options")
        .begin_object()
        .text("shape", name_of(info.shape))
        .text("preset", "research")
        .key("as_of");
    if (info.as_of) {
        json.number(static_cast<long long>(*info.as_of));
    } else {
        json.null();
    }
    json.text("not_asked", info.include_not_asked ? "included" : "left out")
        .number("gap_days", 0)
        .key("patients");
    if (info.only_patients.empty()) {
        json.text("all");
    } else {
        json.begin_array();
        for (const std::string& code : info.only_patients) {
            json.text(code);
        }
        json.end_array();
    }
    json.key("deidentified").boolean(false).end_object();
}

/// Inputs that reach every term of every formula: in the middle, at zero, with digits, and censored.
std::vector<IndexInputs> probes() {
    const auto made = [](std::int64_t tender, std::int64_t swollen, Decimal esr, Decimal crp_mg_dl,
                         Decimal patient, Decimal evaluator, Decimal pain, Decimal haq,
                         std::int64_t mdhaq) {
        IndexInputs in;
        in.tjc28 = JointCount(Decimal::from_int(tender));
        in.sjc28 = JointCount(Decimal::from_int(swollen));
        in.esr = MillimetrePerHour(esr);
        in.crp = CrpConcentration(MilligramPerDecilitre(crp_mg_dl));
        in.patient_global = Vas100(patient);
        in.evaluator_global = Vas100(evaluator);
        in.pain = Vas100(pain);
        in.haq_di = Score3(haq);
        in.haq_ii = Score3(haq);
        in.mdhaq_raw = Count30(Decimal::from_int(mdhaq));
        return in;
    };
    std::vector<IndexInputs> inputs{
        made(0, 0, {1, 0}, {0, 0}, {0, 0}, {0, 0}, {0, 0}, {0, 0}, 0),
        made(4, 2, {28, 0}, {49, 2}, {35, 0}, {25, 0}, {45, 0}, {1125, 3}, 11),
        made(28, 28, {100, 0}, {12345, 3}, {1000, 1}, {995, 1}, {875, 1}, {3, 0}, 29),
        made(7, 5, {44, 0}, {2, 1}, {12, 0}, {8, 0}, {33, 0}, {5, 1}, 7),
    };
    inputs.back().esr_comparator = Comparator::less;
    inputs.back().crp_comparator = Comparator::less;
    return inputs;
}

}  // namespace

std::string data_dictionary_csv(PackageShape shape) {
    std::string text;
    CsvWriter out(text);
    for (const std::string_view name :
         {"file", "column", "type", "unit", "meaning", "values", "source"}) {
        out.plain(name);
    }
    out.end_row();
    for (const PackageTable* table : package_tables(shape)) {
        for (const PackageField& field : table->fields) {
            out.cell(table->file);
            out.cell(field.name);
            out.cell(table_schema_type(field.type));
            out.cell(field.unit);
            out.cell(field.meaning);
            out.cell(field.values);
            out.cell(field.source);
            out.end_row();
        }
    }
    return text;
}

std::string datapackage_json(PackageShape shape) {
    std::string text;
    JsonWriter json(text);
    json.begin_object()
        .text("profile", "tabular-data-package")
        .text("name", "jointlog-research-package")
        .key("resources")
        .begin_array();
    for (const PackageTable* table : package_tables(shape)) {
        json.begin_object()
            .text("profile", "tabular-data-resource")
            .text("name", table->name())
            .text("path", table->file);
        json.text("description", table->meaning)
            .text("format", "csv")
            .text("mediatype", "text/csv")
            .text("encoding", "utf-8");
        json.key("dialect")
            .begin_object()
            .text("delimiter", ",")
            .text("lineTerminator", "\n")
            .key("doubleQuote")
            .boolean(true)
            .end_object();
        write_schema(json, *table);
        json.end_object();
    }
    json.end_array().end_object();
    return text;
}

std::string manifest_json(const PackageInfo& info, const PackageSummary& summary,
                          const RiskyCells& risky) {
    std::string text;
    JsonWriter json(text);
    json.begin_object().text("format", "jointlog research package").number("format_version", 1);
    json.text("written", iso_utc(info.written))
        .text("program_version", info.program_version)
        .number("schema_version", info.schema_version);
    json.text("mode", info.mode == Mode::own ? "own" : "clinic")
        .key("sample_data")
        .boolean(info.sample);
    json.key("log_head")
        .begin_object()
        .number("operation", info.head.operation)
        .text("chain", info.head.chain_hex)
        .end_object();
    json.text("formula_hash", formula_table_hash());
    write_options(json, info);
    json.number("patients", summary.patients)
        .key("left_out")
        .begin_object()
        .number("declined", info.left_out_declined);
    json.number("withdrawn", info.left_out_withdrawn)
        .number("not_asked", info.left_out_not_asked)
        .end_object()
        .number("left_out_rows_of_visits_and_courses_in_error", info.left_out_rows);
    json.key("files").begin_array();
    for (const WrittenFile& file : summary.files) {
        json.begin_object()
            .text("name", file.name)
            .number("rows", file.rows)
            .number("bytes", file.bytes)
            .text("sha256", file.sha256)
            .end_object();
    }
    json.end_array().key("risky_cells").begin_object();
    json.text("meaning",
              "text cells that start with = + - @ TAB or CR, which a spreadsheet may run; they are "
              "not altered");
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
    json.end_array().end_object().end_object();
    return text;
}

std::string formula_table() {
    std::string text;
    for (const IndexId id : all_indices) {
        text += formula_id(id);
        for (const InputId input : inputs_of(id)) {
            text += fmt::format(" {}", code(input));
        }
        // twelve digits: further ones are the mathematics library's, not the formula's
        for (const IndexInputs& probe : probes()) {
            const IndexResult result = compute(id, probe);
            const Computed* score = std::get_if<Computed>(&result);
            text += score == nullptr ? " -"
                                     : fmt::format(" {:.12g}/{:.12g}", score->value,
                                                   score->low.value_or(score->value));
        }
        text += '\n';
    }
    for (const CutoffSet& set : cutoff_sets()) {
        text += fmt::format("{} {}", set.id, set.scale);
        for (std::size_t i = 0; i < set.cuts.size(); ++i) {
            text += fmt::format(" {}{}", set.inclusive[i] ? "<=" : "<", set.cuts[i].to_string());
        }
        text += '\n';
    }
    return text;
}

std::string formula_table_hash() {
    return sha256_hex(formula_table());
}

}  // namespace jointlog::exchange
