"""Check-in page of a session."""
