"""Tables of records: SQL derived from the kinds, rows with all live values, records by id.

The change log is not read here.
"""
