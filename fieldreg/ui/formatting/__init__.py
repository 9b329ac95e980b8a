"""Dates, people, records and values as text for the screen.

No widgets.
"""
