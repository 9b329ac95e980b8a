"""Migration 10: a shift says at whose request its changes were made."""

SQL = """
ALTER TABLE shift ADD COLUMN asked_by TEXT;
"""
