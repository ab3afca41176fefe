#include <fmt/format.h>

#include "exchange/package_documents.hpp"

namespace jointlog::exchange {
namespace {

std::string_view postgres_type(FieldType type) {
    return type == FieldType::number ? "numeric" : type == FieldType::integer ? "bigint" : "text";
}
std::string_view duckdb_type(FieldType type) {
    return type == FieldType::number ? "DOUBLE" : type == FieldType::integer ? "BIGINT" : "VARCHAR";
}

/// The statement that takes the guards away from the text columns of a table.
std::string without_guards(const PackageTable& table, std::string_view name) {
    std::string text;
    for (const PackageField& field : table.fields) {
        if (is_worded(field.type)) {
            text += fmt::format("{}    \"{}\" = regexp_replace(\"{}\", '^''', '')",
                                text.empty() ? "" : ",\n", field.name, field.name);
        }
    }
    return fmt::format("UPDATE {} SET\n{};\n", name, text);
}

/// The text with `from` replaced wherever it stands.
std::string replaced(std::string text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos;
         at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
    return text;
}

constexpr std::string_view r_loader =
    R"(# Reads the tables of this package into the list `tables` of data frames. Base R only.
# Run in the folder of the package: source("load.R")
dictionary <- read.csv("data_dictionary.csv", colClasses = "character",
                       na.strings = character(0), encoding = "UTF-8")

read_table <- function(file) {
  columns <- dictionary[dictionary$file == file, ]
  classes <- c(string = "character", number = "numeric", integer = "numeric")[columns$type]
  names(classes) <- columns$column
  read.csv(file, colClasses = classes, na.strings = "", encoding = "UTF-8", check.names = FALSE)
}

files <- unique(dictionary$file)
tables <- lapply(files, read_table)
names(tables) <- sub("[.]csv$", "", files)
)";

// The header line is skipped, because a byte order mark stands before its first name.
constexpr std::string_view r_spreadsheet_loader =
    R"(# Reads the tables of this package into the list `tables` of data frames. Base R only.
# Run in the folder of the package: source("load.R")
# The files are written for spreadsheet programs: a text that begins with an apostrophe is the text behind it.
read_rows <- function(file, columns, classes) {
  rows <- read.csv(file, header = FALSE, skip = 1, col.names = columns, colClasses = classes,
                   na.strings = "", encoding = "UTF-8", check.names = FALSE)
  text <- classes == "character"
  rows[text] <- lapply(rows[text], function(cells) sub("^'", "", cells))
  rows
}

dictionary <- read_rows("data_dictionary.csv",
                        c("file", "column", "type", "unit", "meaning", "values", "source"),
                        rep("character", 7))

read_table <- function(file) {
  columns <- dictionary[dictionary$file == file, ]
  classes <- c(string = "character", number = "numeric", integer = "numeric")[columns$type]
  read_rows(file, columns$column, unname(classes))
}

files <- unique(dictionary$file)
tables <- lapply(files, read_table)
names(tables) <- sub("[.]csv$", "", files)
)";

constexpr std::string_view python_loader =
    R"(# Reads the tables of this package into the dictionary `tables`: name -> list of rows.
# Standard library only; numbers are exact decimals. Run in the folder of the package.
import csv
from decimal import Decimal
from pathlib import Path

folder = Path(__file__).resolve().parent


def rows_of(name):
    with open(folder / name, encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


types = {}
for entry in rows_of("data_dictionary.csv"):
    types.setdefault(entry["file"], {})[entry["column"]] = entry["type"]

convert = {"string": str, "number": Decimal, "integer": int}
tables = {}
for name, columns in types.items():
    tables[name[: -len(".csv")]] = [
        {column: convert[columns[column]](text) if text else None for column, text in row.items()}
        for row in rows_of(name)
    ]

if __name__ == "__main__":
    for name, rows in tables.items():
        print(name, len(rows))
)";

}  // namespace

std::string load_r(const PackageForm& form) {
    return std::string(form.preset == PackagePreset::research ? r_loader : r_spreadsheet_loader);
}

std::string load_python(const PackageForm& form) {
    const std::string text(python_loader);
    return form.preset == PackagePreset::research
               ? text
               : replaced(replaced(text, "encoding=\"utf-8\"", "encoding=\"utf-8-sig\""),
                          "\"string\": str,",
                          "\"string\": lambda text: text[text.startswith(\"'\") :],");
}

std::string load_postgres(const PackageForm& form) {
    std::string text =
        "-- Loads the package into the schema jointlog. In the folder of the package: psql -f "
        "load_postgres.sql\n"
        "CREATE SCHEMA IF NOT EXISTS jointlog;\n";
    for (const PackageTable* table : package_tables(form)) {
        text += fmt::format("\nCREATE TABLE jointlog.\"{}\" (", table->name());
        std::string_view between = "\n";
        for (const PackageField& field : table->fields) {
            text += fmt::format("{}    \"{}\" {}", between, field.name, postgres_type(field.type));
            between = ",\n";
        }
        text += fmt::format(
            "\n);\n\\copy jointlog.\"{}\" FROM '{}' WITH (FORMAT csv, HEADER true, ENCODING "
            "'UTF8')\n",
            table->name(), table->file);
        if (form.preset == PackagePreset::spreadsheet) {
            text += without_guards(*table, fmt::format("jointlog.\"{}\"", table->name()));
        }
    }
    return text;
}

std::string load_duckdb(const PackageForm& form) {
    std::string text =
        "-- Loads the package. In the folder of the package: duckdb record.duckdb < "
        "load_duckdb.sql\n";
    for (const PackageTable* table : package_tables(form)) {
        text += fmt::format(
            "\nCREATE TABLE \"{}\" AS SELECT * FROM read_csv('{}', header = true, delim = ',', "
            "quote = '\"', escape = '\"', columns = {{",
            table->name(), table->file);
        std::string_view between = "\n";
        for (const PackageField& field : table->fields) {
            text += fmt::format("{}    '{}': '{}'", between, field.name, duckdb_type(field.type));
            between = ",\n";
        }
        text += "\n});\n";
        if (form.preset == PackagePreset::spreadsheet) {
            text += without_guards(*table, fmt::format("\"{}\"", table->name()));
        }
    }
    return text;
}

}  // namespace jointlog::exchange
