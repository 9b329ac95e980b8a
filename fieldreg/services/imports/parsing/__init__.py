"""The disposable process that reads one foreign file.

Parsers and their limits only: no store, key or Qt, and nothing slow to load. `serving` is the
process; `reading_process` outside starts it. See decision 17.
"""
