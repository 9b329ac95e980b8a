"""Migration 20: requests of people unknown to a laptop, and reasons for putting changes away."""

SQL = """
CREATE TABLE request (
    id INTEGER PRIMARY KEY,
    stamp INTEGER NOT NULL,
    trainee INTEGER,
    topic TEXT,
    name TEXT,
    born TEXT,
    place TEXT,
    course TEXT,
    phone TEXT,
    text TEXT,
    day TEXT,
    retired INTEGER NOT NULL DEFAULT 0,
    retired_at INTEGER,
    extras BLOB
) STRICT;
CREATE INDEX request_trainee ON request (trainee);
ALTER TABLE set_aside ADD COLUMN put_away_on TEXT;
ALTER TABLE set_aside ADD COLUMN note TEXT;
"""
