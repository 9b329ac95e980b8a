"""Conflicts: the values with their authors, and the resolution."""
