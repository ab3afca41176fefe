"""Writes the CSV files of two records, for jointlog-cli import:

traps: what a loader may trip over in texts, codes, numbers and dates;
survival: courses of two drugs whose Kaplan-Meier curves are worked out by hand in survival.txt.

usage: make_record.py FOLDER
"""
import csv
import sys
from pathlib import Path

TEXTS = [
    "NA", "NULL", "N/A", "nan", "None", "TRUE", "\\N", "null", "-", ".", "007", "1e5", "0x1F", "1,234", "1.50",
    "2024-06-01", "12:30", 'a "quoted" word', '"', '""', "'", "'text", "''", "a,b;c|d", "back\\slash\\",
    "line\nbreak", "dos\r\nbreak", "mac\rbreak", "\nfirst", "two\n\nbreaks", "a\n,\n\"b\"\n", "tab\tinside",
    "=1+1", "@SUM(1)", "+81 3 0000", "#comment", "-- comment", "$$body$$", "%s %d", "{0}", "<b>&amp;</b>",
    "山田　花子", "𠮷野家", "ﾊﾅｺ", "か\u3099",
    "😀 ok", "naïve", "a\u2028b", "a\u00a0b", "\ufeffbom", "令和6年6月1日", "㎎/㎗", "髙﨑", "'=1",
    "long " * 30000,
]


def write(folder, name, rows):
    columns = list(dict.fromkeys(column for row in rows for column in row))
    with open(folder / name, "w", encoding="utf-8", newline="") as file:
        out = csv.DictWriter(file, columns, lineterminator="\n", quoting=csv.QUOTE_ALL)
        out.writeheader()
        out.writerows(rows)


def traps(folder):
    codes = ["007", "NA", "1e5", "TRUE", "001", "患者-1", "2024-01-01", "#8", "N/A"]
    write(folder, "patients.csv", [
        {"patient": code, "name": f"山田 {n}", "name_kana": "ヤマダ", "sex": "FMOU"[n % 4],
         "birth_date": ["1960-01-01", "1960", "1960-03", "1959-11/1960-02", ""][n % 5],
         "onset_date": ["2019", "", "2019-05-06"][n % 3], "rf": ["neg", "high_pos", "unknown"][n % 3],
         "research_use": ["agreed", "not_asked"][n % 2], "note": TEXTS[n]}
        for n, code in enumerate(codes)])
    write(folder, "notes.csv", [
        {"patient": codes[n % len(codes)], "kind": "symptom", "start": f"2023-{1 + n % 12:02}-{1 + n % 28:02}",
         "value": "fatigue", "note": text}
        for n, text in enumerate(TEXTS)])
    write(folder, "visits.csv", [
        {"patient": code, "date": day, "tjc28": tjc, "sjc28": sjc, "ptga_mm": ptga, "ega_mm": ega, "pain_mm": pain,
         "haq_di": haq, "note": TEXTS[(n + m) % len(TEXTS)], "assessor": voice}
        for n, code in enumerate(codes)
        for m, (day, tjc, sjc, ptga, ega, pain, haq, voice) in enumerate([
            ("2024-01-05", "4", "2", "55", "40", "60", "1.125", "clinician"),
            ("2024-03-01", "0", "0", "0", "0", "0", "0", "clinician"),
            ("2024-06", "1", "", "12.5", "", "33.5", "0.375", "clinician"),
            ("2024-07-01", "9", "9", "80", "", "90", "2", "patient"),
        ])])
    write(folder, "joints.csv", [
        {"patient": codes[0], "date": "2024-01-05", "joint": joint, "state": state, "tender": tender,
         "swollen": swollen}
        for joint, state, tender, swollen in [
            ("TMJ_L", "examined", "1", "0"), ("TMJ_R", "examined", "0", "1"), ("SC_L", "not_examined", "", ""),
            ("SC_R", "replaced", "", "")]])
    results = [
        ("CRP", "<0.02", "mg/dL", "2024-01-05", "", "", ""), ("CRP", "1.10", "mg/dL", "2024-02-29", "0", "0.30", ""),
        ("CRP", "0.037", "mg/dL", "2024-06", "", "", ""), ("CRP", "4.92", "mg/L", "2024", "", "", ""),
        ("CRP", ">42", "mg/dL", "2024-06-01/2024-07-15", "", "", ""), ("ESR", "36", "mm/h", "2024-01-04", "", "", ""),
        ("ESR", "", "", "2024-03-01", "", "", "not_done"), ("ESR", "", "", "2024-07-01", "", "", "declined"),
        ("MMP3", "55.60", "ng/mL", "2024-01-05", "17.3", "59.7", ""),
        ("MMP3", "198", "ng/mL", "2024-02-01", "", "", ""),
        ("UPRO", "（±）", "", "2024-01-05", "", "", ""), ("ANA", "x40", "", "2024-01-05", "", "", ""),
        ("ESR", "12", "mm/h", "2024-03-02", "", "", "")]
    write(folder, "labs.csv", [
        {"patient": code, "date": day, "time": "08:05" if n % 2 else "", "analyte": item, "value": value, "unit": unit,
         "ref_low": low, "ref_high": high, "method": TEXTS[n], "lab": "検査室 " + TEXTS[n + 1], "missing": missing}
        for n, code in enumerate(codes)
        for item, value, unit, day, low, high, missing in results])
    write(folder, "medications.csv", [
        {"patient": code, "course": f"{n}{course}", "drug": drug, "route": route, "dose": dose, "dose_unit": unit,
         "frequency": often, "start": start, "stop": stop, "stop_reason": reason, "kind": kind, "date": day,
         "joint": joint, "note": TEXTS[n + 20]}
        for n, code in enumerate(codes)
        for course, drug, route, dose, unit, often, start, stop, reason, kind, day, joint in [
            ("a", "mtx", "oral", "6", "mg", "W1", "2023-05-01", "2023-09-01", "", "", "", ""),
            ("a", "mtx", "oral", "8.5", "mg", "W1", "2023-09-01", "2024-05-01", "adverse_event", "", "", ""),
            ("b", "psl", "oral", "7.50", "mg", "QD", "2023-05", "", "", "", "", ""),
            ("c", "ada", "subcutaneous", "40", "mg", "Q2W", "2024-05-02", "", "", "", "", ""),
            ("d", "ifx", "intravenous", "200", "mg", "", "", "", "", "administration", "2024-06-10", ""),
        ]])
    write(folder, "adverse_events.csv", [
        {"patient": code, "term": ["PNEUMONIA", "BRONCHITIS"][n % 2], "grade": 1 + n % 3, "ctcae_version": "5.0",
         "onset": ["2024-02", "2024-02-03"][n % 2], "end": "2024-03-01", "serious": ["no", "yes"][n % 2],
         "outcome": "recovered", "note": TEXTS[n + 30]}
        for n, code in enumerate(codes)])
    write(folder, "facts.csv", [
        {"patient": code, "kind": "weight", "start": "2024-01-05", "value": f"5{n}.50", "unit": "kg",
         "note": TEXTS[n + 40]}
        for n, code in enumerate(codes)])
    write(folder, "reported_scores.csv", [
        {"patient": code, "date": "2022-11", "index": "das28", "variant": "", "value": "2.90", "source": TEXTS[n + 25]}
        for n, code in enumerate(codes)])


def survival(folder):
    seen = {"A1": "2020-12-01", "A2": "2020-12-01", "A3": "2020-10-27", "A4": "2020-07-20", "A5": "2020-05-01",
            "A6": "2021-03-01", "A7": "2020-12-01", "B1": "2020-12-01", "B2": "2020-12-01"}
    write(folder, "patients.csv", [
        {"patient": code, "name": code, "sex": "F", "birth_date": "1960-01-01", "research_use": "agreed",
         "status": "lost" if code == "A5" else "active", "status_date": "2020-05-30" if code == "A5" else ""}
        for code in seen])
    write(folder, "visits.csv", [
        {"patient": code, "date": day, "tjc28": "1"} for code, last in seen.items() for day in ("2020-01-01", last)])
    steps = [
        # patient, course, drug, dose, start, stop, reason, kind
        ("A1", "1", "ada", "40", "2020-01-01", "2020-04-10", "secondary_nonresponse", ""),
        ("A2", "2", "ada", "40", "2020-01-01", "2020-03-01", "", ""),
        ("A2", "2", "ada", "80", "2020-03-01", "2020-07-19", "adverse_event", ""),
        ("A3", "3", "ada", "40", "2020-01-01", "", "", ""),
        ("A4", "4", "ada", "40", "2020-01-01", "2020-04-10", "primary_nonresponse", ""),
        ("A4", "5", "etn", "50", "2020-04-11", "", "", ""),
        ("A5", "6", "ada", "40", "2020-01-01", "", "", ""),
        ("A6", "7", "ada", "40", "2020-01-01", "2020-02-01", "", ""),
        ("A6", "7", "ada", "", "2020-02-01", "2020-03-01", "", "held"),
        ("A6", "7", "ada", "40", "2020-03-01", "2021-02-04", "infection", ""),
        ("A7", "8", "ada", "40", "2019-12", "2020-06-01", "infection", ""),
        ("B1", "9", "etn", "50", "2020-01-01", "2020-02-20", "adverse_event", ""),
        ("B2", "10", "etn", "50", "2020-01-01", "2020-07-19", "adverse_event", ""),
    ]
    write(folder, "medications.csv", [
        {"patient": patient, "course": course, "drug": drug, "route": "subcutaneous", "dose": dose,
         "dose_unit": "mg" if dose else "", "frequency": ("Q2W" if drug == "ada" else "W1") if dose else "",
         "start": start, "stop": stop, "stop_reason": reason, "kind": kind}
        for patient, course, drug, dose, start, stop, reason, kind in steps])


for name, fill in (("traps", traps), ("survival", survival)):
    made = Path(sys.argv[1]) / name
    made.mkdir()
    fill(made)
