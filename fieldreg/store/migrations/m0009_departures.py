"""Migration 9: the log of plaintext exports."""

SQL = """
-- What left in the clear: when, by whom, what, for what reason, and where it was written,
-- as sealed JSON; *seat* is the installation on whose machine the file lies.
CREATE TABLE departure (
    id INTEGER PRIMARY KEY,
    seat TEXT NOT NULL,
    body BLOB NOT NULL
) STRICT;
"""
