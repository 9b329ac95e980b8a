"""Migration 21: kept counts, the people that a transaction touched, indexes of sessions."""

SQL = """
-- *was* is the retired mark at the beginning of the transaction, -1 without a record; NULL if the
-- record itself did not change. Not STRICT: a trigger that a check of types may stop makes SQLite
-- keep a journal of each row that is merged.
CREATE TABLE touched_person (
    id INTEGER PRIMARY KEY,
    was INTEGER
);

CREATE TABLE person_count (
    writer INTEGER NOT NULL,
    retired INTEGER NOT NULL,
    people INTEGER NOT NULL,
    PRIMARY KEY (writer, retired)
) STRICT, WITHOUT ROWID;

-- A person on a *list* of those who wait, up to the day before *until*; *noted_on* is the day of
-- "to follow" or else of the last session, *since* the other way round.
CREATE TABLE waiting_person (
    list TEXT NOT NULL,
    trainee INTEGER NOT NULL,
    until TEXT NOT NULL,
    since TEXT NOT NULL,
    noted_on TEXT NOT NULL,
    PRIMARY KEY (list, trainee)
) STRICT, WITHOUT ROWID;
CREATE INDEX waiting_until ON waiting_person (list, until);
CREATE INDEX waiting_since ON waiting_person (list, since, trainee, until);
CREATE INDEX waiting_noted ON waiting_person (list, noted_on, until);
CREATE INDEX waiting_trainee ON waiting_person (trainee);

CREATE TRIGGER trainee_made AFTER INSERT ON trainee BEGIN
    INSERT INTO touched_person (id, was) VALUES (NEW.id, -1)
    ON CONFLICT (id) DO UPDATE SET was = excluded.was WHERE touched_person.was IS NULL
    ; END;
CREATE TRIGGER trainee_changed AFTER UPDATE OF id, retired, birth_date ON trainee
WHEN OLD.id <> NEW.id OR OLD.retired <> NEW.retired
    OR OLD.birth_date IS DISTINCT FROM NEW.birth_date BEGIN
    INSERT INTO touched_person (id, was) VALUES (OLD.id, OLD.retired)
    ON CONFLICT (id) DO UPDATE SET was = excluded.was WHERE touched_person.was IS NULL
    ; END;
CREATE TRIGGER trainee_renamed AFTER UPDATE OF id ON trainee WHEN OLD.id <> NEW.id BEGIN
    INSERT INTO touched_person (id, was) VALUES (NEW.id, -1)
    ON CONFLICT (id) DO UPDATE SET was = excluded.was WHERE touched_person.was IS NULL
    ; END;
CREATE TRIGGER trainee_gone AFTER DELETE ON trainee BEGIN
    INSERT INTO touched_person (id, was) VALUES (OLD.id, OLD.retired)
    ON CONFLICT (id) DO UPDATE SET was = excluded.was WHERE touched_person.was IS NULL
    ; END;
CREATE TRIGGER consent_made AFTER INSERT ON consent WHEN NEW.trainee IS NOT NULL BEGIN
    INSERT INTO touched_person (id) VALUES (NEW.trainee) ON CONFLICT DO NOTHING
    ; END;
CREATE TRIGGER consent_changed AFTER UPDATE OF id, trainee, given_by, day, state, retired, stamp
ON consent WHEN NEW.trainee IS NOT NULL BEGIN
    INSERT INTO touched_person (id) VALUES (NEW.trainee) ON CONFLICT DO NOTHING
    ; END;
CREATE TRIGGER consent_moved AFTER UPDATE OF trainee ON consent
WHEN OLD.trainee IS DISTINCT FROM NEW.trainee AND OLD.trainee IS NOT NULL BEGIN
    INSERT INTO touched_person (id) VALUES (OLD.trainee) ON CONFLICT DO NOTHING
    ; END;
CREATE TRIGGER consent_gone AFTER DELETE ON consent WHEN OLD.trainee IS NOT NULL BEGIN
    INSERT INTO touched_person (id) VALUES (OLD.trainee) ON CONFLICT DO NOTHING
    ; END;
CREATE TRIGGER attendance_made AFTER INSERT ON attendance WHEN NEW.trainee IS NOT NULL BEGIN
    INSERT INTO touched_person (id) VALUES (NEW.trainee) ON CONFLICT DO NOTHING
    ; END;
CREATE TRIGGER attendance_changed AFTER UPDATE OF id, trainee, session, mark, retired
ON attendance WHEN NEW.trainee IS NOT NULL BEGIN
    INSERT INTO touched_person (id) VALUES (NEW.trainee) ON CONFLICT DO NOTHING
    ; END;
CREATE TRIGGER attendance_moved AFTER UPDATE OF trainee ON attendance
WHEN OLD.trainee IS DISTINCT FROM NEW.trainee AND OLD.trainee IS NOT NULL BEGIN
    INSERT INTO touched_person (id) VALUES (OLD.trainee) ON CONFLICT DO NOTHING
    ; END;
CREATE TRIGGER attendance_gone AFTER DELETE ON attendance WHEN OLD.trainee IS NOT NULL BEGIN
    INSERT INTO touched_person (id) VALUES (OLD.trainee) ON CONFLICT DO NOTHING
    ; END;
CREATE TRIGGER session_made AFTER INSERT ON session BEGIN
    INSERT INTO touched_person (id) SELECT trainee FROM attendance
    WHERE session = NEW.id AND trainee IS NOT NULL ON CONFLICT DO NOTHING
    ; END;
CREATE TRIGGER session_changed AFTER UPDATE OF id, date, state, retired ON session
WHEN OLD.id <> NEW.id OR OLD.retired <> NEW.retired OR OLD.date IS DISTINCT FROM NEW.date
    OR OLD.state IS DISTINCT FROM NEW.state BEGIN
    INSERT INTO touched_person (id) SELECT trainee FROM attendance
    WHERE session IN (OLD.id, NEW.id) AND trainee IS NOT NULL ON CONFLICT DO NOTHING
    ; END;
CREATE TRIGGER session_gone AFTER DELETE ON session BEGIN
    INSERT INTO touched_person (id) SELECT trainee FROM attendance
    WHERE session = OLD.id AND trainee IS NOT NULL ON CONFLICT DO NOTHING
    ; END;
CREATE TRIGGER writer_unconfirmed AFTER INSERT ON unconfirmed_writer BEGIN
    INSERT INTO touched_person (id) SELECT id FROM trainee
    WHERE id BETWEEN NEW.writer << 32 AND (NEW.writer << 32) + 4294967295
    UNION SELECT trainee FROM consent WHERE trainee IS NOT NULL
    AND id BETWEEN NEW.writer << 32 AND (NEW.writer << 32) + 4294967295
    UNION SELECT trainee FROM attendance WHERE trainee IS NOT NULL
    AND id BETWEEN NEW.writer << 32 AND (NEW.writer << 32) + 4294967295
    UNION SELECT a.trainee FROM attendance a JOIN session s ON s.id = a.session
    WHERE a.trainee IS NOT NULL
    AND s.id BETWEEN NEW.writer << 32 AND (NEW.writer << 32) + 4294967295
    ON CONFLICT DO NOTHING
    ; END;
CREATE TRIGGER writer_confirmed AFTER DELETE ON unconfirmed_writer BEGIN
    INSERT INTO touched_person (id) SELECT id FROM trainee
    WHERE id BETWEEN OLD.writer << 32 AND (OLD.writer << 32) + 4294967295
    UNION SELECT trainee FROM consent WHERE trainee IS NOT NULL
    AND id BETWEEN OLD.writer << 32 AND (OLD.writer << 32) + 4294967295
    UNION SELECT trainee FROM attendance WHERE trainee IS NOT NULL
    AND id BETWEEN OLD.writer << 32 AND (OLD.writer << 32) + 4294967295
    UNION SELECT a.trainee FROM attendance a JOIN session s ON s.id = a.session
    WHERE a.trainee IS NOT NULL
    AND s.id BETWEEN OLD.writer << 32 AND (OLD.writer << 32) + 4294967295
    ON CONFLICT DO NOTHING
    ; END;

INSERT INTO touched_person (id, was) SELECT id, -1 FROM trainee;

CREATE INDEX session_in_use ON session (date, id, state) WHERE retired = 0;
CREATE INDEX session_planned ON session (ends) WHERE retired = 0 AND state = 'planned';
CREATE INDEX session_off ON session (id) WHERE retired = 1 OR state = 'called-off';
CREATE INDEX consent_given ON consent (purpose, text_version, trainee)
    WHERE state = 'given' AND retired = 0;
"""
