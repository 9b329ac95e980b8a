"""Import of people from a table.

Column mapping, preview, report, and the history of imports with undo.
"""
