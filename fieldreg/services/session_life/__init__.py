"""A session from plan to close: repeating, open items, promises."""
