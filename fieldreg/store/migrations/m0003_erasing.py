"""Migration 3: erasure of people and of single answers.

A segment with erased changes keeps the hash of its first body (*was*). A quarantined change names
the person concerned (*about*), so that its body can be emptied unread.
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
