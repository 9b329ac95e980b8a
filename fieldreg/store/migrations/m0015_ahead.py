"""Migration 15: bundles that an officer let in ahead of what is missing before them.

*last* and *hash* are where the log of *writer* stands after one: what goes on from there
goes in with it.
"""

SQL = """
CREATE TABLE ahead (
    bundle BLOB PRIMARY KEY,
    writer INTEGER NOT NULL,
    last INTEGER NOT NULL,
    hash BLOB NOT NULL,
    officer TEXT NOT NULL,
    day TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT;
"""
