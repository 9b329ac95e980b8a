"""Migration 1: all tables of the first release, one wide table per kind (fastest of nine measured).

A row is its own log entry with a stamp; edits add to ``edit``, and a stamp to the field's column.
"""

SQL = """
CREATE TABLE shift (
    id INTEGER PRIMARY KEY,
    stamp INTEGER NOT NULL,
    trainer TEXT,
    day TEXT,
    device TEXT,
    retired INTEGER NOT NULL DEFAULT 0,
    retired_at INTEGER,
    extras BLOB
) STRICT;

CREATE TABLE partner (
    id INTEGER PRIMARY KEY,
    stamp INTEGER NOT NULL,
    name TEXT,
    sort TEXT,
    since TEXT,
    contact TEXT,
    notes TEXT,
    name_at INTEGER,
    sort_at INTEGER,
    since_at INTEGER,
    contact_at INTEGER,
    notes_at INTEGER,
    retired INTEGER NOT NULL DEFAULT 0,
    retired_at INTEGER,
    extras BLOB
) STRICT;

CREATE TABLE course (
    id INTEGER PRIMARY KEY,
    stamp INTEGER NOT NULL,
    name TEXT,
    target_group TEXT,
    notes TEXT,
    name_at INTEGER,
    target_group_at INTEGER,
    notes_at INTEGER,
    retired INTEGER NOT NULL DEFAULT 0,
    retired_at INTEGER,
    extras BLOB
) STRICT;

CREATE TABLE trainee (
    id INTEGER PRIMARY KEY,
    stamp INTEGER NOT NULL,
    source_ref TEXT,
    given_name TEXT,
    patronymic TEXT,
    clan_name TEXT,
    birth_date TEXT,
    gender TEXT,
    phone TEXT,
    email TEXT,
    aimag TEXT,
    soum TEXT,
    bag TEXT,
    school TEXT,
    occupation TEXT,
    notes TEXT,
    languages TEXT,
    guardian TEXT,
    source_ref_at INTEGER,
    given_name_at INTEGER,
    patronymic_at INTEGER,
    clan_name_at INTEGER,
    birth_date_at INTEGER,
    gender_at INTEGER,
    phone_at INTEGER,
    email_at INTEGER,
    aimag_at INTEGER,
    soum_at INTEGER,
    bag_at INTEGER,
    school_at INTEGER,
    occupation_at INTEGER,
    notes_at INTEGER,
    languages_at INTEGER,
    guardian_at INTEGER,
    retired INTEGER NOT NULL DEFAULT 0,
    retired_at INTEGER,
    extras BLOB,
    given_key TEXT,
    patronymic_key TEXT,
    phone_key TEXT,
    sort_key TEXT NOT NULL
) STRICT;

CREATE TABLE session (
    id INTEGER PRIMARY KEY,
    stamp INTEGER NOT NULL,
    course INTEGER,
    date TEXT,
    half_days INTEGER,
    starts TEXT,
    soum TEXT,
    venue TEXT,
    mode TEXT,
    capacity INTEGER,
    facilitators TEXT,
    partners TEXT,
    parent INTEGER,
    state TEXT,
    notes TEXT,
    course_at INTEGER,
    date_at INTEGER,
    half_days_at INTEGER,
    starts_at INTEGER,
    soum_at INTEGER,
    venue_at INTEGER,
    mode_at INTEGER,
    capacity_at INTEGER,
    facilitators_at INTEGER,
    partners_at INTEGER,
    parent_at INTEGER,
    state_at INTEGER,
    notes_at INTEGER,
    retired INTEGER NOT NULL DEFAULT 0,
    retired_at INTEGER,
    extras BLOB,
    ends TEXT
) STRICT;

CREATE TABLE attendance (
    id INTEGER PRIMARY KEY,
    stamp INTEGER NOT NULL,
    trainee INTEGER,
    session INTEGER,
    half_day INTEGER,
    mark TEXT,
    mark_at INTEGER,
    retired INTEGER NOT NULL DEFAULT 0,
    retired_at INTEGER,
    extras BLOB
) STRICT;

CREATE TABLE consent (
    id INTEGER PRIMARY KEY,
    stamp INTEGER NOT NULL,
    trainee INTEGER,
    purpose TEXT,
    text_version TEXT,
    language TEXT,
    how TEXT,
    given_by TEXT,
    day TEXT,
    state TEXT,
    state_at INTEGER,
    retired INTEGER NOT NULL DEFAULT 0,
    retired_at INTEGER,
    extras BLOB
) STRICT;

CREATE TABLE undoing (
    id INTEGER PRIMARY KEY,
    stamp INTEGER NOT NULL,
    spans TEXT,
    state TEXT,
    reason TEXT,
    kept TEXT,
    state_at INTEGER,
    reason_at INTEGER,
    kept_at INTEGER,
    retired INTEGER NOT NULL DEFAULT 0,
    retired_at INTEGER,
    extras BLOB
) STRICT;

-- Wide, so that a second word and a year are judged without reading the rows; those out
-- of use stand apart, so that nobody has to be passed over. Of soums only codes: an entry
-- that holds a name somebody typed and a date nobody can read is too long for PostgreSQL.
CREATE INDEX trainee_given ON trainee (retired, given_key, patronymic_key, birth_date);
CREATE INDEX trainee_patronymic ON trainee (retired, patronymic_key, given_key, birth_date);
CREATE INDEX trainee_soum ON trainee (retired, soum, given_key, patronymic_key, birth_date)
    WHERE length(soum) = 4;
CREATE INDEX trainee_phone ON trainee (retired, phone_key) WHERE phone_key IS NOT NULL;
CREATE INDEX trainee_source ON trainee (source_ref) WHERE source_ref IS NOT NULL;
CREATE INDEX trainee_sort ON trainee (retired, sort_key);
CREATE INDEX session_date ON session (date);
CREATE INDEX attendance_session ON attendance (session);
CREATE INDEX attendance_trainee ON attendance (trainee);
CREATE INDEX consent_trainee ON consent (trainee);

-- The log of edits, own and foreign; body is canonical JSON {field: [value, [seen stamps]]}.
CREATE TABLE edit (
    id INTEGER PRIMARY KEY,
    stamp INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    record INTEGER NOT NULL,
    body TEXT NOT NULL,
    extras BLOB
) STRICT;
CREATE INDEX edit_record ON edit (record);

-- What records were created with, where something else stands there now; every later
-- value is in the log.
CREATE TABLE original (
    record INTEGER NOT NULL,
    field TEXT NOT NULL,
    value TEXT,
    PRIMARY KEY (record, field)
) STRICT, WITHOUT ROWID;

-- Live values beside the one that stands in the table.
CREATE TABLE also (
    record INTEGER NOT NULL,
    field TEXT NOT NULL,
    stamp INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    value TEXT,
    PRIMARY KEY (record, field, stamp)
) STRICT;

-- Changes of kinds that this release does not know, kept as they came.
CREATE TABLE strange (
    id INTEGER PRIMARY KEY,
    stamp INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    body BLOB NOT NULL
) STRICT;

-- The writers this installation has been; the last one writes. *safe* is how far a proven
-- backup of head office holds it.
CREATE TABLE own_writer (
    begun INTEGER PRIMARY KEY,
    writer INTEGER NOT NULL UNIQUE,
    number INTEGER NOT NULL,
    carried INTEGER NOT NULL,
    receipted INTEGER NOT NULL,
    safe INTEGER NOT NULL DEFAULT 0
) STRICT;

-- One row: the lamport count, and how many transactions changed data or made a reply.
CREATE TABLE clock (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    lamport INTEGER NOT NULL,
    version INTEGER NOT NULL
) STRICT;

-- The log, cut where bundles were cut: own segments with their bytes until they are
-- safe, others' as boundaries. One log cut in several ways has several hashes.
CREATE TABLE segment (
    writer INTEGER NOT NULL,
    last INTEGER NOT NULL,
    hash BLOB NOT NULL,
    first INTEGER NOT NULL,
    body BLOB,
    PRIMARY KEY (writer, last, hash)
) STRICT;

-- Logs of copies, from the change on at which they parted; *former* is the one of them
-- that had the writer's own name here until then.
CREATE TABLE branch (
    becomes INTEGER PRIMARY KEY,
    writer INTEGER NOT NULL,
    first INTEGER NOT NULL,
    stamp INTEGER NOT NULL,
    former INTEGER NOT NULL
) STRICT;
CREATE INDEX branch_writer ON branch (writer);

-- What came into this store, in order: ranges of one writer's changes.
CREATE TABLE arrival (
    version INTEGER NOT NULL,
    writer INTEGER NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY (version, writer, first)
) STRICT;

-- Every bundle that was taken in, held or set aside, by the SHA-256 of its sealed bytes.
-- The bytes stay until its changes are in the store; noted counts in what order. *brought*
-- are the changes that were news with it, as they are called here.
CREATE TABLE bundle (
    sha BLOB PRIMARY KEY,
    device INTEGER,
    writer INTEGER,
    first INTEGER,
    last INTEGER,
    state TEXT NOT NULL,
    reason TEXT,
    noted_on TEXT,
    received_on TEXT NOT NULL,
    people INTEGER NOT NULL,
    sessions INTEGER NOT NULL,
    changes INTEGER NOT NULL,
    brought TEXT,
    body BLOB,
    noted INTEGER NOT NULL
) STRICT;
CREATE INDEX bundle_writer ON bundle (writer, first);
CREATE INDEX bundle_noted ON bundle (noted);

-- A laptop: what head office said and signed, for giving it back to a head office that
-- lost it; *safe_epoch* is the last one that is known to hold it.
CREATE TABLE kept_reply (
    sha BLOB PRIMARY KEY,
    epoch INTEGER NOT NULL,
    safe_epoch INTEGER NOT NULL,
    body BLOB NOT NULL
) STRICT;

-- Changes that could not go in, each with its reason and encoded by itself.
CREATE TABLE set_aside (
    id INTEGER PRIMARY KEY,
    reason TEXT NOT NULL,
    body BLOB NOT NULL
) STRICT;

-- Head office: laptops, and which records each of them has been sent.
CREATE TABLE device (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    trainer TEXT,
    invitation BLOB NOT NULL,
    certificate BLOB,
    reason TEXT,
    sent_version INTEGER NOT NULL,
    answered_version INTEGER NOT NULL,
    invited_on TEXT NOT NULL,
    last_received_on TEXT,
    last_noted_on TEXT,
    held_version INTEGER NOT NULL DEFAULT 0,
    spoke INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE device_province (
    device INTEGER NOT NULL,
    province TEXT NOT NULL,
    PRIMARY KEY (device, province)
) STRICT;
-- A laptop in the place of others that were lost: it may hold what they made.
CREATE TABLE device_before (
    device INTEGER NOT NULL,
    before INTEGER NOT NULL,
    PRIMARY KEY (device, before)
) STRICT;
-- A laptop that was restored goes on as another writer.
CREATE TABLE device_writer (
    begun INTEGER PRIMARY KEY,
    writer INTEGER NOT NULL UNIQUE,
    device INTEGER NOT NULL
) STRICT;
-- Where the bundles end that came since the sticks of today were put in.
CREATE TABLE heard (
    writer INTEGER NOT NULL,
    last INTEGER NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (writer, last, hash)
) STRICT;
CREATE TABLE shared (
    device INTEGER NOT NULL,
    record INTEGER NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (device, record)
) STRICT;

-- Every exchange this installation made, for the list of earlier ones.
CREATE TABLE trip (
    id INTEGER PRIMARY KEY,
    made_on TEXT NOT NULL,
    carrier TEXT NOT NULL,
    writer INTEGER NOT NULL,
    last INTEGER NOT NULL,
    people INTEGER NOT NULL,
    changes INTEGER NOT NULL
) STRICT;

CREATE TABLE import (
    id INTEGER PRIMARY KEY,
    made_on TEXT NOT NULL,
    file TEXT NOT NULL,
    sha BLOB NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    rows INTEGER NOT NULL,
    undone INTEGER NOT NULL,
    report BLOB NOT NULL
) STRICT;

-- Unfinished pages, as typed, for each installation that is at this database.
CREATE TABLE draft (
    seat TEXT NOT NULL,
    page TEXT NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (seat, page)
) STRICT;

-- Keys, certificates, lists and settings of this installation, by name.
CREATE TABLE paper (
    name TEXT PRIMARY KEY,
    body BLOB NOT NULL
) STRICT;

INSERT INTO clock (one, lamport, version) VALUES (1, 0, 1);
"""
