"""Migration 2: sealed answers, and the chained log of access to them."""

SQL = """
CREATE TABLE answer (
    id INTEGER PRIMARY KEY,
    stamp INTEGER NOT NULL,
    trainee INTEGER,
    session INTEGER,
    day TEXT,
    sealed TEXT,
    retired INTEGER NOT NULL DEFAULT 0,
    retired_at INTEGER,
    extras BLOB
) STRICT;
CREATE INDEX answer_trainee ON answer (trainee);
CREATE INDEX answer_session ON answer (session);

-- Each entry's hash covers the one before it; records are ids in decimal, one space between.
CREATE TABLE access (
    number INTEGER PRIMARY KEY,
    noted_at TEXT NOT NULL,
    officer TEXT NOT NULL,
    device TEXT NOT NULL,
    deed TEXT NOT NULL,
    reason TEXT NOT NULL,
    records TEXT NOT NULL,
    hash BLOB NOT NULL
) STRICT;
"""
