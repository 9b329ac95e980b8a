"""Migration 17: the versions over which head office leapt, so that no answer has any of them."""

SQL = """
CREATE TABLE leap (
    first INTEGER PRIMARY KEY,
    last INTEGER NOT NULL
) STRICT;
"""
