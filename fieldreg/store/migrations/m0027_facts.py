"""Migration 27: facts, one row for each person and session in which she took part."""

SQL = """
-- *half_days* is 0 for who only contributed; ages are those on *day*, the first of the session;
-- *place* is the smallest known one in which she lived on that day.
CREATE TABLE fact (
    root INTEGER NOT NULL,
    day TEXT NOT NULL,
    session INTEGER NOT NULL,
    half_days INTEGER NOT NULL,
    mark TEXT,
    part TEXT,
    is_first INTEGER NOT NULL,
    gender TEXT,
    place TEXT,
    age_low INTEGER,
    age_high INTEGER,
    PRIMARY KEY (root, day, session)
) STRICT, WITHOUT ROWID;

CREATE INDEX fact_session ON fact (session);

-- People whose facts are to be computed anew. Not STRICT: see migration 21.
CREATE TABLE stale_fact (person INTEGER PRIMARY KEY);

CREATE TRIGGER person_described AFTER UPDATE OF gender, bag, soum, aimag ON trainee
WHEN OLD.gender IS DISTINCT FROM NEW.gender OR OLD.bag IS DISTINCT FROM NEW.bag
    OR OLD.soum IS DISTINCT FROM NEW.soum OR OLD.aimag IS DISTINCT FROM NEW.aimag BEGIN
    INSERT INTO touched_person (id) VALUES (NEW.id) ON CONFLICT DO NOTHING
    ; END;
CREATE TRIGGER residence_made AFTER INSERT ON residence WHEN NEW.trainee IS NOT NULL BEGIN
    INSERT INTO touched_person (id) VALUES (NEW.trainee) ON CONFLICT DO NOTHING
    ; END;
CREATE TRIGGER residence_changed AFTER UPDATE OF id, trainee, day, aimag, soum, bag, reason, retired
ON residence WHEN NEW.trainee IS NOT NULL BEGIN
    INSERT INTO touched_person (id) VALUES (NEW.trainee) ON CONFLICT DO NOTHING
    ; END;
CREATE TRIGGER residence_moved AFTER UPDATE OF trainee ON residence
WHEN OLD.trainee IS DISTINCT FROM NEW.trainee AND OLD.trainee IS NOT NULL BEGIN
    INSERT INTO touched_person (id) VALUES (OLD.trainee) ON CONFLICT DO NOTHING
    ; END;
CREATE TRIGGER residence_gone AFTER DELETE ON residence WHEN OLD.trainee IS NOT NULL BEGIN
    INSERT INTO touched_person (id) VALUES (OLD.trainee) ON CONFLICT DO NOTHING
    ; END;
CREATE TRIGGER contribution_made AFTER INSERT ON contribution WHEN NEW.trainee IS NOT NULL BEGIN
    INSERT INTO touched_person (id) VALUES (NEW.trainee) ON CONFLICT DO NOTHING
    ; END;
CREATE TRIGGER contribution_changed AFTER UPDATE OF id, trainee, session, part, retired
ON contribution WHEN NEW.trainee IS NOT NULL BEGIN
    INSERT INTO touched_person (id) VALUES (NEW.trainee) ON CONFLICT DO NOTHING
    ; END;
CREATE TRIGGER contribution_moved AFTER UPDATE OF trainee ON contribution
WHEN OLD.trainee IS DISTINCT FROM NEW.trainee AND OLD.trainee IS NOT NULL BEGIN
    INSERT INTO touched_person (id) VALUES (OLD.trainee) ON CONFLICT DO NOTHING
    ; END;
CREATE TRIGGER contribution_gone AFTER DELETE ON contribution WHEN OLD.trainee IS NOT NULL BEGIN
    INSERT INTO touched_person (id) VALUES (OLD.trainee) ON CONFLICT DO NOTHING
    ; END;
CREATE TRIGGER contributed_session_made AFTER INSERT ON session BEGIN
    INSERT INTO touched_person (id) SELECT trainee FROM contribution
    WHERE session = NEW.id AND trainee IS NOT NULL ON CONFLICT DO NOTHING
    ; END;
CREATE TRIGGER contributed_session_changed AFTER UPDATE OF id, date, state, retired ON session
WHEN OLD.id <> NEW.id OR OLD.retired <> NEW.retired OR OLD.date IS DISTINCT FROM NEW.date
    OR OLD.state IS DISTINCT FROM NEW.state BEGIN
    INSERT INTO touched_person (id) SELECT trainee FROM contribution
    WHERE session IN (OLD.id, NEW.id) AND trainee IS NOT NULL ON CONFLICT DO NOTHING
    ; END;
CREATE TRIGGER contributed_session_gone AFTER DELETE ON session BEGIN
    INSERT INTO touched_person (id) SELECT trainee FROM contribution
    WHERE session = OLD.id AND trainee IS NOT NULL ON CONFLICT DO NOTHING
    ; END;
CREATE TRIGGER mission_unconfirmed AFTER INSERT ON unconfirmed_writer BEGIN
    INSERT INTO touched_person (id) SELECT trainee FROM residence WHERE trainee IS NOT NULL
    AND id BETWEEN NEW.writer << 32 AND (NEW.writer << 32) + 4294967295
    UNION SELECT trainee FROM contribution WHERE trainee IS NOT NULL
    AND (id BETWEEN NEW.writer << 32 AND (NEW.writer << 32) + 4294967295
    OR session BETWEEN NEW.writer << 32 AND (NEW.writer << 32) + 4294967295)
    ON CONFLICT DO NOTHING
    ; END;
CREATE TRIGGER mission_confirmed AFTER DELETE ON unconfirmed_writer BEGIN
    INSERT INTO touched_person (id) SELECT trainee FROM residence WHERE trainee IS NOT NULL
    AND id BETWEEN OLD.writer << 32 AND (OLD.writer << 32) + 4294967295
    UNION SELECT trainee FROM contribution WHERE trainee IS NOT NULL
    AND (id BETWEEN OLD.writer << 32 AND (OLD.writer << 32) + 4294967295
    OR session BETWEEN OLD.writer << 32 AND (OLD.writer << 32) + 4294967295)
    ON CONFLICT DO NOTHING
    ; END;

CREATE TRIGGER person_joined AFTER INSERT ON person BEGIN
    INSERT INTO touched_person (id) VALUES (NEW.record), (NEW.root) ON CONFLICT DO NOTHING
    ; END;
CREATE TRIGGER person_rejoined AFTER UPDATE OF record, root ON person BEGIN
    INSERT INTO touched_person (id) VALUES (NEW.record), (OLD.root), (NEW.root)
    ON CONFLICT DO NOTHING
    ; END;
CREATE TRIGGER person_parted AFTER DELETE ON person BEGIN
    INSERT INTO touched_person (id) VALUES (OLD.record), (OLD.root) ON CONFLICT DO NOTHING
    ; END;

INSERT INTO stale_fact (person) SELECT id FROM trainee;
"""
