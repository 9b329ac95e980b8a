"""The reports page: drafts, reports as printed, and changes since their issue."""
