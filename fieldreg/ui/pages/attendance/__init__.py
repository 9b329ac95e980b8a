"""Attendance page of a session.

Marks of each participant by half-day, closing, and printing the consent sheet.
"""
