"""Migration 34: what laptops have and lack, by runs of 64 ids with a bit for each (decision 31)."""

SQL = """
CREATE TABLE sent_run (
    device INTEGER NOT NULL,
    run INTEGER NOT NULL,
    version INTEGER NOT NULL,
    bits INTEGER NOT NULL,
    PRIMARY KEY (device, run, version)
) STRICT;
INSERT INTO sent_run (device, run, version, bits)
SELECT device, record >> 6, version, sum(CAST(1 AS BIGINT) << CAST(record & 63 AS INT))
FROM shared GROUP BY device, record >> 6, version;
DELETE FROM shared;
DROP INDEX shared_record;
CREATE INDEX sent_run_run ON sent_run (run);
DROP TABLE due;
CREATE TABLE due_run (
    device INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    run INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 0,
    bits INTEGER NOT NULL,
    PRIMARY KEY (device, kind, run, version)
) STRICT, WITHOUT ROWID;
CREATE INDEX due_run_run ON due_run (run);
UPDATE device SET scope = NULL WHERE scope IS NOT NULL;
"""
