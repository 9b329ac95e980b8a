"""Migration 10: a writer session names who requested its changes."""

SQL = """
ALTER TABLE shift ADD COLUMN asked_by TEXT;
"""
