"""Migration 13: an order of erasure bears marks of what it means to erase."""

SQL = """
ALTER TABLE erasure ADD COLUMN said TEXT;
"""
