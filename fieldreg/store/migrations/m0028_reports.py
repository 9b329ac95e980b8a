"""Migration 28: reports, each a sealed document of head office that travels nowhere."""

SQL = """
CREATE TABLE report (
    id INTEGER PRIMARY KEY,
    body BLOB NOT NULL
) STRICT;
"""
