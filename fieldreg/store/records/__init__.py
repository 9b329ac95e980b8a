"""Record tables: SQL derived from kinds, rows with live values, records by id."""
