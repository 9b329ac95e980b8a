"""What runs in the disposable process that reads one foreign file.

Only parsers, and what limits them: no store, no key, no Qt, and nothing that takes long to load.
`serving` is the process; `reading_process` outside starts it. See decision 17.
"""
