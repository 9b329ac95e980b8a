"""A session from plan to close: repeating one, what is still open, the promises given there."""
