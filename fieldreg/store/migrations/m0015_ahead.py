"""Migration 15: bundles applied by an officer although an earlier one is missing.

*last* and *hash* are the end of the log of *writer* after the bundle.
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
