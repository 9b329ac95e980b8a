"""The windows: pages, widgets, tables, and every sentence for people.

Nothing here writes SQL, decides whether data is right, or knows how a bundle travels; pages call
services through the runner. May import `services`, `store` for its protocols, and `domain`.
"""
