"""Migration 3: erasing people, and single answers, for good.

A segment whose changes are blank by now keeps the hash of the body that it stood for
first (*was*), and a change that was set aside says whom it tells of (*about*), so that
its body can be emptied without being read.
"""

SQL = """
CREATE TABLE erasure (
    id INTEGER PRIMARY KEY,
    stamp INTEGER NOT NULL,
    trainees TEXT,
    fields TEXT,
    changes TEXT,
    state TEXT,
    reason TEXT,
    day TEXT,
    retired INTEGER NOT NULL DEFAULT 0,
    retired_at INTEGER,
    extras BLOB
) STRICT;

-- Head office: which orders each laptop said that it carried out, and in a bundle of when.
CREATE TABLE erasure_done (
    device INTEGER NOT NULL,
    erasure INTEGER NOT NULL,
    day TEXT NOT NULL,
    PRIMARY KEY (device, erasure)
) STRICT;

-- Head office: what an erased change said, as a hash with a secret of its own, so that two
-- logs of one writer can be told apart where both tell of somebody who was erased.
CREATE TABLE erased_change (
    id INTEGER PRIMARY KEY,
    hash BLOB NOT NULL
) STRICT;

ALTER TABLE segment ADD COLUMN was BLOB;
ALTER TABLE set_aside ADD COLUMN about INTEGER;
"""
