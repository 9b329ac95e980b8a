"""Migration 38: sums of refusals by person, which are counted at its end (decision 27)."""

SQL = """
DELETE FROM seal WHERE place = 1047;
"""
