"""Migration 13: an erasure order carries marks of the changes that it erases."""

SQL = """
ALTER TABLE erasure ADD COLUMN said TEXT;
"""
