"""Migration 16: the files of offered releases, in pieces."""

SQL = """
CREATE TABLE release_piece (
    sha BLOB NOT NULL,
    place INTEGER NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (sha, place)
) STRICT;
"""
