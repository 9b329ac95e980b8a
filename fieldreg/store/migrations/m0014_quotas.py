"""Migration 14: quotas that head office sets."""

SQL = """
CREATE TABLE quota (
    id INTEGER PRIMARY KEY,
    stamp INTEGER NOT NULL,
    course INTEGER,
    whom TEXT,
    share INTEGER,
    number INTEGER,
    since TEXT,
    until TEXT,
    retired INTEGER NOT NULL DEFAULT 0,
    retired_at INTEGER,
    extras BLOB
) STRICT;
"""
