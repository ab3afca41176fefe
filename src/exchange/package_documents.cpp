#include "exchange/package_documents.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "exchange/package_fields.hpp"
#include "exchange/text_guard.hpp"
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
    if (field.type == FieldType::yes_no) {
        json.key("trueValues").begin_array().text("1").end_array();
        json.key("falseValues").begin_array().text("0").end_array();
    } else if (const auto values = split(field.values); !values.empty()) {
        json.key("constraints").begin_object().key("enum").begin_array();
        for (const std::string& value : values) {
            json.text(value);
        }
        json.end_array().end_object();
    }
    json.end_object();
}

/// A column that names a row of another table.
struct ForeignKey {
    std::string_view column;
    std::string_view file;
    std::string_view key;
};
constexpr ForeignKey foreign_keys[] = {
    {"patient_id", "patients.csv", "patient_id"},    {"visit_id", "visits.csv", "visit_id"},
    {"baseline_visit_id", "visits.csv", "visit_id"}, {"course_id", "medications.csv", "course_id"},
    {"dose_id", "medication_doses.csv", "dose_id"},
};

void write_foreign_keys(JsonWriter& json, const PackageTable& table, const PackageForm& form) {
    const auto tables = package_tables(form);
    const auto applies = [&](const ForeignKey& foreign) {
        const auto has = [&](const auto& rows, auto same) {
            return std::any_of(rows.begin(), rows.end(), same);
        };
        return foreign.file != table.file
               && has(table.fields, [&](const auto& field) { return field.name == foreign.column; })
               && has(tables, [&](const auto* other) { return other->file == foreign.file; });
    };
    if (std::none_of(std::begin(foreign_keys), std::end(foreign_keys), applies)) {
        return;  // an empty list is no valid Table Schema
    }
    json.key("foreignKeys").begin_array();
    for (const ForeignKey& foreign : foreign_keys) {
        if (applies(foreign)) {
            json.begin_object()
                .text("fields", foreign.column)
                .key("reference")
                .begin_object()
                .text("resource", package_table(foreign.file)->name())
                .text("fields", foreign.key)
                .end_object()
                .end_object();
        }
    }
    json.end_array();
}

void write_schema(JsonWriter& json, const PackageTable& table, const PackageForm& form) {
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
    write_foreign_keys(json, table, form);
    json.end_object();
}

void write_dialect(JsonWriter& json, PackagePreset preset) {
    json.key("dialect").begin_object().text("delimiter", ",");
    json.text("lineTerminator", line_end(preset)).key("doubleQuote").boolean(true);
    if (preset == PackagePreset::spreadsheet) {
        json.key("byteOrderMark").boolean(true);
        json.text("textGuard", std::string_view(&text_guard, 1));
        json.text(
            "textGuardMeaning",
            "a string cell that begins with an apostrophe is the text behind that apostrophe");
    }
    json.end_object();
}

void write_resource(JsonWriter& json, const PackageTable& table, const PackageForm& form) {
    json.begin_object()
        .text("profile", "tabular-data-resource")
        .text("name", table.name())
        .text("path", table.file);
    json.text("description", table.meaning)
        .text("format", "csv")
        .text("mediatype", "text/csv")
        .text("encoding", "utf-8");
    write_dialect(json, form.preset);
    write_schema(json, table, form);
    json.end_object();
}

/// The columns of data_dictionary.csv, which describes the tables and not itself.
PackageTable dictionary_table() {
    return {"data_dictionary.csv",
            "One row per column of every other table.",
            {text_field("file", "file of the table", "catalogue"),
             text_field("column", "name of the column", "catalogue"),
             code_field("type", "type of Table Schema", "string;number;integer;boolean;date",
                        "catalogue"),
             text_field("unit", "unit, UCUM", "catalogue"),
             text_field("meaning", "what stands in the column", "catalogue"),
             text_field("values", "allowed values, separated by ';'; empty: open", "catalogue"),
             text_field("source", "where the values come from", "catalogue")},
            {"file", "column"}};
}

}  // namespace

std::string data_dictionary_csv(const PackageForm& form) {
    std::string text(byte_order_mark(form.preset));
    CsvWriter out(text, line_end(form.preset));
    for (const PackageField& field : dictionary_table().fields) {
        out.plain(field.name);
    }
    out.end_row();
    const auto cell = [&](std::string_view value) {
        const bool guarded = form.preset == PackagePreset::spreadsheet && needs_guard(value);
        out.cell(guarded ? text_guard + std::string(value) : std::string(value));
    };
    for (const PackageTable* table : package_tables(form)) {
        for (const PackageField& field : table->fields) {
            for (const std::string_view value :
                 {std::string_view(table->file), std::string_view(field.name),
                  table_schema_type(field.type), std::string_view(field.unit),
                  std::string_view(field.meaning), std::string_view(field.values),
                  std::string_view(field.source)}) {
                cell(value);
            }
            out.end_row();
        }
    }
    return text;
}

std::string datapackage_json(const PackageForm& form) {
    std::string text;
    JsonWriter json(text);
    json.begin_object()
        .text("profile", "tabular-data-package")
        .text("name", "jointlog-research-package")
        .key("resources")
        .begin_array();
    for (const PackageTable* table : package_tables(form)) {
        write_resource(json, *table, form);
    }
    write_resource(json, dictionary_table(), form);
    json.end_array().end_object();
    return text;
}

}  // namespace jointlog::exchange
