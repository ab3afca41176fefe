"""Compares what a tool loaded of a package with the text of the package's CSV files, row for row, cell for cell (of
PostgreSQL, whose tables have no order: as sorted rows).

usage: compare.py PACKAGE DUMP TOOL
DUMP: a folder whose TOOL has a file per table: the columns with their types, then a JSON array per row.
"""
import json
import sys
from decimal import Decimal
from pathlib import Path

# How a tool holds a number: exact decimals, doubles, or doubles that its own reading may miss by one unit in the last
# place. Whether it has integers, and turns a carriage return within a text into a line break.
TOOLS = {
    "python": ("exact", True, False),
    "pandas": ("double", True, False),
    "r": ("last place", False, True),
    "readr": ("last place", False, False),
    "postgres": ("exact", True, False),
    "duckdb": ("double", True, False),
    "datapackage": ("double", True, False),
    "tableschema": ("double", True, False),
}


def cells_of(text):
    """The rows of an RFC 4180 text: a cell is its text, or None where it is empty without quotes."""
    rows, row, at = [], [], 0
    while at < len(text):
        if text[at] == '"':
            end = at + 1
            while text[end] != '"' or text[end + 1 : end + 2] == '"':
                end += 2 if text[end] == '"' else 1
            row.append(text[at + 1 : end].replace('""', '"'))
            at = end + 1
        else:
            end = min(p for p in (text.find(",", at), text.find("\n", at)) if p >= 0)
            end -= text[end] == "\n" and text[end - 1] == "\r"
            row.append(text[at:end] or None)
            at = end
        if text[at] != ",":
            rows.append(row)
            row = []
            at += text[at] == "\r"
        at += 1
    return rows


class Package:
    def __init__(self, folder):
        self.folder = folder
        self.guarded = json.loads((folder / "manifest.json").read_text("utf-8"))["options"]["preset"] == "spreadsheet"
        self.types = {}
        for entry in self.rows("data_dictionary.csv", [["type", "string"]] * 7)[1:]:
            self.types.setdefault(entry[0], []).append((entry[1], entry[2]))

    def rows(self, name, columns):
        text = (self.folder / name).read_bytes().decode("utf-8-sig" if self.guarded else "utf-8")
        rows = cells_of(text)
        for row in rows:
            assert len(row) == len(columns), (name, row)
            if self.guarded:
                for i, (_, kind) in enumerate(columns):
                    if kind == "string" and row[i] is not None and row[i].startswith("'"):
                        row[i] = row[i][1:]
        return rows


def same_number(text, value, how):
    if how == "exact":
        return Decimal(text) == value
    expected, got = float(text), float(value)
    return expected == got or (how == "last place" and abs(expected - got) <= abs(expected) * 2.3e-16)


def same(text, kind, value, tool):
    how, _, line_breaks = TOOLS[tool]
    if text is None or value is None:
        return text is None and value is None
    if kind in ("number", "integer"):
        return not isinstance(value, (str, bool)) and same_number(text, value, how)
    if kind == "boolean":
        return value is {"0": False, "1": True}[text]
    if kind == "string" and line_breaks:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return isinstance(value, str) and text == value


def in_order(rows, columns):
    """Rows of a table without an order of its own, sorted."""

    def key(cell, kind):
        if cell is None:
            return (0, "")
        return (1, str(Decimal(cell)) if kind in ("number", "integer") else {True: "1", False: "0"}.get(cell, cell))

    return sorted(rows, key=lambda row: [key(cell, kind) for cell, (_, kind) in zip(row, columns)])


def main():
    package, dump, tool = Package(Path(sys.argv[1])), Path(sys.argv[2]), sys.argv[3]
    integers = TOOLS[tool][1]
    differences, cells = [], 0
    for name, columns in package.types.items():
        expected = package.rows(name, columns)[1:]
        with open(dump / tool / name.removesuffix(".csv"), encoding="utf-8", newline="\n") as file:
            header = [tuple(column) for column in json.loads(next(file))]
            got = [json.loads(line, parse_float=Decimal, parse_int=Decimal) for line in file]
        if len(got) != len(expected):
            differences.append(f"{name}: {len(got)} rows instead of {len(expected)}")
        if [column for column, _ in header] != [column for column, _ in columns]:
            differences.append(f"{name}: other columns: {header}")
            continue
        for (column, kind), (_, loaded) in zip(columns, header):
            if loaded is not None and loaded != ("number" if kind == "integer" and not integers else kind):
                differences.append(f"{name} {column}: loaded as {loaded} instead of {kind}")
        if tool == "postgres":
            expected, got = in_order(expected, columns), in_order(got, columns)
        for number, (texts, values) in enumerate(zip(expected, got), 1):
            for (column, kind), text, value in zip(columns, texts, values):
                cells += 1
                if not same(text, kind, value, tool):
                    differences.append(f"{name} row {number} {column}: {value!r:.90} instead of {text!r:.90}")
    assert cells > 0
    print(f"{tool}: {cells} cells of {len(package.types)} tables, {len(differences)} differences")
    for difference in differences[:20]:
        print("  " + difference)
    sys.exit(1 if differences else 0)


main()
