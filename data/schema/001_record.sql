-- Version 1 of the record file. Immutable once released: a change is a new file with the next number.
--
-- Each clinical table T has a twin T_past. A correction copies the row to T_past with until = its operation, then
-- changes T with since = that operation. Nothing is deleted.
--   born, born_n   the row's lasting identity: the operation that first wrote it and its ordinal there
--   since          the operation that wrote this version; null: never corrected (then it is born)
--   status         0 recorded, 1 entered in error
--   until          the operation that replaced this version
-- A date is three columns: day (days since 1970-01-01), span and day_words (as it was said). span >= 0: the last day
-- is day + span; -1: only the first day is known; -2: only the last day is known (it is day); null: no day is known.
-- The day of an observation without a date is -719163, the day before the first valid one.
-- A decimal number is mantissa / 10^decimals, with the digits as entered. A text that was not recorded is null.
-- Key columns stand first: SQLite 3.40.1 reports NULL values that are not there where they do not.
-- Enumerations are the numbers of the types in include/jointlog/domain, which never change their order.

CREATE TABLE file_head (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    file_id BLOB NOT NULL,
    op INTEGER NOT NULL,
    chain BLOB NOT NULL
) STRICT;

-- patient: the last number given. version: row versions ever written.
CREATE TABLE counter (
    name TEXT PRIMARY KEY,
    value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Who recorded, who examined.
CREATE TABLE person (
    person INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL,
    name TEXT NOT NULL UNIQUE,
    role TEXT,
    active INTEGER NOT NULL CHECK (active BETWEEN 0 AND 1)
) STRICT;

-- Imports.
CREATE TABLE batch (
    batch INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE,
    source TEXT,
    sha256 TEXT,
    mapping TEXT
) STRICT;

-- One act on one patient, or on the file where patient is null. content and chain are BLAKE2b-256: content over the
-- row versions it wrote, chain over the chain before it, this row and content.
CREATE TABLE operation (
    op INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    patient INTEGER REFERENCES patient (patient) DEFERRABLE INITIALLY DEFERRED,
    at_ms INTEGER NOT NULL,
    tz_min INTEGER NOT NULL,
    person INTEGER REFERENCES person (person),
    kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 7),
    reason TEXT,
    why TEXT,
    batch INTEGER REFERENCES batch (batch),
    content BLOB NOT NULL,
    chain BLOB NOT NULL
) STRICT;
CREATE INDEX operation_patient ON operation (patient, op);

-- Codes used in this file, given a small number each. Append-only.
CREATE TABLE item (item INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE unit (unit INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE joint (joint INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE laboratory (laboratory INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE) STRICT;

-- What a laboratory states once for many results. Append-only.
CREATE TABLE basis (
    basis INTEGER PRIMARY KEY,
    unit INTEGER REFERENCES unit (unit),
    laboratory INTEGER REFERENCES laboratory (laboratory),
    method TEXT,
    low_mantissa INTEGER,
    low_decimals INTEGER,
    high_mantissa INTEGER,
    high_decimals INTEGER,
    low_inclusive INTEGER NOT NULL CHECK (low_inclusive BETWEEN 0 AND 1),
    high_inclusive INTEGER NOT NULL CHECK (high_inclusive BETWEEN 0 AND 1),
    ref_text TEXT
) STRICT;

-- Settings that belong to the record, versioned like clinical rows.
CREATE TABLE file_setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL,
    born INTEGER NOT NULL REFERENCES operation (op),
    since INTEGER REFERENCES operation (op)
) STRICT, WITHOUT ROWID;
CREATE TABLE file_setting_past (
    name TEXT NOT NULL,
    until INTEGER NOT NULL REFERENCES operation (op),
    value TEXT NOT NULL,
    born INTEGER NOT NULL,
    since INTEGER,
    PRIMARY KEY (name, until)
) STRICT, WITHOUT ROWID;

-- Rows that came by merge or package: a second time adds nothing.
CREATE TABLE row_origin (
    patient INTEGER NOT NULL REFERENCES patient (patient),
    op_uuid BLOB NOT NULL,
    n INTEGER NOT NULL,
    born INTEGER NOT NULL,
    born_n INTEGER NOT NULL,
    PRIMARY KEY (patient, op_uuid, n)
) STRICT, WITHOUT ROWID;

-- Newest computed scores, outside hash and history; stale unless op is the patient's last operation and program the
-- version that reads it.
CREATE TABLE score_cache (
    patient INTEGER PRIMARY KEY REFERENCES patient (patient),
    op INTEGER NOT NULL,
    program TEXT NOT NULL
) STRICT;
CREATE TABLE score_cache_value (
    patient INTEGER NOT NULL REFERENCES patient (patient),
    score TEXT NOT NULL,
    day INTEGER NOT NULL,
    value REAL NOT NULL,
    text TEXT,
    PRIMARY KEY (patient, score)
) STRICT, WITHOUT ROWID;

-- Forms not yet saved, outside history.
CREATE TABLE draft (kind TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- The person the record is about. fold is the search key of code, name and kana.
CREATE TABLE patient (
    patient INTEGER PRIMARY KEY,
    code TEXT NOT NULL,
    name TEXT,
    kana TEXT,
    fold TEXT NOT NULL,
    sex INTEGER NOT NULL CHECK (sex BETWEEN 0 AND 3),
    birth_day INTEGER,
    birth_span INTEGER,
    birth_day_words TEXT,
    onset_day INTEGER,
    onset_span INTEGER,
    onset_day_words TEXT,
    diagnosis_day INTEGER,
    diagnosis_span INTEGER,
    diagnosis_day_words TEXT,
    rf INTEGER NOT NULL CHECK (rf BETWEEN 0 AND 3),
    rf_day INTEGER,
    rf_span INTEGER,
    rf_day_words TEXT,
    acpa INTEGER NOT NULL CHECK (acpa BETWEEN 0 AND 3),
    acpa_day INTEGER,
    acpa_span INTEGER,
    acpa_day_words TEXT,
    follow_up INTEGER NOT NULL CHECK (follow_up BETWEEN 0 AND 4),
    follow_up_day INTEGER,
    follow_up_span INTEGER,
    follow_up_day_words TEXT,
    research_use INTEGER NOT NULL CHECK (research_use BETWEEN 0 AND 3),
    research_use_day INTEGER,
    research_use_span INTEGER,
    research_use_day_words TEXT,
    note TEXT,
    born INTEGER NOT NULL REFERENCES operation (op),
    born_n INTEGER NOT NULL,
    since INTEGER REFERENCES operation (op),
    status INTEGER NOT NULL CHECK (status BETWEEN 0 AND 1)
) STRICT;
CREATE UNIQUE INDEX patient_code ON patient (code) WHERE status = 0;
CREATE TABLE patient_past (
    patient INTEGER NOT NULL REFERENCES patient (patient),
    born INTEGER NOT NULL,
    born_n INTEGER NOT NULL,
    until INTEGER NOT NULL REFERENCES operation (op),
    code TEXT NOT NULL,
    name TEXT,
    kana TEXT,
    fold TEXT NOT NULL,
    sex INTEGER NOT NULL,
    birth_day INTEGER,
    birth_span INTEGER,
    birth_day_words TEXT,
    onset_day INTEGER,
    onset_span INTEGER,
    onset_day_words TEXT,
    diagnosis_day INTEGER,
    diagnosis_span INTEGER,
    diagnosis_day_words TEXT,
    rf INTEGER NOT NULL,
    rf_day INTEGER,
    rf_span INTEGER,
    rf_day_words TEXT,
    acpa INTEGER NOT NULL,
    acpa_day INTEGER,
    acpa_span INTEGER,
    acpa_day_words TEXT,
    follow_up INTEGER NOT NULL,
    follow_up_day INTEGER,
    follow_up_span INTEGER,
    follow_up_day_words TEXT,
    research_use INTEGER NOT NULL,
    research_use_day INTEGER,
    research_use_span INTEGER,
    research_use_day_words TEXT,
    note TEXT,
    since INTEGER,
    status INTEGER NOT NULL,
    PRIMARY KEY (patient, born, born_n, until)
) STRICT, WITHOUT ROWID;

-- One attendance or check-in.
CREATE TABLE visit (
    patient INTEGER NOT NULL REFERENCES patient (patient),
    n INTEGER NOT NULL,
    day INTEGER,
    span INTEGER,
    day_words TEXT,
    place TEXT,
    assessor INTEGER NOT NULL CHECK (assessor BETWEEN 0 AND 3),
    examiner INTEGER REFERENCES person (person),
    note TEXT,
    born INTEGER NOT NULL REFERENCES operation (op),
    born_n INTEGER NOT NULL,
    since INTEGER REFERENCES operation (op),
    status INTEGER NOT NULL CHECK (status BETWEEN 0 AND 1),
    PRIMARY KEY (patient, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE visit_past (
    patient INTEGER NOT NULL REFERENCES patient (patient),
    born INTEGER NOT NULL,
    born_n INTEGER NOT NULL,
    until INTEGER NOT NULL REFERENCES operation (op),
    n INTEGER NOT NULL,
    day INTEGER,
    span INTEGER,
    day_words TEXT,
    place TEXT,
    assessor INTEGER NOT NULL,
    examiner INTEGER,
    note TEXT,
    since INTEGER,
    status INTEGER NOT NULL,
    PRIMARY KEY (patient, born, born_n, until)
) STRICT, WITHOUT ROWID;

-- One measured or answered value. Exactly one of decimals, dilution, ordinal, answer and missing is set: a number
-- (mantissa / 10^decimals), a titre, a step of a scale, a text, or why there is none. n counts the values of one item
-- on one day. inferred: 1 the unit, 2 the date was inferred by whoever recorded it, 3 both.
CREATE TABLE observation (
    patient INTEGER NOT NULL REFERENCES patient (patient),
    item INTEGER NOT NULL REFERENCES item (item),
    day INTEGER NOT NULL,
    n INTEGER NOT NULL,
    span INTEGER,
    day_words TEXT,
    minute INTEGER CHECK (minute BETWEEN 0 AND 1439),
    visit INTEGER,
    voice INTEGER NOT NULL CHECK (voice BETWEEN 0 AND 3),
    basis INTEGER NOT NULL REFERENCES basis (basis),
    mantissa INTEGER,
    decimals INTEGER CHECK (decimals BETWEEN 0 AND 18),
    comparator INTEGER NOT NULL CHECK (comparator BETWEEN 0 AND 4),
    dilution INTEGER,
    ordinal TEXT,
    answer TEXT,
    missing INTEGER CHECK (missing BETWEEN 0 AND 6),
    words TEXT,
    flag_reported TEXT,
    inferred INTEGER NOT NULL CHECK (inferred BETWEEN 0 AND 3),
    born INTEGER NOT NULL REFERENCES operation (op),
    born_n INTEGER NOT NULL,
    since INTEGER REFERENCES operation (op),
    status INTEGER NOT NULL CHECK (status BETWEEN 0 AND 1),
    CHECK ((mantissa IS NULL) = (decimals IS NULL)),
    CHECK ((decimals IS NOT NULL) + (dilution IS NOT NULL) + (ordinal IS NOT NULL) + (answer IS NOT NULL)
           + (missing IS NOT NULL) = 1),
    FOREIGN KEY (patient, visit) REFERENCES visit (patient, n),
    PRIMARY KEY (patient, item, day, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE observation_past (
    patient INTEGER NOT NULL REFERENCES patient (patient),
    born INTEGER NOT NULL,
    born_n INTEGER NOT NULL,
    until INTEGER NOT NULL REFERENCES operation (op),
    item INTEGER NOT NULL,
    day INTEGER NOT NULL,
    n INTEGER NOT NULL,
    span INTEGER,
    day_words TEXT,
    minute INTEGER,
    visit INTEGER,
    voice INTEGER NOT NULL,
    basis INTEGER NOT NULL,
    mantissa INTEGER,
    decimals INTEGER,
    comparator INTEGER NOT NULL,
    dilution INTEGER,
    ordinal TEXT,
    answer TEXT,
    missing INTEGER,
    words TEXT,
    flag_reported TEXT,
    inferred INTEGER NOT NULL,
    since INTEGER,
    status INTEGER NOT NULL,
    PRIMARY KEY (patient, born, born_n, until)
) STRICT, WITHOUT ROWID;

-- One joint at one visit. n: 0, and more only where an earlier finding was entered in error.
CREATE TABLE joint_finding (
    patient INTEGER NOT NULL REFERENCES patient (patient),
    visit INTEGER NOT NULL,
    joint INTEGER NOT NULL REFERENCES joint (joint),
    n INTEGER NOT NULL,
    state INTEGER NOT NULL CHECK (state BETWEEN 0 AND 4),
    tender INTEGER CHECK (tender BETWEEN 0 AND 1),
    swollen INTEGER CHECK (swollen BETWEEN 0 AND 1),
    born INTEGER NOT NULL REFERENCES operation (op),
    born_n INTEGER NOT NULL,
    since INTEGER REFERENCES operation (op),
    status INTEGER NOT NULL CHECK (status BETWEEN 0 AND 1),
    FOREIGN KEY (patient, visit) REFERENCES visit (patient, n),
    PRIMARY KEY (patient, visit, joint, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE joint_finding_past (
    patient INTEGER NOT NULL REFERENCES patient (patient),
    born INTEGER NOT NULL,
    born_n INTEGER NOT NULL,
    until INTEGER NOT NULL REFERENCES operation (op),
    visit INTEGER NOT NULL,
    joint INTEGER NOT NULL,
    n INTEGER NOT NULL,
    state INTEGER NOT NULL,
    tender INTEGER,
    swollen INTEGER,
    since INTEGER,
    status INTEGER NOT NULL,
    PRIMARY KEY (patient, born, born_n, until)
) STRICT, WITHOUT ROWID;

-- A drug taken over time.
CREATE TABLE course (
    patient INTEGER NOT NULL REFERENCES patient (patient),
    n INTEGER NOT NULL,
    drug TEXT,
    drug_text TEXT,
    label TEXT,
    route TEXT,
    product TEXT,
    start_day INTEGER,
    start_span INTEGER,
    start_day_words TEXT,
    stop_day INTEGER,
    stop_span INTEGER,
    stop_day_words TEXT,
    ongoing INTEGER NOT NULL CHECK (ongoing BETWEEN 0 AND 1),
    stop_reason TEXT,
    note TEXT,
    born INTEGER NOT NULL REFERENCES operation (op),
    born_n INTEGER NOT NULL,
    since INTEGER REFERENCES operation (op),
    status INTEGER NOT NULL CHECK (status BETWEEN 0 AND 1),
    PRIMARY KEY (patient, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE course_past (
    patient INTEGER NOT NULL REFERENCES patient (patient),
    born INTEGER NOT NULL,
    born_n INTEGER NOT NULL,
    until INTEGER NOT NULL REFERENCES operation (op),
    n INTEGER NOT NULL,
    drug TEXT,
    drug_text TEXT,
    label TEXT,
    route TEXT,
    product TEXT,
    start_day INTEGER,
    start_span INTEGER,
    start_day_words TEXT,
    stop_day INTEGER,
    stop_span INTEGER,
    stop_day_words TEXT,
    ongoing INTEGER NOT NULL,
    stop_reason TEXT,
    note TEXT,
    since INTEGER,
    status INTEGER NOT NULL,
    PRIMARY KEY (patient, born, born_n, until)
) STRICT, WITHOUT ROWID;

-- A constant dose within a course.
CREATE TABLE dose_step (
    patient INTEGER NOT NULL REFERENCES patient (patient),
    n INTEGER NOT NULL,
    course INTEGER NOT NULL,
    kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 1),
    dose_mantissa INTEGER,
    dose_decimals INTEGER CHECK (dose_decimals BETWEEN 0 AND 18),
    unit INTEGER REFERENCES unit (unit),
    frequency TEXT,
    dose_text TEXT,
    start_day INTEGER,
    start_span INTEGER,
    start_day_words TEXT,
    stop_day INTEGER,
    stop_span INTEGER,
    stop_day_words TEXT,
    note TEXT,
    born INTEGER NOT NULL REFERENCES operation (op),
    born_n INTEGER NOT NULL,
    since INTEGER REFERENCES operation (op),
    status INTEGER NOT NULL CHECK (status BETWEEN 0 AND 1),
    FOREIGN KEY (patient, course) REFERENCES course (patient, n),
    PRIMARY KEY (patient, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE dose_step_past (
    patient INTEGER NOT NULL REFERENCES patient (patient),
    born INTEGER NOT NULL,
    born_n INTEGER NOT NULL,
    until INTEGER NOT NULL REFERENCES operation (op),
    n INTEGER NOT NULL,
    course INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    dose_mantissa INTEGER,
    dose_decimals INTEGER,
    unit INTEGER,
    frequency TEXT,
    dose_text TEXT,
    start_day INTEGER,
    start_span INTEGER,
    start_day_words TEXT,
    stop_day INTEGER,
    stop_span INTEGER,
    stop_day_words TEXT,
    note TEXT,
    since INTEGER,
    status INTEGER NOT NULL,
    PRIMARY KEY (patient, born, born_n, until)
) STRICT, WITHOUT ROWID;

-- One infusion, injection or single dose.
CREATE TABLE administration (
    patient INTEGER NOT NULL REFERENCES patient (patient),
    n INTEGER NOT NULL,
    course INTEGER,
    drug TEXT,
    drug_text TEXT,
    label TEXT,
    route TEXT,
    product TEXT,
    day INTEGER,
    span INTEGER,
    day_words TEXT,
    dose_mantissa INTEGER,
    dose_decimals INTEGER CHECK (dose_decimals BETWEEN 0 AND 18),
    unit INTEGER REFERENCES unit (unit),
    dose_text TEXT,
    joint INTEGER REFERENCES joint (joint),
    lot TEXT,
    note TEXT,
    born INTEGER NOT NULL REFERENCES operation (op),
    born_n INTEGER NOT NULL,
    since INTEGER REFERENCES operation (op),
    status INTEGER NOT NULL CHECK (status BETWEEN 0 AND 1),
    FOREIGN KEY (patient, course) REFERENCES course (patient, n),
    PRIMARY KEY (patient, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE administration_past (
    patient INTEGER NOT NULL REFERENCES patient (patient),
    born INTEGER NOT NULL,
    born_n INTEGER NOT NULL,
    until INTEGER NOT NULL REFERENCES operation (op),
    n INTEGER NOT NULL,
    course INTEGER,
    drug TEXT,
    drug_text TEXT,
    label TEXT,
    route TEXT,
    product TEXT,
    day INTEGER,
    span INTEGER,
    day_words TEXT,
    dose_mantissa INTEGER,
    dose_decimals INTEGER,
    unit INTEGER,
    dose_text TEXT,
    joint INTEGER,
    lot TEXT,
    note TEXT,
    since INTEGER,
    status INTEGER NOT NULL,
    PRIMARY KEY (patient, born, born_n, until)
) STRICT, WITHOUT ROWID;

-- An adverse event as recorded.
CREATE TABLE adverse_event (
    patient INTEGER NOT NULL REFERENCES patient (patient),
    n INTEGER NOT NULL,
    term TEXT,
    term_text TEXT,
    grade INTEGER CHECK (grade BETWEEN 1 AND 5),
    ctcae_version TEXT,
    onset_day INTEGER,
    onset_span INTEGER,
    onset_day_words TEXT,
    end_day INTEGER,
    end_span INTEGER,
    end_day_words TEXT,
    serious INTEGER NOT NULL CHECK (serious BETWEEN 0 AND 2),
    seriousness TEXT,
    outcome TEXT,
    action_taken TEXT,
    related_drug TEXT,
    causality TEXT,
    assessed_by TEXT,
    note TEXT,
    born INTEGER NOT NULL REFERENCES operation (op),
    born_n INTEGER NOT NULL,
    since INTEGER REFERENCES operation (op),
    status INTEGER NOT NULL CHECK (status BETWEEN 0 AND 1),
    PRIMARY KEY (patient, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE adverse_event_past (
    patient INTEGER NOT NULL REFERENCES patient (patient),
    born INTEGER NOT NULL,
    born_n INTEGER NOT NULL,
    until INTEGER NOT NULL REFERENCES operation (op),
    n INTEGER NOT NULL,
    term TEXT,
    term_text TEXT,
    grade INTEGER,
    ctcae_version TEXT,
    onset_day INTEGER,
    onset_span INTEGER,
    onset_day_words TEXT,
    end_day INTEGER,
    end_span INTEGER,
    end_day_words TEXT,
    serious INTEGER NOT NULL,
    seriousness TEXT,
    outcome TEXT,
    action_taken TEXT,
    related_drug TEXT,
    causality TEXT,
    assessed_by TEXT,
    note TEXT,
    since INTEGER,
    status INTEGER NOT NULL,
    PRIMARY KEY (patient, born, born_n, until)
) STRICT, WITHOUT ROWID;

-- One row of a kind of facts.csv.
CREATE TABLE fact (
    patient INTEGER NOT NULL REFERENCES patient (patient),
    n INTEGER NOT NULL,
    kind TEXT NOT NULL,
    start_day INTEGER,
    start_span INTEGER,
    start_day_words TEXT,
    end_day INTEGER,
    end_span INTEGER,
    end_day_words TEXT,
    number_mantissa INTEGER,
    number_decimals INTEGER CHECK (number_decimals BETWEEN 0 AND 18),
    unit INTEGER REFERENCES unit (unit),
    text TEXT,
    words TEXT,
    note TEXT,
    born INTEGER NOT NULL REFERENCES operation (op),
    born_n INTEGER NOT NULL,
    since INTEGER REFERENCES operation (op),
    status INTEGER NOT NULL CHECK (status BETWEEN 0 AND 1),
    PRIMARY KEY (patient, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE fact_past (
    patient INTEGER NOT NULL REFERENCES patient (patient),
    born INTEGER NOT NULL,
    born_n INTEGER NOT NULL,
    until INTEGER NOT NULL REFERENCES operation (op),
    n INTEGER NOT NULL,
    kind TEXT NOT NULL,
    start_day INTEGER,
    start_span INTEGER,
    start_day_words TEXT,
    end_day INTEGER,
    end_span INTEGER,
    end_day_words TEXT,
    number_mantissa INTEGER,
    number_decimals INTEGER,
    unit INTEGER,
    text TEXT,
    words TEXT,
    note TEXT,
    since INTEGER,
    status INTEGER NOT NULL,
    PRIMARY KEY (patient, born, born_n, until)
) STRICT, WITHOUT ROWID;

-- A score known only as a number.
CREATE TABLE reported_score (
    patient INTEGER NOT NULL REFERENCES patient (patient),
    n INTEGER NOT NULL,
    score TEXT NOT NULL,
    variant TEXT,
    mantissa INTEGER NOT NULL,
    decimals INTEGER NOT NULL CHECK (decimals BETWEEN 0 AND 18),
    comparator INTEGER NOT NULL CHECK (comparator BETWEEN 0 AND 4),
    words TEXT,
    day INTEGER,
    span INTEGER,
    day_words TEXT,
    source TEXT,
    born INTEGER NOT NULL REFERENCES operation (op),
    born_n INTEGER NOT NULL,
    since INTEGER REFERENCES operation (op),
    status INTEGER NOT NULL CHECK (status BETWEEN 0 AND 1),
    PRIMARY KEY (patient, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE reported_score_past (
    patient INTEGER NOT NULL REFERENCES patient (patient),
    born INTEGER NOT NULL,
    born_n INTEGER NOT NULL,
    until INTEGER NOT NULL REFERENCES operation (op),
    n INTEGER NOT NULL,
    score TEXT NOT NULL,
    variant TEXT,
    mantissa INTEGER NOT NULL,
    decimals INTEGER NOT NULL,
    comparator INTEGER NOT NULL,
    words TEXT,
    day INTEGER,
    span INTEGER,
    day_words TEXT,
    source TEXT,
    since INTEGER,
    status INTEGER NOT NULL,
    PRIMARY KEY (patient, born, born_n, until)
) STRICT, WITHOUT ROWID;

-- A dated remark.
CREATE TABLE note (
    patient INTEGER NOT NULL REFERENCES patient (patient),
    n INTEGER NOT NULL,
    day INTEGER,
    span INTEGER,
    day_words TEXT,
    text TEXT,
    born INTEGER NOT NULL REFERENCES operation (op),
    born_n INTEGER NOT NULL,
    since INTEGER REFERENCES operation (op),
    status INTEGER NOT NULL CHECK (status BETWEEN 0 AND 1),
    PRIMARY KEY (patient, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE note_past (
    patient INTEGER NOT NULL REFERENCES patient (patient),
    born INTEGER NOT NULL,
    born_n INTEGER NOT NULL,
    until INTEGER NOT NULL REFERENCES operation (op),
    n INTEGER NOT NULL,
    day INTEGER,
    span INTEGER,
    day_words TEXT,
    text TEXT,
    since INTEGER,
    status INTEGER NOT NULL,
    PRIMARY KEY (patient, born, born_n, until)
) STRICT, WITHOUT ROWID;
