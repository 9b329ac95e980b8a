"""Migration 31: what was typed for a place, and the place that is meant."""

SQL = """
CREATE TABLE alias (
    id INTEGER PRIMARY KEY,
    stamp INTEGER NOT NULL,
    typed TEXT,
    level TEXT,
    within TEXT,
    code TEXT,
    retired INTEGER NOT NULL DEFAULT 0,
    retired_at INTEGER,
    extras BLOB
) STRICT;

-- What counts of it.
CREATE TABLE known_place (
    typed TEXT NOT NULL,
    level TEXT NOT NULL,
    within TEXT NOT NULL,
    code TEXT NOT NULL,
    PRIMARY KEY (typed, level, within)
) STRICT, WITHOUT ROWID;
-- Not STRICT, as ``touched_person``.
CREATE TABLE touched_alias (id INTEGER PRIMARY KEY);

-- Longer texts are addresses. What is indexed beside a text is the area within which it counts.
CREATE INDEX trainee_typed_aimag ON trainee (aimag, retired, id)
    WHERE length(aimag) <= 60 AND (length(aimag) <> 2 OR aimag >= ':');
CREATE INDEX trainee_typed_soum ON trainee
    (soum, (CASE WHEN length(aimag) = 2 AND aimag < ':' THEN aimag ELSE '' END), retired, id)
    WHERE length(soum) <= 60 AND (length(soum) <> 4 OR soum >= ':');
CREATE INDEX trainee_typed_bag ON trainee
    (bag, (CASE WHEN length(soum) = 4 AND soum < ':' THEN soum
    WHEN length(aimag) = 2 AND aimag < ':' THEN aimag ELSE '' END), retired, id)
    WHERE length(bag) <= 60 AND (length(bag) <> 6 OR bag >= ':');

CREATE TRIGGER alias_made AFTER INSERT ON alias BEGIN
    INSERT INTO touched_alias (id) VALUES (NEW.id) ON CONFLICT DO NOTHING
    ; END;
CREATE TRIGGER alias_changed AFTER UPDATE OF id, stamp, typed, level, within, code, retired
ON alias BEGIN
    INSERT INTO touched_alias (id) VALUES (NEW.id) ON CONFLICT DO NOTHING
    ; END;
CREATE TRIGGER alias_gone AFTER DELETE ON alias BEGIN
    INSERT INTO touched_alias (id) VALUES (OLD.id) ON CONFLICT DO NOTHING
    ; END;
CREATE TRIGGER alias_writer_known AFTER INSERT ON device_writer BEGIN
    INSERT INTO touched_alias (id) SELECT id FROM alias
    WHERE id BETWEEN NEW.writer << 32 AND (NEW.writer << 32) + 4294967295 ON CONFLICT DO NOTHING
    ; END;
CREATE TRIGGER alias_writer_gone AFTER DELETE ON device_writer BEGIN
    INSERT INTO touched_alias (id) SELECT id FROM alias
    WHERE id BETWEEN OLD.writer << 32 AND (OLD.writer << 32) + 4294967295 ON CONFLICT DO NOTHING
    ; END;

CREATE TRIGGER typed_place_made AFTER INSERT ON trainee
WHEN length(NEW.aimag) <> 2 OR NEW.aimag >= ':' OR length(NEW.soum) <> 4 OR NEW.soum >= ':'
    OR length(NEW.bag) <> 6 OR NEW.bag >= ':' BEGIN
    INSERT INTO touched_end (id) SELECT NEW.id WHERE EXISTS
    (SELECT 1 FROM known_place WHERE typed IN (NEW.aimag, NEW.soum, NEW.bag))
    ON CONFLICT DO NOTHING
    ; END;
CREATE TRIGGER typed_place_changed AFTER UPDATE OF aimag, soum, bag ON trainee
WHEN OLD.aimag IS DISTINCT FROM NEW.aimag OR OLD.soum IS DISTINCT FROM NEW.soum
    OR OLD.bag IS DISTINCT FROM NEW.bag BEGIN
    INSERT INTO touched_end (id) SELECT NEW.id WHERE EXISTS
    (SELECT 1 FROM known_place WHERE typed IN (OLD.aimag, OLD.soum, OLD.bag)
    OR typed IN (NEW.aimag, NEW.soum, NEW.bag))
    ON CONFLICT DO NOTHING
    ; END;
CREATE TRIGGER typed_place_gone AFTER DELETE ON trainee BEGIN
    DELETE FROM person WHERE record = OLD.id AND root = OLD.id
    AND NOT EXISTS (SELECT 1 FROM person p WHERE p.root = OLD.id AND p.record <> OLD.id)
    ; END;
"""
