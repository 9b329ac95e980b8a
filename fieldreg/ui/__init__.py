"""Pages, widgets, tables, and the sentences for people.

Nothing here writes SQL or judges data; pages call services through the runner.
"""
