"""Dates, people, records and values as text for the screen, without widgets."""
