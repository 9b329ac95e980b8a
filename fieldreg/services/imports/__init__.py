"""Import of people from CSV and XLSX tables.

Nothing is invented or dropped silently, or written before the whole file is read.
"""
