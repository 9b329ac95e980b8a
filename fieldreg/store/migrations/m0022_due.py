"""Migration 22: the changes of the next replies, kept up at arrivals; a cache, filled at first use.

*scope* are the provinces for which a laptop's rows were read, NULL if they have to be read again.
*scoped_version* is the version up to which arrivals were read for all others.
"""

SQL = """
CREATE TABLE due (
    device INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    change INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (device, kind, change)
) STRICT, WITHOUT ROWID;
CREATE INDEX due_change ON due (change);
ALTER TABLE clock ADD COLUMN scoped_version INTEGER NOT NULL DEFAULT 0;
ALTER TABLE device ADD COLUMN scope TEXT;
CREATE INDEX shared_record ON shared (record);
CREATE INDEX arrival_writer ON arrival (writer, version);
CREATE INDEX device_writer_device ON device_writer (device);
CREATE INDEX device_province_province ON device_province (province);
"""
