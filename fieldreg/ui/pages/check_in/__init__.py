"""Check-in page of a session: find or register arriving people, and mark them present."""
