"""Migration 5: head office's keys as known to laptops, and recovery secrets of laptops.

*device_key* lists the keys, by id, that a laptop received with its invitation or has sealed to;
*former_key* those retired and destroyed. *device_recovery* holds the secrets for a forgotten
passphrase, sealed to head office's key, and *recovery_reading* who allowed their disclosure.
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
