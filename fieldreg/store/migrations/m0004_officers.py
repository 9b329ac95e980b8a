"""Migration 4: the roles of whoever works at head office, and who gave and took them.

The roles stand as words with a space between. Nobody stands there where nobody was ever
given one; then whoever unlocks may do everything, as before.
"""

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
