"""A model declares each kind of record, and `values` the types of its fields."""
