"""Import of people from CSV, XLSX and JSON tables.

Nothing is invented or dropped silently, or written before the whole file is read.
"""
