"""One function for each act of a person, in one transaction.

May call `store`, `keys` and `domain`; never Qt, SQL, its own clock or its own store.
"""
