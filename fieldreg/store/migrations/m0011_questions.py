"""Migration 11: head office's questions to a trainer, and the responses."""

SQL = """
CREATE TABLE question (
    id INTEGER PRIMARY KEY,
    stamp INTEGER NOT NULL,
    laptop TEXT,
    trainee INTEGER,
    session INTEGER,
    text TEXT,
    day TEXT,
    retired INTEGER NOT NULL DEFAULT 0,
    retired_at INTEGER,
    extras BLOB
) STRICT;
CREATE INDEX question_trainee ON question (trainee);

CREATE TABLE response (
    id INTEGER PRIMARY KEY,
    stamp INTEGER NOT NULL,
    question INTEGER,
    trainee INTEGER,
    text TEXT,
    day TEXT,
    retired INTEGER NOT NULL DEFAULT 0,
    retired_at INTEGER,
    extras BLOB
) STRICT;
CREATE INDEX response_question ON response (question);
CREATE INDEX response_trainee ON response (trainee);
"""
