"""Likeness: which records are one person, how certainly and why."""
