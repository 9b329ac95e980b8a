"""The disposable process that reads one foreign file.

Only parsers, and their limits: no store, no key, no Qt, and nothing that takes long to load.
`serving` is the process; `reading_process` outside starts it. See decision 17.
"""
