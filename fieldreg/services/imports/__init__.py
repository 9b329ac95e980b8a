"""Import of people from tables.

Nothing is invented, dropped silently, or written before the whole file is read.
"""
