"""Conflicts that wait for a person, and their resolution, one by one or by one answer for many."""
