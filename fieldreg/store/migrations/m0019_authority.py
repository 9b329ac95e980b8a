"""Migration 19: changes that an officer accepted, and the writers whose words are not compared."""

SQL = """
CREATE TABLE accepted_change (
    id INTEGER PRIMARY KEY,
    officer TEXT NOT NULL,
    day TEXT NOT NULL
) STRICT;
CREATE TABLE unconfirmed_writer (
    writer INTEGER PRIMARY KEY
) STRICT;
"""
