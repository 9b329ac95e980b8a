"""Migration 26: verdicts on pairs, pins, and which records are one."""

SQL = """
CREATE TABLE pair (
    id INTEGER PRIMARY KEY,
    stamp INTEGER NOT NULL,
    first INTEGER,
    second INTEGER,
    verdict TEXT,
    evidence TEXT,
    reason TEXT,
    rests_on TEXT,
    second_reader TEXT,
    retired INTEGER NOT NULL DEFAULT 0,
    retired_at INTEGER,
    extras BLOB
) STRICT;
CREATE INDEX pair_first ON pair (first);
CREATE INDEX pair_second ON pair (second);
CREATE INDEX pair_verdict ON pair (verdict, id) WHERE retired = 0;
CREATE INDEX pair_bridge ON pair (id) WHERE rests_on IS NOT NULL;
CREATE TABLE pin (
    id INTEGER PRIMARY KEY,
    stamp INTEGER NOT NULL,
    member INTEGER,
    shown_field TEXT,
    retired INTEGER NOT NULL DEFAULT 0,
    retired_at INTEGER,
    extras BLOB
) STRICT;
CREATE INDEX pin_member ON pin (member);

-- Of records with company only: *kind* is the number of theirs, *root* the least id of them.
CREATE TABLE person (
    record INTEGER PRIMARY KEY,
    kind INTEGER NOT NULL,
    root INTEGER NOT NULL
) STRICT;
CREATE INDEX person_root ON person (root, record);
-- On a laptop, what head office said of the records that it has.
CREATE TABLE membership (
    record INTEGER PRIMARY KEY,
    root INTEGER NOT NULL
) STRICT;
-- Not STRICT, as ``touched_person``.
CREATE TABLE touched_end (
    id INTEGER PRIMARY KEY
);

CREATE TRIGGER pair_made AFTER INSERT ON pair
WHEN NEW.first IS NOT NULL AND NEW.second IS NOT NULL BEGIN
    INSERT INTO touched_end (id) VALUES (NEW.first), (NEW.second) ON CONFLICT DO NOTHING
    ; END;
CREATE TRIGGER pair_changed AFTER UPDATE OF id, stamp, first, second, verdict, rests_on, retired
ON pair WHEN NEW.first IS NOT NULL AND NEW.second IS NOT NULL BEGIN
    INSERT INTO touched_end (id) VALUES (NEW.first), (NEW.second) ON CONFLICT DO NOTHING
    ; END;
CREATE TRIGGER pair_moved AFTER UPDATE OF first, second ON pair
WHEN OLD.first IS NOT NULL AND OLD.second IS NOT NULL
    AND (OLD.first <> NEW.first OR OLD.second <> NEW.second) BEGIN
    INSERT INTO touched_end (id) VALUES (OLD.first), (OLD.second) ON CONFLICT DO NOTHING
    ; END;
CREATE TRIGGER pair_gone AFTER DELETE ON pair
WHEN OLD.first IS NOT NULL AND OLD.second IS NOT NULL BEGIN
    INSERT INTO touched_end (id) VALUES (OLD.first), (OLD.second) ON CONFLICT DO NOTHING
    ; END;
CREATE TRIGGER pair_trainee_hidden AFTER UPDATE OF retired ON trainee
WHEN (OLD.retired > 1) <> (NEW.retired > 1) BEGIN
    INSERT INTO touched_end (id) VALUES (NEW.id) ON CONFLICT DO NOTHING
    ; END;
CREATE TRIGGER pair_course_hidden AFTER UPDATE OF retired ON course
WHEN (OLD.retired > 1) <> (NEW.retired > 1) BEGIN
    INSERT INTO touched_end (id) VALUES (NEW.id) ON CONFLICT DO NOTHING
    ; END;
CREATE TRIGGER pair_partner_hidden AFTER UPDATE OF retired ON partner
WHEN (OLD.retired > 1) <> (NEW.retired > 1) BEGIN
    INSERT INTO touched_end (id) VALUES (NEW.id) ON CONFLICT DO NOTHING
    ; END;
CREATE TRIGGER pair_writer_known AFTER INSERT ON device_writer BEGIN
    INSERT INTO touched_end (id) SELECT first FROM pair WHERE first IS NOT NULL
    AND id BETWEEN NEW.writer << 32 AND (NEW.writer << 32) + 4294967295
    UNION SELECT second FROM pair WHERE second IS NOT NULL
    AND id BETWEEN NEW.writer << 32 AND (NEW.writer << 32) + 4294967295 ON CONFLICT DO NOTHING
    ; END;
CREATE TRIGGER pair_writer_gone AFTER DELETE ON device_writer BEGIN
    INSERT INTO touched_end (id) SELECT first FROM pair WHERE first IS NOT NULL
    AND id BETWEEN OLD.writer << 32 AND (OLD.writer << 32) + 4294967295
    UNION SELECT second FROM pair WHERE second IS NOT NULL
    AND id BETWEEN OLD.writer << 32 AND (OLD.writer << 32) + 4294967295 ON CONFLICT DO NOTHING
    ; END;
CREATE TRIGGER membership_made AFTER INSERT ON membership BEGIN
    INSERT INTO touched_end (id) VALUES (NEW.record) ON CONFLICT DO NOTHING
    ; END;
CREATE TRIGGER membership_changed AFTER UPDATE OF record, root ON membership BEGIN
    INSERT INTO touched_end (id) VALUES (OLD.record), (NEW.record) ON CONFLICT DO NOTHING
    ; END;
CREATE TRIGGER membership_gone AFTER DELETE ON membership BEGIN
    INSERT INTO touched_end (id) VALUES (OLD.record) ON CONFLICT DO NOTHING
    ; END;
"""
