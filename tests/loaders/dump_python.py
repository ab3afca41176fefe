"""Loads a package with its load.py and writes what came out: FOLDER/python (rows) and FOLDER/pandas (data frames), a
file per table: the columns with their types, then a JSON array per row.

usage: dump_python.py PACKAGE FOLDER
"""
import json
import runpy
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path

import pandas

DTYPES = {"string": "string", "Float64": "number", "Int64": "integer", "boolean": "boolean", "datetime64[ns]": "date"}
KINDS = {str: "string", Decimal: "number", int: "integer", bool: "boolean", date: "date"}


def json_of(cell):
    if cell is None or cell is pandas.NA or cell is pandas.NaT:
        return "null"
    if isinstance(cell, Decimal):
        return str(cell)
    if isinstance(cell, pandas.Timestamp):
        assert cell == cell.normalize(), cell
        return json.dumps(cell.date().isoformat())
    if isinstance(cell, date):
        return json.dumps(cell.isoformat())
    return json.dumps(cell if isinstance(cell, str) else cell.item() if hasattr(cell, "item") else cell)


def write(path, columns, rows):
    with open(path, "w", encoding="utf-8") as file:
        file.write(json.dumps(columns) + "\n")
        for row in rows:
            file.write("[" + ",".join(json_of(cell) for cell in row) + "]\n")


def kind_of(cells):
    """The one type of the values that are there."""
    kinds = {KINDS[type(cell)] for cell in cells if cell is not None}
    assert len(kinds) <= 1, kinds
    return next(iter(kinds), None)


package, folder = Path(sys.argv[1]), Path(sys.argv[2])
loaded = runpy.run_path(str(package / "load.py"))
for tool in ("python", "pandas"):
    (folder / tool).mkdir(parents=True)
for name, rows in loaded["tables"].items():
    columns = list(loaded["types"][name])
    write(folder / "python" / name, [[c, kind_of([row[c] for row in rows])] for c in columns],
          (list(row.values()) for row in rows))
for name, frame in loaded["frames"]().items():
    write(folder / "pandas" / name, [[c, DTYPES[str(dtype)]] for c, dtype in frame.dtypes.items()],
          zip(*(frame[c] for c in frame.columns)))
