"""Lists of people, search, candidates for duplicates."""
