"""Migration 18: quotas of one course among several of its name."""

SQL = """
ALTER TABLE quota ADD COLUMN scope TEXT;
"""
