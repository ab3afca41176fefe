-- Version 2 of the record file: moves, merges and undo, and where rows of other patients went. Immutable once released.

-- Kinds up to 31 have room, so that a later one changes no table.
CREATE TABLE operation_2 (
    op INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    patient INTEGER REFERENCES patient (patient) DEFERRABLE INITIALLY DEFERRED,
    at_ms INTEGER NOT NULL,
    tz_min INTEGER NOT NULL,
    person INTEGER REFERENCES person (person),
    kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 31),
    reason TEXT,
    why TEXT,
    batch INTEGER REFERENCES batch (batch),
    content BLOB NOT NULL,
    chain BLOB NOT NULL
) STRICT;
INSERT INTO operation_2 (op, id, patient, at_ms, tz_min, person, kind, reason, why, batch, content, chain)
    SELECT op, id, patient, at_ms, tz_min, person, kind, reason, why, batch, content, chain FROM operation;
DROP TABLE operation;
ALTER TABLE operation_2 RENAME TO operation;
CREATE INDEX operation_patient ON operation (patient, op);
CREATE INDEX operation_batch ON operation (batch, op) WHERE batch IS NOT NULL;

-- The row (born, born_n) of patient came from, or says the same as, the row (op_uuid, n) elsewhere: so says operation
-- op, whose content covers it. A row that is moved back and again has one link per operation.
CREATE TABLE row_origin_2 (
    patient INTEGER NOT NULL REFERENCES patient (patient),
    op_uuid BLOB NOT NULL,
    n INTEGER NOT NULL,
    op INTEGER NOT NULL REFERENCES operation (op),
    born INTEGER NOT NULL,
    born_n INTEGER NOT NULL,
    PRIMARY KEY (patient, op_uuid, n, op)
) STRICT, WITHOUT ROWID;
INSERT INTO row_origin_2 (patient, op_uuid, n, op, born, born_n)
    SELECT patient, op_uuid, n, born, born, born_n FROM row_origin;
DROP TABLE row_origin;
ALTER TABLE row_origin_2 RENAME TO row_origin;
