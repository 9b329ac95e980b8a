"""Attendance page of a session."""
