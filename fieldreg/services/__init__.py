"""One function for each act of a person, in one transaction.

Windows and the command line call the same functions. May call `store`, `keys` and `domain`; never
Qt, SQL, its own clock or its own store.
"""
