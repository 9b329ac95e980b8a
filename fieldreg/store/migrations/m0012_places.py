"""Migration 12: places that head office adds to the national list."""

SQL = """
CREATE TABLE place (
    id INTEGER PRIMARY KEY,
    stamp INTEGER NOT NULL,
    code TEXT,
    name TEXT,
    name_at INTEGER,
    retired INTEGER NOT NULL DEFAULT 0,
    retired_at INTEGER,
    extras BLOB
) STRICT;
"""
