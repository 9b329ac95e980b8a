"""Lists of people, search as one types, and candidates for duplicates."""
