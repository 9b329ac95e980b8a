"""The list and the form of records of the kinds without rules of their own."""
