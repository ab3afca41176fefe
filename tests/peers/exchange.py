#!/usr/bin/env python3
"""Import and export of laboratory rows beside the sqlite3 shell and Python's csv, in one run.

    tests/peers/exchange.py path/to/jointlog-cli [--rows 5000000] [--patients 10000]

Each job runs once at a tenth of the rows and once at all of them, so that growing memory shows. Prints JSON: seconds,
peak resident memory in MB and, where there is a peer, the ratio of seconds. Needs sqlite3 and room for ten times the
file of rows (about 65 bytes a row) in the folder of temporary files.

Peers do less: none reads dates or units, knows a patient, finds what is recorded already or keeps a hash chain.
import_sqlite3_shell and import_python_csv take the texts as they stand into a table without a key.
import_sqlite3_equal takes the same rows, resolved to the numbers of the record beforehand, into a table with the
columns, key, checks and references of the record's own, in the same journal mode; '' stands there for NULL, which
.import does not know.
"""

import argparse
import contextlib
import csv
import datetime
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time

EQUAL_TABLE = """
ATTACH 'RECORD' AS record;
CREATE TABLE patient (patient INTEGER PRIMARY KEY);
CREATE TABLE item (item INTEGER PRIMARY KEY);
CREATE TABLE basis (basis INTEGER PRIMARY KEY);
CREATE TABLE operation (op INTEGER PRIMARY KEY);
INSERT INTO patient SELECT patient FROM record.patient;
INSERT INTO item SELECT item FROM record.item;
INSERT INTO basis SELECT basis FROM record.basis;
INSERT INTO operation SELECT op FROM record.operation;
DETACH record;
PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA locking_mode = EXCLUSIVE; PRAGMA foreign_keys = ON;
PRAGMA cache_size = -32768;
CREATE TABLE observation (
    patient INTEGER NOT NULL REFERENCES patient (patient),
    item INTEGER NOT NULL REFERENCES item (item),
    day INTEGER NOT NULL,
    n INTEGER NOT NULL,
    span INTEGER,
    day_words TEXT,
    minute INTEGER CHECK (minute = '' OR minute BETWEEN 0 AND 1439),
    visit INTEGER,
    voice INTEGER NOT NULL CHECK (voice BETWEEN 0 AND 3),
    basis INTEGER NOT NULL REFERENCES basis (basis),
    mantissa INTEGER,
    decimals INTEGER CHECK (decimals = '' OR decimals BETWEEN 0 AND 18),
    comparator INTEGER NOT NULL CHECK (comparator BETWEEN 0 AND 4),
    dilution INTEGER,
    ordinal TEXT,
    answer TEXT,
    missing INTEGER CHECK (missing = '' OR missing BETWEEN 0 AND 6),
    words TEXT,
    flag_reported TEXT,
    inferred INTEGER NOT NULL CHECK (inferred BETWEEN 0 AND 3),
    born INTEGER NOT NULL REFERENCES operation (op),
    born_n INTEGER NOT NULL,
    since INTEGER,
    status INTEGER NOT NULL CHECK (status BETWEEN 0 AND 1),
    CHECK ((mantissa = '') = (decimals = '')),
    CHECK ((decimals <> '') + (dilution <> '') + (ordinal <> '') + (answer <> '') + (missing <> '') = 1),
    PRIMARY KEY (patient, item, day, n)
) WITHOUT ROWID;
.import --csv ROWS observation
"""
ANALYTES = [("CRP", "mg/dL", 97, 2), ("MMP3", "ng/mL", 397, 1), ("ESR", "mm/h", 120, 0), ("WBC", "/uL", 9000, 0)]


def measured(arguments, **options):
    """Runs a program; seconds, peak memory in MB and exit code of it alone."""
    begun = time.monotonic()
    process = subprocess.Popen(arguments, stdout=subprocess.DEVNULL, **options)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.monotonic() - begun
    if process.returncode != 0:
        sys.exit(f"{arguments}: exit {process.returncode}")
    return {
        "seconds": round(seconds, 2),
        "cpu_seconds": round(usage.ru_utime + usage.ru_stime, 2),
        "peak_mb": usage.ru_maxrss // 1024,
    }


def write_rows(folder, rows, patients):
    with open(os.path.join(folder, "patients.csv"), "w", encoding="utf-8") as out:
        out.write("patient,name,sex,birth_date\n")
        for i in range(patients):
            out.write(f"B-{i:06},Bench {i},F,1960-01-01\n")
    first = datetime.date(1990, 1, 1)
    days = [(first + datetime.timedelta(days=i)).isoformat() for i in range(13000)]
    each = rows // patients
    with open(os.path.join(folder, "labs.csv"), "w", encoding="utf-8") as out:
        out.write("patient,date,analyte,value,unit\n")
        for patient in range(patients):
            code = f"B-{patient:06}"
            for i in range(each):
                analyte, unit, top, decimals = ANALYTES[i % 4]
                number = 1 + (patient * 7 + i * 13) % top
                value = f"{number / 10**decimals:.{decimals}f}" if decimals else str(number)
                out.write(f"{code},{days[(i // 4) * 7 % 13000]},{analyte},{value},{unit}\n")
    return each * patients


def python_import(folder):
    with sqlite3.connect(os.path.join(folder, "python.db")) as database:
        database.execute("CREATE TABLE labs(patient, date, analyte, value, unit)")
        with open(os.path.join(folder, "labs.csv"), newline="", encoding="utf-8") as source:
            reader = csv.reader(source)
            next(reader)
            database.executemany("INSERT INTO labs VALUES(?, ?, ?, ?, ?)", reader)


def write_resolved_rows(record, path):
    """The rows as the record keeps them, in the order in which they were imported."""
    with contextlib.closing(sqlite3.connect(record)) as database, open(path, "w", newline="", encoding="utf-8") as out:
        rows = database.execute("SELECT * FROM observation ORDER BY born, born_n")
        csv.writer(out, lineterminator="\n").writerows(rows)


def python_export(folder):
    database = sqlite3.connect(os.path.join(folder, "flat.db"))
    with open(os.path.join(folder, "python.csv"), "w", newline="", encoding="utf-8") as out:
        csv.writer(out, lineterminator="\n").writerows(database.execute("SELECT * FROM observations"))


def shell(database, script):
    return measured(["sqlite3", database], stdin=script)


def script_file(folder, text):
    path = os.path.join(folder, "script.sql")
    with open(path, "w", encoding="utf-8") as out:
        out.write(text)
    return open(path, encoding="utf-8")


def run_python(job, folder):
    return measured([sys.executable, os.path.abspath(__file__), "--job", job, "--folder", folder])


def one_size(cli, rows, patients):
    folder = tempfile.mkdtemp(prefix="jointlog-peers-")
    environment = dict(os.environ, HOME=folder, XDG_STATE_HOME=folder, XDG_DATA_HOME=folder, XDG_CONFIG_HOME=folder)
    at = lambda name: os.path.join(folder, name)
    try:
        rows = write_rows(folder, rows, patients)
        subprocess.run([cli, "new", at("r.jointlog"), "--who", "Bench"], check=True, env=environment,
                       stdout=subprocess.DEVNULL)
        subprocess.run([cli, "import", at("r.jointlog"), at("patients.csv")], check=True, env=environment,
                       stdout=subprocess.DEVNULL)
        result = {"rows": rows}
        result["import"] = measured([cli, "import", at("r.jointlog"), at("labs.csv")], env=environment)
        result["import_sqlite3_shell"] = shell(at("shell.db"), script_file(
            folder, "CREATE TABLE labs(patient, date, analyte, value, unit);\n"
                    f".import --csv --skip 1 {at('labs.csv')} labs\n"))
        result["import_python_csv"] = run_python("import", folder)
        write_resolved_rows(at("r.jointlog"), at("resolved.csv"))
        result["import_sqlite3_equal"] = shell(at("equal.db"), script_file(
            folder, EQUAL_TABLE.replace("RECORD", at("r.jointlog")).replace("ROWS", at("resolved.csv"))))
        os.remove(at("equal.db"))
        os.remove(at("resolved.csv"))
        result["export"] = measured([cli, "export", at("r.jointlog"), "--out", at("package"), "--shape", "long"],
                                    env=environment)
        table = at("package/observations.csv")
        shell(at("flat.db"), script_file(folder, f".import --csv {table} observations\n"))
        with open(at("shell.csv"), "w", encoding="utf-8"):
            pass
        result["export_sqlite3_shell"] = shell(at("flat.db"), script_file(
            folder, f".mode csv\n.headers on\n.once {at('shell.csv')}\nSELECT * FROM observations;\n"))
        result["export_python_csv"] = run_python("export", folder)
        result["record_bytes_per_row"] = round(os.path.getsize(at("r.jointlog")) / rows, 1)
        for job, peer in (("import", "sqlite3_equal"), ("import", "sqlite3_shell"), ("import", "python_csv"),
                          ("export", "sqlite3_shell"), ("export", "python_csv")):
            for unit in ("seconds", "cpu_seconds"):
                ratio = result[job][unit] / max(result[f"{job}_{peer}"][unit], 0.01)
                result[f"{job}_to_{peer}" + ("_cpu" if unit == "cpu_seconds" else "")] = round(ratio, 2)
        return result
    finally:
        shutil.rmtree(folder)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cli", nargs="?")
    parser.add_argument("--rows", type=int, default=5_000_000)
    parser.add_argument("--patients", type=int, default=10_000)
    parser.add_argument("--job", choices=["import", "export"], help=argparse.SUPPRESS)
    parser.add_argument("--folder", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.job:
        return python_import(options.folder) if options.job == "import" else python_export(options.folder)
    if not options.cli:
        parser.error("the path of jointlog-cli is needed")
    cli = os.path.abspath(options.cli)
    sizes = [one_size(cli, options.rows // 10, max(options.patients // 10, 1)),
             one_size(cli, options.rows, options.patients)]
    print(json.dumps({"sizes": sizes}, indent=2))


if __name__ == "__main__":
    main()
