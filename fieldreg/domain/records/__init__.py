"""A model declares each kind of record; `values` has the types of fields."""
