"""Migration 30: quotas of one project."""

SQL = """
ALTER TABLE quota ADD COLUMN project INTEGER;
"""
