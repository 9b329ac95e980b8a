"""The reports page: drafts, one report as it is printed, and what changed since it was issued."""
