#include <fmt/format.h>

#include "exchange/package_documents.hpp"

namespace jointlog::exchange {
namespace {

std::string_view postgres_type(FieldType type) {
    switch (type) {
        case FieldType::number:
            return "numeric";
        case FieldType::integer:
            return "bigint";
        case FieldType::yes_no:
            return "boolean";
        case FieldType::day:
            return "date";
        default:
            return "text";
    }
}
std::string_view duckdb_type(FieldType type) {
    switch (type) {
        case FieldType::number:
            return "DOUBLE";
        case FieldType::integer:
            return "BIGINT";
        case FieldType::yes_no:
            return "BOOLEAN";
        case FieldType::day:
            return "DATE";
        default:
            return "VARCHAR";
    }
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

constexpr std::string_view told_guards =
    "\n# The files are written for spreadsheet programs: a text that begins with an apostrophe is "
    "the text "
    "behind it.";

// The header line is skipped, because a byte order mark may stand before its first name.
constexpr std::string_view r_loader =
    R"(# Reads the tables of this package into the list `tables` of data frames. Base R only.
# Run in the folder of the package: source("load.R")
# Numbers are numeric, days are Date, yes or no is logical, a missing value is NA; dates that may be a
# month, a year or an interval are text. R reads a carriage return within a text as a line break.@guards@
read_rows <- function(file, columns) {
  read.csv(file, header = FALSE, skip = 1, col.names = columns, colClasses = "character",
           na.strings = "", encoding = "UTF-8", check.names = FALSE, blank.lines.skip = FALSE)
}

convert <- function(cells, type) {
  switch(type,
         number = , integer = as.numeric(cells),
         date = as.Date(cells),
         boolean = cells == "1",
         @worded@)
}

dictionary <- read_rows("data_dictionary.csv",
                        c("file", "column", "type", "unit", "meaning", "values", "source"))
dictionary[] <- lapply(dictionary, convert, "string")

read_table <- function(file) {
  columns <- dictionary[dictionary$file == file, ]
  rows <- read_rows(file, columns$column)
  rows[] <- Map(convert, rows, columns$type)
  rows
}

files <- unique(dictionary$file)
tables <- lapply(files, read_table)
names(tables) <- sub("[.]csv$", "", files)
)";

constexpr std::string_view python_loader =
    R"(# Reads the tables of this package. Standard library only, unless data frames are asked for.
# tables: name -> list of rows; a number is an exact Decimal, a day a date, yes or no a bool, a missing
# value None; dates that may be a month, a year or an interval are text.@guards@
# frames(): name -> pandas data frame.
import csv
from datetime import date
from decimal import Decimal
from pathlib import Path

folder = Path(__file__).resolve().parent
csv.field_size_limit(2**31 - 1)


def rows_of(name):
    with open(folder / name, encoding="@encoding@", newline="") as file:
        yield from csv.DictReader(file)


types = {}
for entry in rows_of("data_dictionary.csv"):
    types.setdefault(entry["file"][: -len(".csv")], {})[entry["column"]] = entry["type"]

convert = {
    "string": @worded@,
    "number": Decimal,
    "integer": int,
    "boolean": {"0": False, "1": True}.__getitem__,
    "date": date.fromisoformat,
}
tables = {
    name: [
        {column: convert[columns[column]](text) if text else None for column, text in row.items()}
        for row in rows_of(name + ".csv")
    ]
    for name, columns in types.items()
}


def frames():
    """The tables as pandas data frames: string, Float64, Int64, boolean and datetime64 columns."""
    import pandas

    dtypes = {"string": "string", "integer": "Int64", "boolean": "boolean"}

    def series(cells, kind):
        if kind == "date":
            return pandas.Series(pandas.to_datetime(cells), dtype="datetime64[ns]")
        if kind == "number":
            floats = [None if cell is None else float(cell) for cell in cells]
            return pandas.Series(floats, dtype="Float64")
        return pandas.Series(cells, dtype=dtypes[kind])

    return {
        name: pandas.DataFrame(
            {column: series([row[column] for row in rows], kind)
             for column, kind in types[name].items()}
        )
        for name, rows in tables.items()
    }


if __name__ == "__main__":
    for name, rows in tables.items():
        print(name, len(rows))
)";

}  // namespace

std::string load_r(const PackageForm& form) {
    const bool research = form.preset == PackagePreset::research;
    return replaced(replaced(std::string(r_loader), "@guards@", research ? "" : told_guards),
                    "@worded@", research ? "cells" : "sub(\"^'\", \"\", cells)");
}

std::string load_python(const PackageForm& form) {
    const bool research = form.preset == PackagePreset::research;
    std::string text =
        replaced(std::string(python_loader), "@guards@", research ? "" : told_guards);
    text = replaced(std::move(text), "@encoding@", research ? "utf-8" : "utf-8-sig");
    return replaced(std::move(text), "@worded@",
                    research ? "str" : "lambda text: text[text.startswith(\"'\") :]");
}

std::string load_postgres(const PackageForm& form) {
    std::string text =
        "-- Loads the package into the schema jointlog, wholly or not at all. In the folder of the "
        "package: psql -f load_postgres.sql\n"
        "-- psql 15 takes a line of a text that is only \\. for the end of the file: nothing is "
        "loaded then.\n"
        "\\set ON_ERROR_STOP on\n"
        "BEGIN;\n"
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
    text += "\nCOMMIT;\n";
    return text;
}

std::string load_duckdb(const PackageForm& form) {
    std::string text =
        "-- Loads the package. In the folder of the package: duckdb record.duckdb < "
        "load_duckdb.sql\nBEGIN TRANSACTION;\n";
    for (const PackageTable* table : package_tables(form)) {
        text += fmt::format(
            "\nCREATE TABLE \"{}\" AS SELECT * FROM read_csv('{}', auto_detect = false, header = "
            "true, "
            "delim = ',', quote = '\"', escape = '\"', columns = {{",
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
    text += "\nCOMMIT;\n";
    return text;
}

}  // namespace jointlog::exchange
