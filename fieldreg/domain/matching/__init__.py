"""Likeness: which records are one person, with what certainty and why."""
