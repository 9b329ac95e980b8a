"""Records: a model for each kind of `kinds`, and the value types and codes of their fields."""
