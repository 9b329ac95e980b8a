"""The exchange page of a laptop."""
