"""Migration 35: aliases by their text, so that a laptop's scope looks each typed place up."""

SQL = """
CREATE INDEX alias_typed ON alias (typed);
"""
