"""Migration 5: head office's keys as known to laptops, and recovery secrets of laptops.

*device_key* lists the keys that a laptop received or sealed to, *former_key* those retired and
destroyed, *recovery_reading* who allowed that a secret of *device_recovery* is disclosed.
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
