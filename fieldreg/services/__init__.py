"""One function per verb that a person performs.

Each takes a `Desk`, does one thing in one transaction, and says which kinds of
record it touched. Windows and the command line call the same functions. May call
`store`, `keys` and `domain`; never Qt, SQL, its own clock or its own store.
"""
