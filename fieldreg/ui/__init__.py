"""The windows: pages, widgets, tables, and every sentence for people.

Nothing here writes SQL or judges data; pages call services through the runner.
"""
