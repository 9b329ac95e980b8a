"""What the change log is made of.

Ids, stamps, changes, their merge, forks of a log and undo.
"""
