"""Attendance page of a session: marks by half-day, closing, printing the consent sheet."""
