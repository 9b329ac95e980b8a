"""Importing people from tables that others made.

A file goes through five hands, each usable alone: `encodings` turns bytes into text
or refuses them, `tables` turns a file into numbered rows of cells, `mapping` tells which
column is which field, `rows` makes a person of a row, `running` previews, writes and
undoes. `reports` writes down what became of every row.

Three rules hold throughout. Nothing is invented: a value is read only where there is one
way to read it. Nothing is dropped silently: whatever is repaired, doubtful or unusable is
a `Note` on its row. Nothing is written before the whole file has been read.
"""
