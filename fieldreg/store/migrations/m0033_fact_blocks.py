"""Migration 33: facts of many people in one row, as questions read them."""

SQL = """
-- Facts of people with ids from block * 2048 on, packed; null while they are to be packed anew.
CREATE TABLE fact_block (block INTEGER PRIMARY KEY, facts BLOB) STRICT;
CREATE INDEX fact_block_stale ON fact_block (block) WHERE facts IS NULL;

INSERT INTO fact_block (block) SELECT DISTINCT root >> 11 FROM fact WHERE true;
"""
