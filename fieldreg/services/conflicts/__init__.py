"""Conflicts and their resolution, one by one or by one answer for many."""
