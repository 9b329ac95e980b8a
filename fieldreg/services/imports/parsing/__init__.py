"""The disposable process that reads one foreign file: parsers and their limits (decision 17).

No store, key or Qt, and nothing slow to load.
"""
