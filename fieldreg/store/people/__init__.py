"""Lists of people, incremental search, and candidates for duplicates."""
