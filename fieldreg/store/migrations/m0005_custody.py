"""What head office remembers of its keys: to which each laptop seals, and what opens one.

*device_key* says which of head office's keys a laptop was given with its invitation or has
sealed to, by the key's id; *former_key*, which were left, and destroyed. *device_recovery*
holds what opens a laptop whose passphrase was forgotten, sealed to head office's key, and
*recovery_reading* who let it be read.
"""

SQL = """
CREATE TABLE device_key (
    device INTEGER NOT NULL,
    recipient TEXT NOT NULL,
    since TEXT NOT NULL,
    PRIMARY KEY (device, recipient)
) STRICT;
CREATE TABLE former_key (
    recipient TEXT PRIMARY KEY,
    left_on TEXT NOT NULL,
    destroyed_on TEXT
) STRICT;
CREATE TABLE device_recovery (
    id INTEGER PRIMARY KEY,
    device INTEGER NOT NULL,
    mark TEXT NOT NULL,
    sealed BLOB NOT NULL,
    came_on TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX device_recovery_mark ON device_recovery (device, mark);
CREATE TABLE recovery_reading (
    id INTEGER PRIMARY KEY,
    device INTEGER NOT NULL,
    mark TEXT NOT NULL,
    read_on TEXT NOT NULL,
    first_person TEXT NOT NULL,
    second_person TEXT NOT NULL,
    reason TEXT
) STRICT;
"""
