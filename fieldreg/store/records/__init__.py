"""Tables of records.

The SQL that the kinds imply, rows with all their live values, and any record by its id. No
log is read here.
"""
