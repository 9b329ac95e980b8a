"""Migration 29: shown values of a joined person, one row for all her records."""

SQL = """
-- Of joined people only, by root. *in_use* and *out_of_use* count the records of each.
CREATE TABLE shown_person (
    id INTEGER PRIMARY KEY,
    given_name TEXT,
    patronymic TEXT,
    birth_date TEXT,
    gender TEXT,
    phone TEXT,
    aimag TEXT,
    soum TEXT,
    bag TEXT,
    source_ref TEXT,
    retired INTEGER NOT NULL,
    given_key TEXT,
    patronymic_key TEXT,
    sort_key TEXT,
    in_use INTEGER NOT NULL,
    out_of_use INTEGER NOT NULL
) STRICT;
CREATE INDEX shown_person_name ON shown_person (retired, sort_key, id);
CREATE INDEX shown_person_born ON shown_person (retired, birth_date, given_key, patronymic_key);
CREATE INDEX shown_person_soum ON shown_person (soum);
CREATE INDEX shown_person_count ON shown_person (retired, in_use, out_of_use);

-- Roots whose row is to be made anew. Not STRICT: see migration 21.
CREATE TABLE touched_shown (id INTEGER PRIMARY KEY);

CREATE TRIGGER shown_joined AFTER INSERT ON person BEGIN
    INSERT INTO touched_shown (id) VALUES (NEW.root) ON CONFLICT DO NOTHING
    ; END;
CREATE TRIGGER shown_rejoined AFTER UPDATE OF record, root ON person BEGIN
    INSERT INTO touched_shown (id) VALUES (OLD.root), (NEW.root) ON CONFLICT DO NOTHING
    ; END;
CREATE TRIGGER shown_parted AFTER DELETE ON person BEGIN
    INSERT INTO touched_shown (id) VALUES (OLD.root) ON CONFLICT DO NOTHING
    ; END;
CREATE TRIGGER shown_renamed AFTER UPDATE OF given_name, patronymic, birth_date, gender, phone
ON trainee BEGIN
    INSERT INTO touched_shown (id) SELECT root FROM person WHERE record = NEW.id
    ON CONFLICT DO NOTHING
    ; END;
CREATE TRIGGER shown_edited AFTER UPDATE OF aimag, soum, bag, source_ref, retired
ON trainee BEGIN
    INSERT INTO touched_shown (id) SELECT root FROM person WHERE record = NEW.id
    ON CONFLICT DO NOTHING
    ; END;
CREATE TRIGGER shown_beside AFTER INSERT ON also BEGIN
    INSERT INTO touched_shown (id) SELECT root FROM person WHERE record = NEW.record
    ON CONFLICT DO NOTHING
    ; END;
CREATE TRIGGER shown_alone AFTER DELETE ON also BEGIN
    INSERT INTO touched_shown (id) SELECT root FROM person WHERE record = OLD.record
    ON CONFLICT DO NOTHING
    ; END;
CREATE TRIGGER shown_pinned AFTER INSERT ON pin BEGIN
    INSERT INTO touched_shown (id) SELECT root FROM person WHERE record = NEW.member
    ON CONFLICT DO NOTHING
    ; END;
CREATE TRIGGER shown_repinned AFTER UPDATE OF stamp, member, shown_field, retired ON pin BEGIN
    INSERT INTO touched_shown (id) SELECT root FROM person WHERE record IN (OLD.member, NEW.member)
    ON CONFLICT DO NOTHING
    ; END;
CREATE TRIGGER shown_unpinned AFTER DELETE ON pin BEGIN
    INSERT INTO touched_shown (id) SELECT root FROM person WHERE record = OLD.member
    ON CONFLICT DO NOTHING
    ; END;

INSERT INTO touched_shown (id) SELECT DISTINCT root FROM person WHERE true ON CONFLICT DO NOTHING;
"""
