"""Migration 17: the versions that head office skipped, which no reply has."""

SQL = """
CREATE TABLE leap (
    first INTEGER PRIMARY KEY,
    last INTEGER NOT NULL
) STRICT;
"""
