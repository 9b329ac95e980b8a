"""Registering and finding people, and the access report."""
