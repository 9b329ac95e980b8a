"""Conflicts, resolved singly or by one answer for many."""
