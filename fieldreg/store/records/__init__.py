"""Tables of records: SQL derived from the kinds, rows with all live values, records by id."""
