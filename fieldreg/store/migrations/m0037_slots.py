"""Migration 37: slots, which stand in runs for records without neighbours (decision 31).

What is due is read anew, with slots.
"""

SQL = """
CREATE TABLE slot (
    id INTEGER PRIMARY KEY,
    record INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX slot_record ON slot (record);
DELETE FROM due_run;
UPDATE device SET scope = NULL WHERE scope IS NOT NULL;
"""
