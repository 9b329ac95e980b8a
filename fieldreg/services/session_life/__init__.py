"""A session from plan to close."""
