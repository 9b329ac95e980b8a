"""Conflicts: both values, whose they are, and the decision."""
