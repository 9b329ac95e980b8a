"""Migration 32: a project's own rule of completion."""

SQL = """
ALTER TABLE project ADD COLUMN completion INTEGER;
ALTER TABLE project ADD COLUMN completion_at INTEGER;
"""
