"""Migration 4: the roles of officers at head office, and the log of their changes.

Roles are words separated by spaces. If no role was ever given, every officer may do everything, as
before.
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
