"""Copies of a database, and the epochs that keep a restored head office from reusing numbers."""
