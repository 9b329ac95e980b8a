"""Migration 4: officers' roles, words separated by spaces, and the log of their changes."""

SQL = """
CREATE TABLE officer (
    name TEXT PRIMARY KEY,
    roles TEXT NOT NULL
) STRICT;

-- Only added to: what *name* holds since somebody, on that day, gave or took a role.
CREATE TABLE officer_log (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    roles TEXT NOT NULL,
    author TEXT NOT NULL,
    day TEXT NOT NULL
) STRICT;
"""
