"""Migration 24: partners, and effects of the trainings."""

SQL = """
CREATE TABLE theme (
    id INTEGER PRIMARY KEY,
    stamp INTEGER NOT NULL,
    name TEXT,
    name_at INTEGER,
    name_en TEXT,
    name_en_at INTEGER,
    name_kk TEXT,
    name_kk_at INTEGER,
    name_fr TEXT,
    name_fr_at INTEGER,
    retired INTEGER NOT NULL DEFAULT 0,
    retired_at INTEGER,
    extras BLOB
) STRICT;
CREATE TABLE audience (
    id INTEGER PRIMARY KEY,
    stamp INTEGER NOT NULL,
    name TEXT,
    name_at INTEGER,
    name_en TEXT,
    name_en_at INTEGER,
    name_kk TEXT,
    name_kk_at INTEGER,
    name_fr TEXT,
    name_fr_at INTEGER,
    retired INTEGER NOT NULL DEFAULT 0,
    retired_at INTEGER,
    extras BLOB
) STRICT;
CREATE TABLE project (
    id INTEGER PRIMARY KEY,
    stamp INTEGER NOT NULL,
    name TEXT,
    name_at INTEGER,
    donor TEXT,
    donor_at INTEGER,
    since TEXT,
    since_at INTEGER,
    until TEXT,
    until_at INTEGER,
    retired INTEGER NOT NULL DEFAULT 0,
    retired_at INTEGER,
    extras BLOB
) STRICT;
CREATE TABLE residence (
    id INTEGER PRIMARY KEY,
    stamp INTEGER NOT NULL,
    trainee INTEGER,
    day TEXT,
    aimag TEXT,
    soum TEXT,
    bag TEXT,
    reason TEXT,
    retired INTEGER NOT NULL DEFAULT 0,
    retired_at INTEGER,
    extras BLOB
) STRICT;
CREATE INDEX residence_trainee ON residence (trainee);
CREATE TABLE contribution (
    id INTEGER PRIMARY KEY,
    stamp INTEGER NOT NULL,
    session INTEGER,
    trainee INTEGER,
    name TEXT,
    part TEXT,
    part_at INTEGER,
    retired INTEGER NOT NULL DEFAULT 0,
    retired_at INTEGER,
    extras BLOB
) STRICT;
CREATE INDEX contribution_trainee ON contribution (trainee);
CREATE INDEX contribution_session ON contribution (session);
CREATE TABLE partnership (
    id INTEGER PRIMARY KEY,
    stamp INTEGER NOT NULL,
    partner INTEGER,
    day TEXT,
    day_at INTEGER,
    event TEXT,
    event_at INTEGER,
    note TEXT,
    note_at INTEGER,
    retired INTEGER NOT NULL DEFAULT 0,
    retired_at INTEGER,
    extras BLOB
) STRICT;
CREATE INDEX partnership_partner ON partnership (partner);
CREATE TABLE part (
    id INTEGER PRIMARY KEY,
    stamp INTEGER NOT NULL,
    session INTEGER,
    course INTEGER,
    partner INTEGER,
    part TEXT,
    part_at INTEGER,
    retired INTEGER NOT NULL DEFAULT 0,
    retired_at INTEGER,
    extras BLOB
) STRICT;
CREATE INDEX part_session ON part (session);
CREATE INDEX part_partner ON part (partner);
CREATE TABLE promise (
    id INTEGER PRIMARY KEY,
    stamp INTEGER NOT NULL,
    trainee INTEGER,
    session INTEGER,
    text TEXT,
    due TEXT,
    due_at INTEGER,
    state TEXT,
    state_at INTEGER,
    kept_by INTEGER,
    kept_by_at INTEGER,
    retired INTEGER NOT NULL DEFAULT 0,
    retired_at INTEGER,
    extras BLOB
) STRICT;
CREATE INDEX promise_trainee ON promise (trainee);
CREATE INDEX promise_session ON promise (session);
CREATE TABLE material (
    id INTEGER PRIMARY KEY,
    stamp INTEGER NOT NULL,
    name TEXT,
    name_at INTEGER,
    course INTEGER,
    course_at INTEGER,
    language TEXT,
    language_at INTEGER,
    day TEXT,
    day_at INTEGER,
    author TEXT,
    author_at INTEGER,
    retired INTEGER NOT NULL DEFAULT 0,
    retired_at INTEGER,
    extras BLOB
) STRICT;
ALTER TABLE partner ADD COLUMN parent INTEGER;
ALTER TABLE partner ADD COLUMN parent_at INTEGER;
ALTER TABLE partner ADD COLUMN category TEXT;
ALTER TABLE partner ADD COLUMN category_at INTEGER;
ALTER TABLE partner ADD COLUMN soum TEXT;
ALTER TABLE partner ADD COLUMN soum_at INTEGER;
ALTER TABLE course ADD COLUMN name_en TEXT;
ALTER TABLE course ADD COLUMN name_en_at INTEGER;
ALTER TABLE course ADD COLUMN name_kk TEXT;
ALTER TABLE course ADD COLUMN name_kk_at INTEGER;
ALTER TABLE course ADD COLUMN name_fr TEXT;
ALTER TABLE course ADD COLUMN name_fr_at INTEGER;
ALTER TABLE course ADD COLUMN theme INTEGER;
ALTER TABLE course ADD COLUMN theme_at INTEGER;
ALTER TABLE course ADD COLUMN audience INTEGER;
ALTER TABLE course ADD COLUMN audience_at INTEGER;
ALTER TABLE course ADD COLUMN series TEXT;
ALTER TABLE course ADD COLUMN series_at INTEGER;
ALTER TABLE course ADD COLUMN place_in_series INTEGER;
ALTER TABLE course ADD COLUMN place_in_series_at INTEGER;
ALTER TABLE course ADD COLUMN is_confidential TEXT;
ALTER TABLE course ADD COLUMN is_confidential_at INTEGER;
ALTER TABLE course ADD COLUMN form TEXT;
ALTER TABLE course ADD COLUMN form_at INTEGER;
ALTER TABLE course ADD COLUMN is_trainer_level TEXT;
ALTER TABLE course ADD COLUMN is_trainer_level_at INTEGER;
ALTER TABLE course ADD COLUMN completion INTEGER;
ALTER TABLE course ADD COLUMN completion_at INTEGER;
ALTER TABLE session ADD COLUMN project INTEGER;
ALTER TABLE session ADD COLUMN project_at INTEGER;
ALTER TABLE session ADD COLUMN link TEXT;
ALTER TABLE session ADD COLUMN link_at INTEGER;
ALTER TABLE session ADD COLUMN headcount INTEGER;
ALTER TABLE session ADD COLUMN headcount_at INTEGER;
"""
