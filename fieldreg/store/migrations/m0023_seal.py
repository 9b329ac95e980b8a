"""Migration 23: kept sums of the rows, by table and range of ids, and the root over them."""

SQL = """
CREATE TABLE seal (
    place INTEGER NOT NULL,
    part INTEGER NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (place, part)
) STRICT, WITHOUT ROWID;
CREATE TABLE seal_root (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    body BLOB NOT NULL,
    mac BLOB NOT NULL
) STRICT;
"""
